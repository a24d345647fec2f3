import { describe, expect, it } from "vitest";
import type { EventBrief } from "../../model/bundle";
import { selectNewest, splitPeriods } from "./periods";

const brief = (id: string, day: string, weight: number) =>
  ({
    id,
    weight,
    extent: { from: Date.parse(day), to: Date.parse(day) + 1 },
    first: Date.parse(day),
  }) as EventBrief;

const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });

describe("splitPeriods", () => {
  const briefs = [
    brief("old", "1999-07-20", 9),
    brief("a", "2021-06-30", 1),
    brief("b", "2021-07-01", 2),
    brief("c", "2021-07-20", 3),
    brief("d", "2021-07-21", 1),
  ];

  it("tells a short archive by months, the weightiest of each in the order of time", () => {
    const periods = splitPeriods(briefs, span("2021-06-01", "2022-02-01"), 2);
    expect(periods.map(({ key, events, leading }) => [key, events, leading.map(({ id }) => id)])).toEqual([
      ["earlier", 1, ["old"]],
      ["2021-06", 1, ["a"]],
      ["2021-07", 3, ["b", "c"]],
    ]);
  });

  it.each([
    ["2020-01-01", "2022-07-01", "2021-34"],
    ["2012-01-01", "2022-07-01", "2021"],
  ])("tells %s to %s by longer periods", (from, to, key) => {
    expect(splitPeriods([brief("a", "2021-06-30", 1)], span(from, to), 2)[0]?.key).toBe(key);
  });

  it("has no period without an event", () => {
    expect(splitPeriods([], span("2021-06-01", "2022-02-01"), 2)).toEqual([]);
  });
});

describe("selectNewest", () => {
  it("is what was told first in the last month, the latest first", () => {
    const briefs = [brief("a", "2021-06-30", 9), brief("b", "2021-09-01", 2), brief("c", "2021-09-20", 3)];
    expect(selectNewest(briefs, 3).map(({ id }) => id)).toEqual(["c", "b"]);
    expect(selectNewest(briefs, 1).map(({ id }) => id)).toEqual(["c"]);
    expect(selectNewest([], 3)).toEqual([]);
  });
});
