import { describe, expect, it } from "vitest";
import { eventsToTimelineJs, type TimelineJsFile } from "./events-to-timeline-js";
import { exampleExport } from "../testing/bundle";

const read = (lang: "zh" | "en") =>
  JSON.parse(eventsToTimelineJs(exampleExport, exampleExport.events, lang)) as TimelineJsFile;

describe("eventsToTimelineJs", () => {
  it("gives a day as one date a month as a month, a span as a span, in words as precise as it is", () => {
    const [day, month, range] = read("en").events;
    expect(day).toMatchObject({
      unique_id: "video-summit-2021",
      start_date: { year: 2021, month: 11, day: 16 },
      display_date: "16 November 2021",
      group: "Meetings",
    });
    expect(day).not.toHaveProperty("end_date");
    expect(month).toMatchObject({
      start_date: { year: 2021, month: 11 },
      display_date: "November 2021",
    });
    expect(range).toMatchObject({
      start_date: { year: 2021, month: 10, day: 30 },
      end_date: { year: 2021, month: 10, day: 31 },
    });
  });

  it("has a title slide in the reader's language", () => {
    expect(read("zh").title.text.headline).not.toBe("");
    expect(read("zh").title.text.text).not.toBe(read("en").title.text.text);
  });

  it("lets no markup of an article through, as TimelineJS shows its texts as HTML", () => {
    const [day, plenum] = read("en").events;
    expect(plenum?.text.headline).toBe("The &quot;plenum&quot;, first &amp; &lt;b&gt;last&lt;/b&gt;");
    expect(day?.text.text).toContain('<a href="https://example.org/a-2?x=1&amp;y=2"');
    expect(day?.text.text).toContain("拜登习近平 &lt;script&gt;</a>");
  });

  it("links to nothing but the web", () => {
    const articles = exampleExport.articles.map((article) => ({ ...article, url: "javascript:alert(1)" }));
    const file = eventsToTimelineJs({ ...exampleExport, articles }, exampleExport.events, "en");
    expect(file).not.toContain("javascript:");
  });
});
