import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs } from "../../model/calendar";
import { axisAround, axisTicks, shareOf } from "./strip-axis";

const at = Date.parse;

describe("axisAround", () => {
  it("holds what it is to show, with air at both ends", () => {
    const span = axisAround([at("2021-10-22"), at("2021-11-16")]);
    expect(shareOf(span, at("2021-10-22"))).toBeGreaterThan(0.02);
    expect(shareOf(span, at("2021-11-16"))).toBeLessThan(0.98);
  });

  it("makes one day a point in the middle of several", () => {
    const span = axisAround([at("2021-11-16"), at("2021-11-17")]);
    expect(span.to - span.from).toBeGreaterThan(7 * dayMs);
    expect(shareOf(span, at("2021-11-16T12:00Z"))).toBeCloseTo(0.5);
  });

  it("refuses to be made of nothing", () => {
    expect(() => axisAround([])).toThrow(RangeError);
  });
});

describe("axisTicks", () => {
  it("are days, months or years as the length asks", () => {
    const unitOf = (from: string, to: string) => axisTicks({ from: at(from), to: at(to) })[0]?.unit;
    expect(unitOf("2021-11-01", "2021-11-20")).toBe("day");
    expect(unitOf("2021-01-15", "2021-11-20")).toBe("month");
    expect(unitOf("2012-01-15", "2021-11-20")).toBe("year");
  });

  it("are few, in order and on the axis, however long it is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: 8, max: 90_000 }),
        (first, days) => {
          const ticks = axisTicks({ from: first * dayMs, to: (first + days) * dayMs });
          expect(ticks.length).toBeGreaterThan(0);
          expect(ticks.length).toBeLessThanOrEqual(5);
          const places = ticks.map(({ at: place }) => place);
          expect(places).toEqual([...places].sort((a, b) => a - b));
          expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
        },
      ),
    );
  });
});
