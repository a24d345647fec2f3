import { csvParse } from "d3";
import { describe, expect, it } from "vitest";
import type { ArticleFile, Passage } from "../model/bundle";
import { exampleExport } from "../testing/bundle";
import { accountColumns, accountsToCsv } from "./accounts-to-csv";
import { eventsToJson } from "./events-to-json";

const passage: Passage = {
  event: "video-summit-2021",
  exact: "=两国元首\n将于11月会晤",
  start: 7,
  end: 18,
  prefix: "",
  suffix: "",
  when: "2021-11",
  stance: "forecast",
};
// Of an article's file, exports read the passages alone.
const files = new Map([["a-1", { id: "a-1", passages: [passage] } as unknown as ArticleFile]]);

describe("accountsToCsv", () => {
  it("gives one row per passage, with the words, the date given and both links", () => {
    const csv = accountsToCsv(exampleExport, exampleExport.events, "en", {
      files,
      linkTo: (event, article, start) => `https://here.example/?event=${event.id}&p=${article}:${start}`,
    });
    const rows = csvParse(csv.replace(/^\uFEFF/, ""));
    expect(rows.columns).toEqual([...accountColumns]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      event_id: "video-summit-2021",
      label_zh: "视频峰会",
      label_en: "Video summit",
      outlet: "Lianhe Zaobao",
      stance: "forecast",
      when: "2021-11",
      date: "November 2021",
      quotation: "'=两国元首 将于11月会晤",
      article: "https://example.org/a-1",
      passage: "https://here.example/?event=video-summit-2021&p=a-1:7",
    });
  });
});

describe("quotations in JSON", () => {
  it("are the words letter for letter, with their place", () => {
    const [event] = JSON.parse(eventsToJson(exampleExport, exampleExport.events, files)).events;
    expect(event.articles[0].quotations).toEqual([
      { exact: passage.exact, start: 7, end: 18, when: "2021-11", stance: "forecast" },
    ]);
    expect(event.articles[1].quotations).toEqual([]);
  });
});
