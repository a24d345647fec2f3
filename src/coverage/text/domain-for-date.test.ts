import { describe, expect, it } from "vitest";
import { dayMs } from "../../model/calendar";
import { domainForDate } from "./domain-for-date";

const day = (iso: string) => Date.parse(`${iso}T00:00Z`);
const years = { from: day("2020-01-01"), to: day("2024-01-01") };

describe("domainForDate", () => {
  it("puts the date in the middle, close enough to be seen", () => {
    const { from, to } = domainForDate("2023-11-15", years)!;
    expect((from + to) / 2).toBe(day("2023-11-15") + dayMs / 2);
    expect(to - from).toBe(120 * dayMs);
  });

  it("keeps a closer view as close as it is", () => {
    const week = { from: day("2021-11-01"), to: day("2021-11-08") };
    const { from, to } = domainForDate("2023-11-15", week)!;
    expect(to - from).toBe(7 * dayMs);
  });

  it("shows the whole of a long date", () => {
    const { from, to } = domainForDate("2022", years)!;
    expect(from).toBeLessThan(day("2022-01-01"));
    expect(to).toBeGreaterThan(day("2023-01-01"));
  });

  it("gives null for a date without a place", () => {
    expect(domainForDate("soon", years)).toBeNull();
  });
});
