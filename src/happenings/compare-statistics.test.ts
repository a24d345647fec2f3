import { describe, expect, it } from "vitest";
import { differencesBetween } from "./compare-statistics";

const statistics = (words: Record<string, number>, articles = 1_000, frames: string[] = []) => ({
  articles,
  articlesByWord: new Map(Object.entries(words)),
  frames: new Set(frames),
});

describe("differencesBetween", () => {
  it("names words that have become rarer or more usual, not those with an article more", () => {
    const before = statistics({ 会晤: 100, 裁军: 10, 峰会: 80 });
    const after = statistics({ 会晤: 101, 裁军: 20, 峰会: 40, 商谈: 1 });
    expect(differencesBetween(before, after)).toEqual(new Set(["裁军", "峰会"]));
  });

  it("names frames that were added or taken away", () => {
    const before = statistics({}, 1_000, ["bbc\n今日", "voa\n今日"]);
    const after = statistics({}, 1_000, ["bbc\n今日", "dw\n今日"]);
    expect(differencesBetween(before, after)).toEqual(new Set(["voa\n今日", "dw\n今日"]));
  });

  it("bears an article more, and names nothing where the archive has doubled", () => {
    expect(differencesBetween(statistics({}), statistics({}, 1_001))).toEqual(new Set());
    expect(differencesBetween(statistics({}), statistics({}, 2_000))).toBeNull();
  });
});
