import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cleanBody } from "../../reading/clean/clean-body";
import { parseSeed } from "../../reading/formats/parse-seed";
import type { Attribution } from "../../model/bundle";
import { hostOf } from "../../model/safe-url";
import { findAttributions } from "../find-attributions";
import { goldParts } from "./gold";
import { emptyScore, scoreArticle } from "./score";

const parts = Object.entries(goldParts);
const kinds = new Set(["agency", "outlet", "person", "institution", "document", "unnamed"]);

function readSeed(file: string) {
  const bytes = readFileSync(join("seeds", file));
  const parsed = parseSeed({ seed: file, bytes, sha256: "0".repeat(64) });
  if (!parsed.ok) throw new Error(`${file} is rejected`);
  const { url, author } = parsed.value;
  return { text: cleanBody(parsed.value).text, own: { names: author ? [author] : [], hosts: [hostOf(url)] } };
}

describe("the gold", () => {
  it.each(parts)("%s: attributions are in order, linked within their list, of known kinds", (_, part) => {
    for (const { attributions } of part.articles) {
      let last = 0;
      for (const { start, via, kinds: right } of attributions) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(right.every((kind) => kinds.has(kind))).toBe(true);
        for (const place of via) if (typeof place === "number") expect(attributions[place]).toBeDefined();
        last = start;
      }
    }
  });

  it("has the five seeds, forty other articles, none of them twice", () => {
    const files = parts.flatMap(([, part]) => part.articles.map(({ file }) => file));
    expect(new Set(files).size).toBe(files.length);
    expect(goldParts.seeds.articles).toHaveLength(5);
    expect(files.length).toBeGreaterThanOrEqual(45);
    expect(goldParts.untuned.articles.length).toBeGreaterThanOrEqual(10);
  });

  it("is found at its places in the seeds", () => {
    for (const { file, attributions } of goldParts.seeds.articles) {
      const { text } = readSeed(file);
      for (const { exact, start } of attributions)
        expect(text.slice(start, start + exact.length)).toBe(exact);
    }
  });
});

describe("reading the gold", () => {
  it("finds, names and links in the seeds as well as before", () => {
    const score = emptyScore();
    for (const article of goldParts.seeds.articles) {
      const { text, own } = readSeed(article.file);
      scoreArticle(article, findAttributions(text, { own }), score);
    }
    const report = score.misses
      .map(({ kind, words, gold, read }) => `${kind} ${words}: ${gold} / ${read}`)
      .join("\n");
    expect(score.found / score.gold, report).toBeGreaterThanOrEqual(0.97);
    expect(score.found / score.read, report).toBeGreaterThanOrEqual(0.97);
    expect(score.rightKind / score.found, report).toBeGreaterThanOrEqual(0.97);
    expect(score.rightName / score.named, report).toBeGreaterThanOrEqual(0.97);
    expect(score.links.right / score.links.gold, report).toBeGreaterThanOrEqual(0.88);
    expect(score.speakers.right / score.speakers.gold, report).toBeGreaterThanOrEqual(0.9);
  });
});

describe("scoreArticle", () => {
  const one = {
    exact: "白宫表示",
    start: 4,
    names: ["白宫"],
    kinds: ["institution" as const],
    via: [null],
    quote: false,
  };
  const article = { file: "a.md", sha256: "", attributions: [one] };
  const read: Attribution = {
    name: "白宫",
    kind: "institution",
    exact: "白宫表示",
    start: 4,
    end: 8,
    via: null,
    quote: false,
  };
  const scoreOf = (...attributions: Attribution[]) => {
    const score = emptyScore();
    scoreArticle(article, attributions, score);
    return score;
  };

  it("counts what overlaps as found, and its kind and name by themselves", () => {
    expect(scoreOf(read)).toMatchObject({ found: 1, rightKind: 1, rightName: 1, misses: [] });
    expect(scoreOf({ ...read, start: 2, kind: "person", name: "王" })).toMatchObject({
      found: 1,
      rightKind: 0,
      rightName: 0,
    });
  });

  it("names what was missed and what was invented", () => {
    expect(scoreOf({ ...read, start: 20, end: 24 }).misses.map(({ kind }) => kind)).toEqual([
      "invented",
      "missed",
    ]);
  });

  it("does not ask for what is optional", () => {
    const score = emptyScore();
    scoreArticle({ ...article, attributions: [{ ...one, optional: true }] }, [], score);
    expect(score).toMatchObject({ gold: 0, misses: [] });
  });
});
