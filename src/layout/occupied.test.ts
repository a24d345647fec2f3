import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOccupied, isOccupied, shiftToOccupied } from "./occupied";

const spans = createOccupied([
  [50, 60],
  [10, 20],
  [90, 90],
]);

describe("isOccupied", () => {
  it("knows spans and instants, long ones that began before included", () => {
    expect(isOccupied(spans, 15, 16)).toBe(true);
    expect(isOccupied(spans, 21, 49)).toBe(false);
    expect(isOccupied(spans, 89, 91)).toBe(true);
    expect(
      isOccupied(
        createOccupied([
          [0, 100],
          [10, 11],
        ]),
        50,
        60,
      ),
    ).toBe(true);
  });
});

describe("shiftToOccupied", () => {
  it("is nothing where something is seen, or where nothing is anywhere", () => {
    expect(shiftToOccupied(spans, 0, 15, 0)).toBe(0);
    expect(shiftToOccupied(createOccupied([]), 0, 15, 1)).toBe(0);
  });

  it("leads to the nearest, or onwards in the direction of a pan", () => {
    expect(shiftToOccupied(spans, 25, 30, 0)).toBe(-6);
    expect(shiftToOccupied(spans, 25, 30, 1)).toBe(21);
    expect(shiftToOccupied(spans, 40, 45, -1)).toBe(-21);
    expect(shiftToOccupied(spans, 95, 99, 1)).toBe(-6);
  });

  it("always ends where something is seen", () => {
    const span = fc
      .tuple(fc.nat(10_000), fc.nat(300))
      .map(([from, length]) => [from, from + length] as const);
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: -5_000, max: 15_000 }),
        fc.integer({ min: 4, max: 2_000 }),
        fc.constantFrom(-1 as const, 0 as const, 1 as const),
        (list, from, length, direction) => {
          const occupied = createOccupied(list);
          const shift = shiftToOccupied(occupied, from, from + length, direction);
          expect(isOccupied(occupied, from + shift, from + shift + length)).toBe(true);
        },
      ),
    );
  });
});
