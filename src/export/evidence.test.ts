import { describe, expect, it } from "vitest";
import type { ArticleSummary, Outlet } from "../model/bundle";
import type { EvidenceItem } from "../model/evidence";
import { evidenceToAnnotations, evidenceToCitations, evidenceToCsv, type Quotation } from "./evidence";

const item: EvidenceItem = {
  article: "a-1",
  exact: "两国领导人\n下周会晤",
  prefix: "据报道，",
  suffix: "。",
  start: 6,
  end: 16,
  startPoint: 5,
  endPoint: 15,
  stance: "forecast",
  when: "2021-11",
  chain: "路透社 ← 消息人士说",
  link: "https://p.example/?passage=1",
};
const article = {
  id: "a-1",
  title: "=标题",
  url: "https://a.example/1",
  published: "2021-10-22",
  byline: null,
  lang: "zh-Hans",
} as unknown as ArticleSummary;
const outlet = { id: "one", name: { zh: "甲报", en: "One" }, zone: "UTC" } as unknown as Outlet;
const quotations: Quotation[] = [{ item, article, outlet }];

describe("evidence", () => {
  it("is a table with quotation, chain, link and citation, and no formula", () => {
    const csv = evidenceToCsv(quotations, { accessed: "2026-01-01", lang: "zh" });
    expect(csv).toContain("路透社 ← 消息人士说");
    expect(csv).toContain("https://p.example/?passage=1");
    expect(csv).toContain("[EB/OL]");
    expect(csv).toContain("'=标题");
    expect(csv.trimEnd().split("\r\n")).toHaveLength(2);
  });

  it("is a reference with the words in its note", () => {
    expect(evidenceToCitations(quotations, "ris", { accessed: "2026-01-01" })).toMatch(/N1 {2}- .*下周会晤/);
    expect(evidenceToCitations(quotations, "bibtex", { accessed: "2026-01-01" })).toMatch(/note.*下周会晤/);
  });

  it("is annotations whose positions count code points", () => {
    const [annotation] = JSON.parse(evidenceToAnnotations(quotations)) as {
      target: { source: string; selector: Record<string, unknown>[] };
    }[];
    expect(annotation!.target.source).toBe("https://a.example/1");
    expect(annotation!.target.selector).toEqual([
      { type: "TextQuoteSelector", exact: item.exact, prefix: "据报道，", suffix: "。" },
      { type: "TextPositionSelector", start: 5, end: 15 },
    ]);
  });
});
