import { describe, expect, it } from "vitest";
import { findQuietStretches, isMostlyQuiet } from "./find-quiet-stretches";

/** One column is one unit: "=" runs are extents, one to a line. */
const activityFrom = (drawing: string) =>
  drawing
    .split("\n")
    .filter((line) => line.includes("="))
    .map((line) => ({ from: line.indexOf("="), to: line.lastIndexOf("=") + 1 }));

describe("findQuietStretches", () => {
  it("finds the gaps that are long enough, and leaves a margin on both sides", () => {
    const activity = activityFrom(`
==
  =
                        ==
                             =`);
    expect(findQuietStretches(activity, 10, 2)).toEqual([{ from: 5, to: 22 }]);
  });

  it("does not take a date known only to the year for activity in its months", () => {
    const activity = activityFrom(`
==
     ====================
                            ==`);
    expect(findQuietStretches(activity, 15, 2)).toEqual([{ from: 4, to: 26 }]);
  });

  it("finds nothing in an empty archive, and nothing in a busy one", () => {
    expect(findQuietStretches([], 10, 1)).toEqual([]);
    expect(findQuietStretches(activityFrom("=\n     =\n          ="), 10, 1)).toEqual([]);
  });
});

describe("isMostlyQuiet", () => {
  const share = (drawing: string) => {
    const activity = activityFrom(drawing);
    const full = { from: activity[0]!.from, to: activity.at(-1)!.to };
    return isMostlyQuiet(findQuietStretches(activity, 6, 1), full);
  };

  it("is an archive with one event far off", () => {
    expect(share("=\n                                  ==\n                                     =")).toBe(
      true,
    );
  });

  it("is none whose gaps leave room for the rest", () => {
    expect(share("==\n            ===\n               ==\n                         ===")).toBe(false);
  });
});
