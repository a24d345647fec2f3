import { describe, expect, it } from "vitest";
import { daysOf, precisionOf } from "./edtf-days";

const day = (iso: string) => Date.parse(`${iso}T00:00Z`) / 86_400_000;

describe("daysOf", () => {
  it.each([
    ["2021-11-16", "2021-11-16", "2021-11-16"],
    ["2021-11", "2021-11-01", "2021-11-30"],
    ["2020-02~", "2020-02-01", "2020-02-29"],
    ["2022", "2022-01-01", "2022-12-31"],
    ["2021-10-30/2021-10-31", "2021-10-30", "2021-10-31"],
    ["2021-09~/2021-10", "2021-09-01", "2021-10-31"],
    ["2021-22", "2021-06-01", "2021-08-31"],
    ["2021-24", "2021-12-01", "2022-02-28"],
    ["2021-36", "2021-10-01", "2021-12-31"],
    ["199X", "1990-01-01", "1999-12-31"],
    ["2021-11-XX", "2021-11-01", "2021-11-30"],
    ["../2021-11", "2021-11-01", "2021-11-30"],
  ])("reads %s as %s to %s", (when, first, last) => {
    expect(daysOf(when)).toEqual({ first: day(first), last: day(last) });
  });

  it("gives null for what has no place on a calendar", () => {
    expect(daysOf("../..")).toBeNull();
    expect(daysOf("soon")).toBeNull();
  });
});

describe("precisionOf", () => {
  it.each([
    ["2021-11-16", "day"],
    ["2021-11", "month"],
    ["2021-22", "span"],
    ["2021", "year"],
    ["2021-11-08/2021-11-14", "span"],
    ["2021-11~", "about"],
  ])("calls %s known to a %s", (when, precision) => {
    expect(precisionOf(when)).toBe(precision);
  });
});
