import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysInMonth, epochDayIn, toCivilDate, toEpochDay, weekdayOf } from "./civil-day";

describe("civil days", () => {
  it("agree with the runtime's calendar over five thousand years", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_100_000, max: 730_000 }), (epochDay) => {
        const date = new Date(epochDay * 86_400_000);
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
    expect(epochDayIn("UTC", Number.NaN)).toBeNull();
  });
});
