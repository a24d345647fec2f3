import { describe, expect, it } from "vitest";
import { layoutPassageMap, passageNear } from "./passage-map";

describe("layoutPassageMap", () => {
  it("puts passages where they lie in the text", () => {
    expect(layoutPassageMap([{ top: 250, bottom: 300 }], 1_000)).toEqual([{ top: 0.25, height: 0.05 }]);
  });

  it("keeps a short passage at the end of a long text in sight", () => {
    const [tick] = layoutPassageMap([{ top: 99_999, bottom: 100_000 }], 100_000);
    expect(tick!.height).toBeGreaterThan(0.005);
    expect(tick!.top + tick!.height).toBeLessThanOrEqual(1);
  });

  it("is empty until the text has a length", () => {
    expect(layoutPassageMap([{ top: 0, bottom: 0 }], 0)).toEqual([]);
  });
});

describe("passageNear", () => {
  const ticks = layoutPassageMap(
    [
      { top: 100, bottom: 200 },
      { top: 800, bottom: 850 },
    ],
    1_000,
  );
  it.each([
    [0, 0],
    [0.15, 0],
    [0.4, 0],
    [0.6, 1],
    [1, 1],
  ])("of %d is %i", (at, index) => {
    expect(passageNear(ticks, at)).toBe(index);
  });
  it("of an empty map is none", () => {
    expect(passageNear([], 0.5)).toBe(-1);
  });
});
