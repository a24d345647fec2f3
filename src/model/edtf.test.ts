import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs, toCivilDate, toEpochDay } from "./calendar";
import { areCompatible, formatEdtf, formatEdtfDay, isDay, parseEdtf, yearsOf } from "./edtf";

const day = (iso: string) => Date.parse(`${iso}T00:00Z`) / dayMs;
const read = (when: string) => parseEdtf(when)!;

describe("parseEdtf", () => {
  it.each([
    ["2021-11-16", "2021-11-16", "2021-11-16", "day"],
    ["2021-11", "2021-11-01", "2021-11-30", "month"],
    ["2020-02~", "2020-02-01", "2020-02-29", "month"],
    ["2022", "2022-01-01", "2022-12-31", "year"],
    ["2021-10-30/2021-10-31", "2021-10-30", "2021-10-31", "span"],
    ["2021-09~/2021-10", "2021-09-01", "2021-10-31", "span"],
    ["2021-22", "2021-06-01", "2021-08-31", "season"],
    ["2021-24", "2021-12-01", "2022-02-28", "season"],
    ["2021-36", "2021-10-01", "2021-12-31", "quarter"],
    ["2021-41", "2021-07-01", "2021-12-31", "span"],
    ["199X", "1990-01-01", "1999-12-31", "decade"],
    ["19XX", "1900-01-01", "1999-12-31", "century"],
    ["2021-11-XX", "2021-11-01", "2021-11-30", "span"],
    ["2021-XX", "2021-01-01", "2021-12-31", "span"],
  ])("reads %s as %s to %s, a %s", (when, first, last, precision) => {
    expect(parseEdtf(when)).toMatchObject({ first: day(first), last: day(last), precision });
  });

  it.each([
    ["2021-11", false, false],
    ["2021-11~", true, false],
    ["2021-11?", false, true],
    ["2021-11%", true, true],
    ["2021-11/2021-12~", true, false],
  ])("reads how sure %s is", (when, isAbout, isUncertain) => {
    expect(parseEdtf(when)).toMatchObject({ isAbout, isUncertain });
  });

  it.each([
    "soon", "", "2021-13", "2021-02-29", "2021-11-31", "2021-XX-05", "2021-21-01", "20~21", "../..", "../2021-11",
    "2021/", "2021-12/2021-11", "2021/2022/2023",
  ])("gives null for %j", (when) => {
    expect(parseEdtf(when)).toBeNull();
  }); // prettier-ignore

  it("agrees with a library on days, months, years and their intervals", () => {
    const form = fc
      .tuple(fc.integer({ min: -700_000, max: 2_900_000 }), fc.integer({ min: 1, max: 3 }))
      .map(([epochDay, units]) => {
        const { year, month, day: date } = toCivilDate(epochDay);
        return formatEdtf({
          year,
          ...(units > 1 ? { month } : {}),
          ...(units > 2 ? { day: date } : {}),
        });
      });
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 2 }), (ends) => {
        // The library refuses an interval whose last end does not begin later than its first.
        fc.pre(ends.length === 1 || read(ends[0]!).first < read(ends[1]!).first);
        const when = ends.join("/");
        const { min, max } = edtf(when);
        expect(read(when)).toMatchObject({ first: min / dayMs, last: Math.floor(max / dayMs) });
      }),
    );
  });
});

describe("formatEdtf", () => {
  it("is the inverse of parseEdtf for days", () => {
    fc.assert(
      fc.property(fc.integer({ min: toEpochDay(0, 1, 1), max: toEpochDay(9999, 12, 31) }), (epochDay) => {
        expect(read(formatEdtfDay(epochDay))).toMatchObject({
          first: epochDay,
          last: epochDay,
          precision: "day",
        });
      }),
    );
  });

  it("writes as much as is given", () => {
    expect(formatEdtf({ year: 33 })).toBe("0033");
    expect(formatEdtf({ year: 2021, month: 3 })).toBe("2021-03");
    expect(formatEdtf({ year: -44, month: 3, day: 15 })).toBe("-0044-03-15");
  });
});

it("tells a day from all else", () => {
  expect(["2021-11-16", "2021-11-16~", "2021-11", "2021-11-16/2021-11-17"].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

describe("areCompatible", () => {
  const meet = (a: string, b: string, slackDays?: number) => areCompatible(read(a), read(b), slackDays);

  it("tells a disagreement from a looser word for the same time", () => {
    expect(meet("2020-07", "2020-08")).toBe(false);
    expect(meet("2021-11-16", "2021-11")).toBe(true);
    expect(meet("2021-11-15/2021-11-21", "2021-11-16")).toBe(true);
  });

  it("gives room to about a date, and across the date line", () => {
    expect(meet("2021-10~", "2021-11-16")).toBe(true);
    expect(meet("2021-09~", "2021-11-16")).toBe(false);
    expect(meet("2021-11-15", "2021-11-16")).toBe(false);
    expect(meet("2021-11-15", "2021-11-16", 1)).toBe(true);
    expect(meet("2021-11-14", "2021-11-16", 1)).toBe(false);
  });
});

const extent = { from: Date.UTC(2021, 5), to: Date.UTC(2021, 6) };

describe("yearsOf", () => {
  it.each([
    ["2021-03-18", [2021]],
    ["2021-12/2022-01", [2021, 2022]],
    ["2019/2022", [2019, 2020, 2021, 2022]],
    ["2021-11~", [2021]],
    ["[2020-07,2020-09]", [2020]],
  ])("%s", (when, years) => {
    expect(yearsOf({ when, extent })).toEqual(years);
  });

  it("falls back to the extent where the date names no year", () => {
    expect(yearsOf({ when: "202X", extent })).toEqual([2021]);
  });
});
