import { describe, expect, it } from "vitest";
import { alignQuote } from "./align-quote";
import { findQuote } from "./find-quote";
import { openArchive, made } from "./test-archive";

const archive = openArchive([
  made("一", "开头。中美两国元首将举行视频会晤，这是今年以来的首次。结尾。"),
  made("二", "開頭。中美兩國元首將舉行視頻會晤，這是今年以來的首次。"),
  made("三", "完全不同的报道，说的是另一件事情。"),
]);
const ask = (pasted: string) => findQuote(pasted, archive.search, archive.loadText);

describe("findQuote", () => {
  it("finds words letter for letter, and in the other script as such", async () => {
    const report = await ask("两国元首将举行视频会晤，这是今年以来的");
    expect(report).toMatchObject({ kind: "found", total: 2, isExact: true });
    const places = report.kind === "found" ? report.articles.map(({ places }) => places) : [];
    expect(places.flat().map(({ start, isLetterForLetter }) => [start, isLetterForLetter])).toEqual([
      [5, true],
      [5, false],
    ]);
  });

  it("shows the nearest words and what differs", async () => {
    const report = await ask("中美两国领导人将举行视频会晤，这是今年的首次");
    if (report.kind !== "near") throw new Error(report.kind);
    const [nearest] = report.articles;
    expect(nearest!.article.title).toBe("一");
    expect(nearest!.place.exact).toBe("中美两国元首将举行视频会晤，这是今年以来的首次");
    expect(nearest!.differences.filter(({ isSame }) => !isSame)).toEqual([
      { isSame: false, quote: "领导人", text: "元首" },
      { isSame: false, quote: "", text: "以来" },
    ]);
  });

  it("finds nothing where nothing is alike", async () => {
    expect(await ask("股市今天大涨三百点")).toEqual({ kind: "nothing" });
    expect(await ask("中")).toEqual({ kind: "nothing" });
  });
});

describe("alignQuote", () => {
  it("gives back both sides whole", () => {
    const [quote, text] = ["一二三四五六七八", "零零一二三X五六八九九"];
    const { span, differences } = alignQuote(quote, text)!;
    expect(differences.map((piece) => piece.quote).join("")).toBe(quote);
    expect(differences.map((piece) => piece.text).join("")).toBe(text.slice(span.start, span.end));
  });
});
