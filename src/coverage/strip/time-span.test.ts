import { describe, expect, it } from "vitest";
import { toTimeSpan } from "./time-span";

describe("toTimeSpan", () => {
  it.each([
    [0, 0, "day"],
    [3, 3, "day"],
    [60, 60, "day"],
    [61, 2, "month"],
    [436, 14, "month"],
    [730, 23, "month"],
    [731, 2, "year"],
    [3_439, 9, "year"],
  ] as const)("%i days are %i %s", (days, count, unit) => {
    expect(toTimeSpan(days)).toEqual({ count, unit });
  });
});
