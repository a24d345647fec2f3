import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterOverflow } from "./cluster-overflow";
import { createMarkPyramid } from "./mark-pyramid";
import { placeMarks, type Mark } from "./place-marks";
import { createTimeScale, createTimeWarp } from "./time-scale";

const warp = createTimeWarp([], 0);
const scaleOf = (from: number, to: number) => createTimeScale({ from, to }, { from: 0, to: 1000 }, warp);
const toMark = ([from, length, weight]: [number, number, number], at: number): Mark => ({
  id: `m${at}`,
  from,
  to: from + length,
  label: `m${at}`,
  weight,
  order: at,
});
const lists = (maxLength: number) =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 9 }),
      ),
      { maxLength },
    )
    .map((list) => list.map(toMark));
/** As many marks as make the pyramid count instead of listing. */
const many = Array.from({ length: 5000 }, (_, at) =>
  toMark([(at * 7919) % 9000, 1 + (at % 30), at % 10], at),
);

describe("createMarkPyramid", () => {
  it("lists exactly what a view touches, the heaviest first, while that is few", () => {
    fc.assert(
      fc.property(
        lists(120),
        fc.integer({ min: 0, max: 8000 }),
        fc.integer({ min: 10, max: 2000 }),
        (marks, from, length) => {
          const { candidates, tallies } = createMarkPyramid(marks, warp).query(scaleOf(from, from + length));
          const touching = marks.filter((mark) => mark.to > from && mark.from < from + length);
          expect(new Set(candidates.map(({ id }) => id))).toEqual(new Set(touching.map(({ id }) => id)));
          expect(tallies).toEqual([]);
          for (const [at, mark] of candidates.entries())
            expect(mark.weight).toBeGreaterThanOrEqual(candidates[at + 1]?.weight ?? 0);
        },
      ),
    );
  });

  it("offers a bounded choice of many, and counts the others", () => {
    const { candidates, tallies } = createMarkPyramid(many, warp).query(scaleOf(0, 10_000));
    expect(candidates.length).toBeLessThan(1000);
    expect(candidates.length + tallies.reduce((sum, { count }) => sum + count, 0)).toBe(many.length);
  });

  it("never leaves out the heaviest of many", () => {
    const heaviest = { ...toMark([4321, 1, 99], 9999), id: "summit" };
    const { candidates } = createMarkPyramid([...many, heaviest], warp).query(scaleOf(0, 10_000));
    expect(candidates[0]?.id).toBe("summit");
  });

  it("still shows a mark whose beginning is far before the view", () => {
    const long = { ...toMark([0, 9000, 50], 9999), id: "decade" };
    const { candidates } = createMarkPyramid([...many, long], warp).query(scaleOf(8000, 8100));
    expect(candidates.map(({ id }) => id)).toContain("decade");
  });
});

describe("clusterOverflow", () => {
  const place = (marks: readonly Mark[], from: number, to: number) => {
    const scale = scaleOf(from, to);
    const { candidates, tallies } = createMarkPyramid(marks, warp).query(scale);
    const { placed, overflow } = placeMarks(candidates, scale, {
      rowCount: 3,
      gapPx: 8,
      sizeOf: () => ({ minPx: 7, labelOffsetPx: 0 }),
      measure: ({ label }) => label.length * 7,
    });
    return { placed, clusters: clusterOverflow(overflow, tallies, scale, 44) };
  };

  it("leaves nothing out: what is placed and what is counted is all there is", () => {
    fc.assert(
      fc.property(lists(150), (marks) => {
        const { placed, clusters } = place(marks, -10, 10_000);
        expect(placed.length + clusters.reduce((sum, { count }) => sum + count, 0)).toBe(marks.length);
      }),
    );
    const { placed, clusters } = place(many, -10, 10_000);
    expect(placed.length + clusters.reduce((sum, { count }) => sum + count, 0)).toBe(many.length);
  });

  it("keeps counts apart from each other and within the view", () => {
    fc.assert(
      fc.property(lists(150), fc.integer({ min: 0, max: 8000 }), (marks, from) => {
        const { clusters } = place(marks, from, from + 1500);
        for (const [at, { px }] of clusters.entries()) {
          expect(px).toBeGreaterThanOrEqual(22);
          expect(px).toBeLessThanOrEqual(978);
          expect((clusters[at + 1]?.px ?? Infinity) - px).toBeGreaterThanOrEqual(44 - 1e-6);
        }
      }),
    );
  });

  it("draws few things of many, at any zoom", () => {
    for (let length = 10_000; length > 1; length /= 4) {
      const { placed, clusters } = place(many, 3000, 3000 + length);
      expect(placed.length + clusters.length).toBeLessThan(3 * (1000 / 15) + 1000 / 44);
    }
  });
});
