import { describe, expect, it } from "vitest";
import { createTimeScale, createTimeWarp } from "../../layout/time-scale";
import type { FacetsFile, Overview } from "../../model/bundle";
import { clusterMonths, countMonths, toLaneMonths } from "./article-months";

const warp = createTimeWarp([], 0);
const month = (year: number, number: number) => Date.UTC(year, number - 1);

const overview = {
  months: {
    outlets: ["a", "b"],
    rows: [
      ["2021-01", 3, 0, 5],
      ["2021-03", 1, 2, 0],
    ],
  },
} as unknown as Overview;
const facets: FacetsFile = {
  months: ["2021-01", "2021-03"],
  articles: {
    a: [
      [0, 3],
      [1, 1],
    ],
    b: [[1, 2]],
    c: [[0, 4]],
    d: [[0, 1]],
  },
  voices: {},
};

describe("countMonths", () => {
  it("knows from the head the outlets that it lists, and all others together", () => {
    expect([...countMonths({ overview }, null, new Set(["a"]), false)]).toEqual([
      ["2021-01", 3],
      ["2021-03", 1],
    ]);
    expect([...countMonths({ overview }, null, new Set(["a"]), true)]).toEqual([
      ["2021-01", 5],
      ["2021-03", 2],
    ]);
    expect([...countMonths({ overview }, null, new Set(["c"]), false)]).toEqual([]);
  });

  it("knows every outlet from the facets, and agrees with the head", () => {
    expect([...countMonths({ overview }, facets, new Set(["c"]), false)]).toEqual([["2021-01", 4]]);
    for (const [ids, isRest] of [
      [["a"], false],
      [["a"], true],
      [["a", "b"], true],
    ] as const)
      expect(new Map(countMonths({ overview }, facets, new Set(ids), isRest))).toEqual(
        new Map(countMonths({ overview }, null, new Set(ids), isRest)),
      );
  });
});

describe("months that are not loaded", () => {
  const counts = new Map([
    ["2021-01", 3],
    ["2021-03", 1],
  ]);

  it("are drawn where nothing is loaded, and nowhere else", () => {
    const unloaded = [{ from: month(2021, 1) + 10, to: month(2021, 2) - 10 }];
    const { parts, most } = toLaneMonths(counts, unloaded, warp);
    expect(parts).toEqual([
      { ...unloaded[0], month: { from: month(2021, 1), to: month(2021, 2) }, count: 3 },
    ]);
    expect(most).toBe(3);
  });

  it("are counted once, in targets wide enough to hit, whatever the zoom", () => {
    const many = new Map(
      Array.from({ length: 60 }, (_, at) => [
        `${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
        at + 1,
      ]),
    );
    const all = toLaneMonths(many, [{ from: month(2014, 1), to: month(2022, 1) }], warp);
    for (const width of [60, 300, 1_200, 9_000]) {
      const scale = createTimeScale(
        { from: month(2015, 1), to: month(2020, 1) },
        { from: 0, to: width },
        warp,
      );
      const clusters = clusterMonths(all, scale);
      expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe((60 * 61) / 2);
      expect(Math.min(...clusters.map(({ x0, x1 }) => x1 - x0))).toBeGreaterThan(24);
    }
  });
});
