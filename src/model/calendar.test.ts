import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayMs,
  daysInMonth,
  daysWithin,
  epochDayIn,
  isInstant,
  toCivilDate,
  toEpochDay,
  weekdayOf,
} from "./calendar";

describe("civil days", () => {
  it("agree with the runtime's calendar over five thousand years", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_100_000, max: 730_000 }), (epochDay) => {
        const date = new Date(epochDay * dayMs);
        const expected = {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        };
        expect(toCivilDate(epochDay)).toEqual(expected);
        expect(toEpochDay(expected.year, expected.month, expected.day)).toBe(epochDay);
        expect(weekdayOf(epochDay) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it("know leap years", () => {
    expect([1900, 2000, 2020, 2021].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  });

  it("take the day of the zone", () => {
    const evening = Date.parse("2021-11-15T23:45:00Z");
    expect(epochDayIn("Asia/Shanghai", evening)).toBe(toEpochDay(2021, 11, 16));
    expect(epochDayIn("America/New_York", evening)).toBe(toEpochDay(2021, 11, 15));
    expect(epochDayIn("No/Where", evening)).toBe(toEpochDay(2021, 11, 15));
    expect(() => epochDayIn("UTC", Number.NaN)).toThrow(RangeError);
    expect([0, 8.64e15, 8.65e15, Number.NaN].map(isInstant)).toEqual([true, true, false, false]);
  });

  it("step by one over a change of clocks", () => {
    const lateIn = (time: string) => epochDayIn("America/New_York", Date.parse(time));
    const saturday = lateIn("2021-11-06T23:30-04:00");
    expect(lateIn("2021-11-07T23:30-05:00")).toBe(saturday + 1);
    expect(lateIn("2021-11-08T23:30-05:00")).toBe(saturday + 2);
  });

  it("bound a stretch of time, whose end does not belong to it", () => {
    const extent = { from: Date.parse("2021-11-15T16:00Z"), to: Date.parse("2021-11-17T16:00Z") };
    const [first, last] = [toEpochDay(2021, 11, 16), toEpochDay(2021, 11, 17)];
    expect(daysWithin(extent, "Asia/Shanghai")).toEqual({ first, last });
    expect(daysWithin(extent, null)).toEqual({ first: first - 1, last });
  });
});
