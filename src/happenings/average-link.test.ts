import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageLink } from "./average-link";
import { toUnit } from "./vectors";

const unit = (...words: number[]) => toUnit(new Map(words.map((word) => [word, 1])));
const link = (vectors: ReturnType<typeof unit>[], threshold: number) =>
  averageLink(
    vectors,
    vectors.map(() => 1),
    threshold,
  );

describe("averageLink", () => {
  it("joins what is alike and keeps strangers apart", () => {
    expect(link([unit(1, 2), unit(7, 8), unit(1, 2, 3), unit(7, 9)], 0.3)).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it("does not chain: each must be like the group as a whole", () => {
    expect(link([unit(1, 2), unit(2, 3), unit(3, 4), unit(4, 5)], 0.4)).toHaveLength(2);
  });

  it("puts every item in one cluster, whatever the threshold", () => {
    const vectors = fc.array(fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 5 }), { maxLength: 14 });
    fc.assert(
      fc.property(vectors, fc.double({ min: 0.01, max: 1, noNaN: true }), (lists, threshold) => {
        const clusters = link(
          lists.map((words) => unit(...words)),
          threshold,
        );
        const all = clusters.flat().sort((a, b) => a - b);
        expect(all).toEqual(lists.map((_, index) => index));
      }),
    );
  });
});
