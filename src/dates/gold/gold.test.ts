import edtf from "edtf";
import { describe, expect, it } from "vitest";
import { findDateExpressions } from "../find-date-expressions";
import { goldParts, joinSnippets, type GoldPart } from "./gold";
import { f1, scoreReader, type DateReader } from "./score";

const parts = Object.entries(goldParts);
const articles = parts.flatMap(([, part]) => part.articles);
const read: DateReader = (text, instantMs, zone) => findDateExpressions(text, { instantMs, zone });

describe("the gold", () => {
  it.each(parts)("%s: every mention is at its place and has a date in EDTF", (_, part) => {
    for (const article of part.articles) {
      const { text, mentions } = joinSnippets(article);
      let last = 0;
      for (const { exact, start, when } of mentions) {
        expect(text.slice(start, start + exact.length)).toBe(exact);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(() => edtf(when), when).not.toThrow();
        last = start + exact.length;
      }
    }
  });

  it("has no article in both parts, five seeds and thirty others, some of them Traditional", () => {
    expect(new Set(articles.map(({ url }) => url)).size).toBe(articles.length);
    expect(articles.length).toBeGreaterThanOrEqual(35);
    const isTraditional = /[這個來對時們說開會發]/;
    const traditional = articles.filter((article) => isTraditional.test(joinSnippets(article).text));
    expect(traditional.length).toBeGreaterThanOrEqual(3);
  });

  it("holds words that must not be read", () => {
    const snippets = articles.flatMap((article) => article.snippets);
    expect(snippets.filter(({ mentions }) => mentions.length === 0).length).toBeGreaterThan(50);
  });
});

describe("reading the gold", () => {
  /** Floors below what `npm run bench -- dates` prints, so that a rule made worse is noticed. */
  const floors: [name: string, part: GoldPart, found: number, right: number][] = [
    ["tuned", goldParts.tuned, 0.985, 0.98],
    ["untuned", goldParts.untuned, 0.91, 0.89],
  ];

  it.each(floors)("%s: finds and dates as well as before", (_, part, found, right) => {
    const score = scoreReader(part.articles, read);
    const report = score.misses.map(({ kind, words }) => `${kind}: ${words}`).join("\n");
    expect(f1(score.found, score.read, score.gold), report).toBeGreaterThanOrEqual(found);
    expect(f1(score.right, score.read, score.gold), report).toBeGreaterThanOrEqual(right);
  });
});

describe("scoreReader", () => {
  const mention = { exact: "11月9日", start: 2, when: "2021-11-09" };
  const article = { url: "https://example.org/", published: "2021-11-16", zone: "UTC" };
  const snippets = [{ text: "周二11月9日，今天", mentions: [mention] }];
  const scoreOf = (...found: [start: number, end: number, when: string][]) =>
    scoreReader([{ ...article, snippets }], () => found.map(([start, end, when]) => ({ start, end, when })));

  it("counts what overlaps as found, the same span as exact, the same date as right", () => {
    expect(scoreOf([2, 7, "2021-11-09"])).toMatchObject({ found: 1, exact: 1, right: 1, misses: [] });
    expect(scoreOf([0, 7, "2021-11-09~"])).toMatchObject({ found: 1, exact: 0, right: 1 });
    expect(scoreOf([2, 7, "2020-11-09"])).toMatchObject({ found: 1, right: 0 });
  });

  it("names what was missed and what was invented", () => {
    expect(scoreOf([8, 10, "2021-11-16"]).misses.map(({ kind }) => kind)).toEqual(["missed", "invented"]);
    expect(scoreOf([2, 4, "2021-11"], [4, 7, "2021-11-09"]).misses.map(({ kind }) => kind)).toEqual([
      "wrong",
      "invented",
    ]);
  });
});
