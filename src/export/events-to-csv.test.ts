import { csvParse } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NewsEvent } from "../model/bundle";
import { csvColumns, eventsToCsv } from "./events-to-csv";
import { exampleExport } from "../testing/bundle";

const parse = (csv: string) => csvParse(csv.replace(/^\uFEFF/, ""));
const labelled = (zh: string): NewsEvent => ({ ...exampleExport.events[0]!, label: { zh, en: zh } });

describe("eventsToCsv", () => {
  it("gives a table that a CSV reader reads back", () => {
    const rows = parse(eventsToCsv(exampleExport, exampleExport.events, "zh"));
    expect(rows.columns).toEqual([...csvColumns]);
    expect(rows[0]).toMatchObject({
      id: "video-summit-2021",
      label: "视频峰会",
      label_en: "Video summit",
      when: "2021-11-16",
      date: "2021年11月16日",
      first_day: "2021-11-16",
      last_day: "2021-11-16",
      place: "北京, 华盛顿",
      outlets: "联合早报; 大纪元",
      articles: "2",
      forecasts: "1",
      reports: "1",
      sources: "https://example.org/a-1 https://example.org/a-2?x=1&y=2",
    });
    expect(rows[1]).toMatchObject({ first_day: "2021-11-01", last_day: "2021-11-30", disagreement: "true" });
    expect(rows[2]).toMatchObject({ first_day: "2021-10-30", last_day: "2021-10-31" });
  });

  it("begins with a byte-order mark and ends every line with CRLF", () => {
    const csv = eventsToCsv(exampleExport, exampleExport.events, "en");
    expect(csv.startsWith("\uFEFFid,label,label_en,")).toBe(true);
    expect(csv.match(/\r\n/g)).toHaveLength(1 + exampleExport.events.length);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\u202E=1"])(
    "defuses the formula %j",
    (label) => {
      const [row] = parse(eventsToCsv(exampleExport, [labelled(label)], "zh"));
      expect(row?.label).toMatch(/^'[=+\-@＝]/);
    },
  );

  it("keeps any words on one row and no cell a formula", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (words) => {
        const rows = parse(eventsToCsv(exampleExport, [labelled(words)], "en"));
        expect(rows).toHaveLength(1);
        for (const column of csvColumns) expect(rows[0]?.[column]).not.toMatch(/^[\s]*[=+\-@]/);
        expect(rows[0]?.id).toBe("video-summit-2021");
      }),
    );
  });
});
