import { describe, expect, it } from "vitest";
import { eventsToJson } from "./events-to-json";
import { exampleExport } from "../testing/bundle";

describe("eventsToJson", () => {
  it("stands alone: each event with its articles, outlets and the dates they gave", () => {
    const file = JSON.parse(eventsToJson(exampleExport, exampleExport.events));
    expect(file.schema).toBe("parallax-events/1");
    expect(file.events.map((event: { id: string }) => event.id)).toEqual(
      exampleExport.events.map((event) => event.id),
    );
    expect(file.events[0]).toMatchObject({
      label: { zh: "视频峰会", en: "Video summit" },
      firstDay: "2021-11-16",
      articles: [
        { outlet: { id: "zaobao" }, claims: [{ when: "2021-11", stance: "forecast" }] },
        { outlet: { id: "epoch-times" }, claims: [{ when: "2021-11-16", stance: "report" }] },
      ],
    });
  });

  it("holds only the events asked for", () => {
    expect(JSON.parse(eventsToJson(exampleExport, [])).events).toEqual([]);
  });
});
