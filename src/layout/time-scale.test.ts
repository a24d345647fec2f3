import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs } from "../model/calendar";
import { createTimeScale, createTimeWarp, type Fold } from "./time-scale";

const day = (n: number) => n * dayMs;
const range = { from: 100, to: 1100 };

/** Folds apart from each other, ascending, from lengths of open and folded days by turns. */
const folds = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 })))
  .map((pairs) => {
    let at = 0;
    return pairs.map(([open, folded]): Fold => {
      const from = at + day(open);
      at = from + day(folded);
      return { from, to: at };
    });
  });
const times = fc.integer({ min: day(-1000), max: day(9000) });

describe("createTimeWarp", () => {
  it("leaves time as it is where nothing is folded", () => {
    const warp = createTimeWarp([], day(3));
    expect(warp.toWarped(day(7))).toBe(day(7));
    expect(warp.toTime(day(7))).toBe(day(7));
  });

  it("draws a fold as long as it was told, and the rest as it was", () => {
    const warp = createTimeWarp([{ from: day(10), to: day(110) }], day(5));
    const lengthOf = (from: number, to: number) => (warp.toWarped(to) - warp.toWarped(from)) / dayMs;
    expect(lengthOf(day(0), day(10))).toBe(10);
    expect(lengthOf(day(10), day(110))).toBe(5);
    expect(lengthOf(day(110), day(120))).toBe(10);
  });

  it("keeps a fold that is shorter than that", () => {
    const warp = createTimeWarp([{ from: day(10), to: day(12) }], day(5));
    expect(warp.toWarped(day(20)) - warp.toWarped(day(0))).toBe(day(20));
  });

  it("can be undone, and keeps the order of time", () => {
    fc.assert(
      fc.property(folds, times, times, (list, a, b) => {
        const warp = createTimeWarp(list, day(2));
        expect(warp.toTime(warp.toWarped(a))).toBeCloseTo(a, -1);
        if (a < b) expect(warp.toWarped(a)).toBeLessThan(warp.toWarped(b));
      }),
    );
  });
});

describe("createTimeScale", () => {
  it("puts the domain's ends at the range's ends", () => {
    fc.assert(
      fc.property(folds, times, fc.integer({ min: 1, max: 5000 }), (list, from, days) => {
        const domain = { from, to: from + day(days) };
        const scale = createTimeScale(domain, range, createTimeWarp(list, day(2)));
        expect(scale.timeToPx(domain.from)).toBeCloseTo(range.from, 6);
        expect(scale.timeToPx(domain.to)).toBeCloseTo(range.to, 6);
      }),
    );
  });

  it("gives back the time of each pixel", () => {
    fc.assert(
      fc.property(
        folds,
        times,
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, from, days, share) => {
          const domain = { from, to: from + day(days) };
          const scale = createTimeScale(domain, range, createTimeWarp(list, day(2)));
          const px = range.from + share * (range.to - range.from);
          expect(scale.timeToPx(scale.pxToTime(px))).toBeCloseTo(px, 4);
        },
      ),
    );
  });
});
