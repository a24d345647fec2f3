import { describe, expect, it } from "vitest";
import { stepOfKey } from "./step-of-key";

describe("stepOfKey", () => {
  it.each([
    ["ArrowLeft", "x", -1],
    ["ArrowRight", "x", 1],
    ["ArrowUp", "y", -1],
    ["ArrowDown", "y", 1],
    ["ArrowUp", "xy", -1],
    ["ArrowRight", "xy", 1],
    ["ArrowUp", "x", 0],
    ["ArrowLeft", "y", 0],
    ["Enter", "xy", 0],
    ["constructor", "xy", 0],
  ] as const)("%s along %s is %i", (key, axes, step) => {
    expect(stepOfKey(key, axes)).toBe(step);
  });
});
