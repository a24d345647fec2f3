import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapScroll } from "./scroll-map";

const anchors = fc
  .array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 8 })
  .map((gaps) => gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0)));

describe("mapScroll", () => {
  it("brings each passage to its counterpart", () => {
    expect(mapScroll(100, [100, 500], [40, 900])).toBe(40);
    expect(mapScroll(500, [100, 500], [40, 900])).toBe(900);
  });

  it("goes half the way between passages where the other is half the way", () => {
    expect(mapScroll(300, [100, 500], [40, 900])).toBe(470);
  });

  it("follows as it goes before the first passage and after the last one they share", () => {
    expect(mapScroll(60, [100, 500], [240])).toBe(200);
    expect(mapScroll(900, [100, 500], [240, 700])).toBe(1100);
    expect(mapScroll(0, [100], [40])).toBe(0);
  });

  it("stays where it is if the other has no passage", () => {
    expect(mapScroll(300, [100], [])).toBeNull();
  });

  it("comes back to where it was", () => {
    fc.assert(
      fc.property(anchors, anchors, fc.nat(9_000), (from, to, offset) => {
        const top = from[0]! + offset;
        const there = mapScroll(top, from, to)!;
        expect(mapScroll(there, to, from)).toBeCloseTo(top, 3);
      }),
    );
  });
});
