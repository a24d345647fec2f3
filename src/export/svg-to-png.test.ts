import { describe, expect, it } from "vitest";
import { fitScale } from "./svg-to-png";

describe("fitScale", () => {
  it("keeps the scale asked for where a canvas can hold it", () => {
    expect(fitScale(1_440, 400, 2)).toBe(2);
  });

  it("lowers it until the longest side fits", () => {
    expect(fitScale(8_192, 100, 3)).toBe(1);
    expect(fitScale(100, 16_384, 3)).toBe(0.5);
  });
});
