import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describePassage, resolvePassage } from "./passage";

const text = "拜登与习近平通话。拜登与习近平会晤。𠮷野家，拜登与习近平会晤。";

describe("describePassage", () => {
  it("keeps the words, their place and their context", () => {
    const passage = describePassage(text, { start: 9, end: 12 });
    expect(passage).toMatchObject({ exact: "拜登与", start: 9, end: 12 });
    expect(passage.prefix.endsWith("通话。")).toBe(true);
    expect(passage.suffix.startsWith("习近平会晤")).toBe(true);
  });

  it("never cuts a surrogate pair in its context", () => {
    const long = "𠮷".repeat(40) + "甲" + "𠮷".repeat(40);
    const { prefix, suffix } = describePassage(long, { start: 80, end: 81 });
    expect(/^[\udc00-\udfff]/.test(prefix)).toBe(false);
    expect(/[\ud800-\udbff]$/.test(suffix)).toBe(false);
  });
});

describe("resolvePassage", () => {
  it("undoes describePassage for every span", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (words, a, b) => {
        const [start, end] = [a % (words.length + 1), b % (words.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        expect(resolvePassage(words, describePassage(words, { start, end }))).toEqual({ start, end });
      }),
    );
  });

  it("finds the words again after text was put before them", () => {
    const passage = describePassage(text, { start: 9, end: 17 });
    expect(resolvePassage(`前言${text}`, passage)).toEqual({ start: 11, end: 19 });
  });

  it("takes the place whose context fits, not the first", () => {
    const second = text.lastIndexOf("拜登与习近平会晤");
    const passage = describePassage(text, { start: second, end: second + 8 });
    expect(resolvePassage(`引${text}`, passage)?.start).toBe(second + 1);
  });

  it("gives null where the words are not", () => {
    expect(resolvePassage("别的文字", describePassage(text, { start: 0, end: 5 }))).toBeNull();
  });
});
