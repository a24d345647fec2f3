import { describe, expect, it } from "vitest";
import { minPaneWidthPx, resizePair } from "./pane-widths";
import { gapAt, moveItem } from "./use-pane-order";

describe("moveItem", () => {
  it.each([
    ["a", 2, "bac"],
    ["a", 3, "bca"],
    ["c", 0, "cab"],
    ["c", 1, "acb"],
    ["b", 1, "abc"],
    ["b", 2, "abc"],
  ])("drops %s into gap %i: %s", (pane, gap, order) => {
    expect(moveItem(["a", "b", "c"], pane, gap).join("")).toBe(order);
  });

  it("leaves the order as it is for a pane that is gone", () => {
    expect(moveItem(["a", "b"], "x", 0)).toEqual(["a", "b"]);
  });
});

describe("gapAt", () => {
  it("falls before the first pane whose middle is to the right", () => {
    expect(gapAt([100, 300, 500], 40)).toBe(0);
    expect(gapAt([100, 300, 500], 299)).toBe(1);
    expect(gapAt([100, 300, 500], 700)).toBe(3);
  });
});

describe("resizePair", () => {
  const widths = new Map([
    ["a", 480],
    ["b", 480],
    ["c", 480],
  ]);

  it("gives to one neighbour what it takes from the other", () => {
    expect([...resizePair(widths, "a", "b", 60).values()]).toEqual([540, 420, 480]);
  });

  it("makes no pane too narrow to read", () => {
    expect([...resizePair(widths, "a", "b", 400).values()]).toEqual([880, minPaneWidthPx, 480]);
    expect(resizePair(widths, "b", "c", -400).get("b")).toBe(minPaneWidthPx);
  });
});
