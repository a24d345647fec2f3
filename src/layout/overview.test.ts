import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barsPath, computeDensity, densityBars } from "./overview";
import { threadPath } from "./threads";
import { createTimeScale, createTimeWarp } from "./time-scale";

const scale = createTimeScale({ from: 0, to: 100 }, { from: 50, to: 150 }, createTimeWarp([], 0));

describe("computeDensity", () => {
  it("counts what falls on each column", () => {
    expect(computeDensity([1, 2, 3, 25, 99], scale, 20)).toEqual([3, 1, 0, 0, 1]);
  });

  it("counts everything once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 })),
        fc.integer({ min: 1, max: 30 }),
        (list, columnPx) => {
          const counts = computeDensity(
            list.sort((a, b) => a - b),
            scale,
            columnPx,
          );
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length);
        },
      ),
    );
  });
});

describe("barsPath", () => {
  it("draws no bar for nothing, the highest for the most, and shows one beside a thousand", () => {
    const path = barsPath(densityBars([0, 1, 1000], 0, 4), 20, 16);
    expect(path).toBe("M4.0,20v-1.5h3.0v1.5zM8.0,20v-16.0h3.0v16.0z");
  });
});

describe("threadPath", () => {
  it("begins at the event and ends at the article", () => {
    expect(threadPath([{ event: { x: 10, y: 20 }, article: { x: 110, y: 220 } }])).toBe(
      "M10,20C10,120,110,120,110,220",
    );
  });

  it("does not follow an end far out of view", () => {
    expect(threadPath([{ event: { x: 1e12, y: 0 }, article: { x: -1e12, y: 100 } }])).not.toContain("e+");
  });
});
