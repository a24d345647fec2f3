import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateSpan, mergeSpans, startsOf } from "./locate-span";

/** The words that a span covers, taken from its slices. */
function wordsOf(texts: readonly string[], start: number, end: number): string {
  const slices = locateSpan(startsOf(texts.map((text) => text.length)), { start, end });
  return slices.map(({ node, from, to }) => texts[node]!.slice(from, to)).join("");
}

describe("locateSpan", () => {
  it("finds a passage that runs from one text node into the next", () => {
    expect(locateSpan(startsOf([4, 3, 5]), { start: 2, end: 9 })).toEqual([
      { node: 0, from: 2, to: 4 },
      { node: 1, from: 0, to: 3 },
      { node: 2, from: 0, to: 2 },
    ]);
  });

  it("starts in the node that begins there, not at the end of the one before", () => {
    expect(locateSpan(startsOf([4, 3]), { start: 4, end: 5 })).toEqual([{ node: 1, from: 0, to: 1 }]);
  });

  it("covers exactly the words of the span, however the text is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 })), fc.nat(60), fc.nat(60), (texts, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        expect(wordsOf(texts, start, end)).toBe(texts.join("").slice(start, end));
      }),
    );
  });

  it("gives no empty slice", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3)), fc.nat(20), fc.nat(20), (lengths, start, length) => {
        for (const { from, to } of locateSpan(startsOf(lengths), { start, end: start + length }))
          expect(to).toBeGreaterThan(from);
      }),
    );
  });
});

describe("mergeSpans", () => {
  it("joins passages that overlap and keeps those that only touch apart", () => {
    const spans = [
      { start: 8, end: 12 },
      { start: 0, end: 4 },
      { start: 3, end: 8 },
      { start: 20, end: 20 },
    ];
    expect(mergeSpans(spans)).toEqual([
      { start: 0, end: 8 },
      { start: 8, end: 12 },
    ]);
  });
});
