import { Cite } from "@citation-js/core";
import { beforeAll, describe, expect, it } from "vitest";
import type { ArticleSummary } from "../model/bundle";
import { exampleExport } from "../testing/bundle";
import { citationStyles, formatCitation, type CitationStyle } from "./format-citation";

const [zaobao, epochTimes] = exampleExport.outlets as [
  (typeof exampleExport.outlets)[0],
  (typeof exampleExport.outlets)[0],
];
const [unsigned, signed, undated] = exampleExport.articles as [
  ArticleSummary,
  ArticleSummary,
  ArticleSummary,
];
const accessed = "2023-11-20";

const cite = (style: CitationStyle, article = unsigned, outlet = zaobao) =>
  formatCitation(article, outlet, style, { accessed });

describe("GB/T 7714", () => {
  it("lets the outlet stand for an unnamed author", () => {
    expect(cite("gbt7714")).toBe(
      "联合早报. 消息：美国力争11月举行习拜视频峰会[EB/OL]. (2021-10-22)[2023-11-20]. https://example.org/a-1.",
    );
  });

  it("names the author first and the outlet as publisher, with the day in the outlet's own zone", () => {
    expect(cite("gbt7714", { ...signed, title: "题名" }, epochTimes)).toBe(
      "李言. 题名[EB/OL]. 大纪元, 2021(2021-11-16)[2023-11-20]. https://example.org/a-2?x=1&y=2.",
    );
  });

  it("leaves out a date that nobody gave", () => {
    expect(cite("gbt7714", undated)).toContain("[EB/OL]. [2023-11-20].");
  });
});

describe("APA", () => {
  it("gives author, date in words, title and address", () => {
    expect(cite("apa")).toBe(
      "Lianhe Zaobao. (2021, October 22). 消息：美国力争11月举行习拜视频峰会. https://example.org/a-1",
    );
  });

  it("names the site beside an author and adds no full stop to a question", () => {
    expect(cite("apa", { ...signed, title: "能否降温？" }, epochTimes)).toBe(
      "李言. (2021, November 16). 能否降温？ Epoch Times. https://example.org/a-2?x=1&y=2",
    );
  });

  it("says n.d. and bare years and months as they are", () => {
    expect(cite("apa", undated)).toContain("(n.d.)");
    expect(cite("apa", { ...unsigned, published: "2021-10" })).toContain("(2021, October)");
    expect(cite("apa", { ...unsigned, published: "2021" })).toContain("(2021)");
  });
});

describe("BibTeX", () => {
  it("is one @online entry", () => {
    expect(cite("bibtex", { ...signed, title: "题名" }, epochTimes).split("\n")).toEqual([
      "@online{epoch-times-2021-a-2,",
      "  author = {{李言}},",
      "  title = {{题名}},",
      "  organization = {大纪元},",
      "  date = {2021-11-16},",
      "  year = {2021},",
      "  url = {https://example.org/a-2?x=1&y=2},",
      "  urldate = {2023-11-20},",
      "  langid = {chinese}",
      "}",
      "",
    ]);
  });

  it("escapes what TeX would run and keeps braces balanced", () => {
    const entry = cite("bibtex", {
      ...unsigned,
      title: "50% & {#1} \\input{x} ~^_$ }",
      url: "https://e.org/{a}",
    });
    expect(entry).toContain(
      "{{50\\% \\& \\textbraceleft{}\\#1\\textbraceright{} \\textbackslash{}input\\textbraceleft{}x",
    );
    expect(entry).toContain("\\textasciitilde{}\\textasciicircum{}\\_\\$");
    expect(entry).toContain("url = {https://e.org/%7Ba%7D}");
    expect(entry.match(/\{/g)).toHaveLength(entry.match(/\}/g)!.length);
  });
});

describe("RIS", () => {
  it("gives tagged lines that end with ER", () => {
    expect(cite("ris", { ...signed, title: "题名" }, epochTimes).split("\r\n")).toEqual([
      "TY  - ELEC",
      "ID  - epoch-times-2021-a-2",
      "AU  - 李言",
      "TI  - 题名",
      "T2  - 大纪元",
      "PY  - 2021",
      "DA  - 2021/11/16/",
      "UR  - https://example.org/a-2?x=1&y=2",
      "Y2  - 2023/11/20/",
      "LA  - zh-Hans",
      "ER  - ",
      "",
    ]);
  });
});

describe("authors", () => {
  const byline = (words: string) => ({ ...signed, title: "题名", byline: words });

  it("leave out titles and employers", () => {
    expect(cite("gbt7714", byline("李言 大纪元记者"), epochTimes)).toMatch(/^李言\. 题名/);
  });

  it("are each named, in the form of the style", () => {
    expect(cite("gbt7714", byline("甲乙、丙丁、戊己、庚辛"), epochTimes)).toMatch(/^甲乙, 丙丁, 戊己, 等\. /);
    expect(cite("apa", byline("甲乙、丙丁"), epochTimes)).toMatch(/^甲乙 & 丙丁\. /);
    expect(cite("bibtex", byline("甲乙、丙丁"), epochTimes)).toContain("author = {{甲乙} and {丙丁}}");
    expect(cite("ris", byline("甲乙、丙丁"), epochTimes)).toContain("AU  - 甲乙\r\nAU  - 丙丁\r\n");
  });
});

describe("a passage", () => {
  const passage = { exact: "两国元首将于下周\n会晤", url: "https://example.org/parallax/?p=a:1" };
  const citePassage = (style: CitationStyle) =>
    formatCitation({ ...signed, title: "题名" }, epochTimes, style, { accessed, passage });

  it("is quoted before its source in text styles, with its own link", () => {
    for (const style of ["gbt7714", "apa"] as const) {
      expect(citePassage(style)).toMatch(/^“两国元首将于下周 ?会晤”\n李言\. /);
      expect(citePassage(style)).toContain(passage.url);
    }
  });

  it("is a note in the formats of programs, whose address stays the article's", () => {
    for (const style of ["bibtex", "ris"] as const) {
      expect(citePassage(style)).toMatch(/“两国元首将于下周 ?会晤”/);
      expect(citePassage(style)).toContain(signed.url);
    }
  });
});

describe("a title in Latin letters", () => {
  it("stands before the original in APA, which asks for it, and nowhere else", () => {
    const romanise = () => "Timing";
    const article = { ...signed, title: "题名" };
    const options = { accessed, romanise };
    expect(formatCitation(article, epochTimes, "apa", options)).toContain("Timing [题名] [Chinese].");
    expect(formatCitation(article, epochTimes, "gbt7714", options)).not.toContain("Timing");
  });
});

describe("a citation library", () => {
  beforeAll(() => Promise.all([import("@citation-js/plugin-bibtex"), import("@citation-js/plugin-ris")]));

  const read = (text: string) => (new Cite(text).data as Record<string, unknown>[])[0];

  it.each(["bibtex", "ris"] as const)("reads %s back as it was meant", (style) => {
    const article = { ...signed, title: "能否降温？50% & 更多", byline: "甲乙、丙丁" };
    expect(read(cite(style, article, epochTimes))).toMatchObject({
      type: "webpage",
      title: article.title,
      author: [{ family: "甲乙" }, { family: "丙丁" }],
      issued: { "date-parts": [[2021, 11, 16]] },
      URL: article.url,
    });
  });
});

describe("every style", () => {
  it.each(citationStyles)("%s keeps a hostile title on its line and in its direction", (style) => {
    const plain = cite(style, { ...unsigned, title: "题 TY - BOOK 名" });
    const hostile = cite(style, { ...unsigned, title: "题\r\nTY - BOOK\u2028\u202E名" });
    expect(hostile).toBe(plain);
  });
});
