import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs } from "../model/calendar";
import { computeTicks, type TickOptions } from "./ticks";
import { createTimeScale, createTimeWarp } from "./time-scale";

const beijingMs = 8 * 3_600_000;
const options: TickOptions = {
  zoneOffsetMs: () => beijingMs,
  labelOf: (unit, localMs) => {
    const [year, month, date] = new Date(localMs).toISOString().slice(0, 10).split("-") as [
      string,
      string,
      string,
    ];
    return { year, month: `${Number(month)}月`, day: `${Number(date)}`, "period-month": `${year}-${month}` }[
      unit
    ];
  },
  measure: (text) => text.length * 8,
};
const beijing = (date: string) => Date.parse(`${date}T00:00:00+08:00`);
const noFolds = createTimeWarp([], 0);
const ticksOf = (from: string, to: string, width = 1200, warp = noFolds) =>
  computeTicks(
    createTimeScale({ from: beijing(from), to: beijing(to) }, { from: 0, to: width }, warp),
    options,
  );
const labels = (ticks: readonly { label: string }[]) =>
  ticks.map(({ label }) => label).filter((label) => label !== "");

describe("computeTicks", () => {
  it("names years over their quarters, when it shows years", () => {
    const { periods, ticks } = ticksOf("2020-07-01", "2022-07-01");
    expect(labels(periods)).toEqual(["2020", "2021", "2022"]);
    expect(labels(ticks)).toEqual([
      "7月",
      "8月",
      "9月",
      "10月",
      "11月",
      "12月",
      "1月",
      "2月",
      "3月",
      "4月",
      "5月",
      "6月",
      "7月",
      "8月",
      "9月",
      "10月",
      "11月",
      "12月",
      "1月",
      "2月",
      "3月",
      "4月",
      "5月",
      "6月",
    ]);
    expect(labels(ticksOf("2020-07-01", "2022-07-01", 700).ticks)).toEqual([
      "7月",
      "10月",
      "1月",
      "4月",
      "7月",
      "10月",
      "1月",
      "4月",
    ]);
  });

  it("names months over their days, when it shows weeks", () => {
    const { periods, ticks } = ticksOf("2021-11-10", "2021-12-04", 1000);
    expect(labels(periods)).toEqual(["2021-11", "2021-12"]);
    expect(labels(ticks).slice(0, 3)).toEqual(["10", "11", "12"]);
  });

  it("goes up to centuries", () => {
    expect(labels(ticksOf("1500-01-01", "2020-01-01", 300).ticks)).toEqual([
      "1500",
      "1600",
      "1700",
      "1800",
      "1900",
      "2000",
    ]);
  });

  it("begins a day where it begins in the axis' zone", () => {
    const { ticks } = ticksOf("2021-11-15", "2021-11-18");
    expect(ticks.map(({ ms }) => ms)).toContain(beijing("2021-11-16"));
  });

  it("marks nothing inside a fold, and names the year in which time comes out of it", () => {
    const warp = createTimeWarp([{ from: beijing("2020-03-01"), to: beijing("2022-10-01") }], 20 * dayMs);
    const { periods, ticks } = ticksOf("2020-01-01", "2023-03-01", 300, warp);
    expect(labels(periods)).toEqual(["2020", "2022", "2023"]);
    expect(ticks.every(({ ms }) => ms < beijing("2020-03-01") || ms >= beijing("2022-10-01"))).toBe(true);
  });

  it("never lets labels touch, at any zoom and width, with and without folds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 3, max: 30_000 }),
        fc.integer({ min: 200, max: 2000 }),
        fc.boolean(),
        (startDays, days, width, isFolded) => {
          const from = beijing("2010-01-01") + startDays * dayMs;
          const warp = isFolded
            ? createTimeWarp(
                [{ from: from + (days / 3) * dayMs, to: from + (days / 2) * dayMs }],
                (days / 40) * dayMs,
              )
            : noFolds;
          const scale = createTimeScale({ from, to: from + days * dayMs }, { from: 0, to: width }, warp);
          const { periods, ticks } = computeTicks(scale, options);
          const named = periods.filter(({ label }) => label !== "");
          for (const [at, { labelPx, label }] of named.entries())
            expect(labelPx + options.measure(label)).toBeLessThanOrEqual(named[at + 1]?.labelPx ?? Infinity);
          const shown = ticks.filter(({ label }) => label !== "");
          for (const [at, { px, label }] of shown.entries()) {
            const next = shown[at + 1];
            if (next)
              expect(px + options.measure(label) / 2).toBeLessThan(next.px - options.measure(next.label) / 2);
          }
          expect(ticks.length).toBeLessThan(width / 8 + 40);
        },
      ),
    );
  });
});
