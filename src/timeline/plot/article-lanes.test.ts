import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTimeWarp } from "../../layout/time-scale";
import type { ArticleSummary, Outlet } from "../../model/bundle";
import { exampleBundle } from "../../testing/bundle";
import { buildLanes } from "./article-lanes";

const warp = createTimeWarp([], 0);
const [morning, evening] = exampleBundle.outlets as [Outlet, Outlet];

const articleAt = (ms: number, outlet: Outlet): ArticleSummary => ({
  ...exampleBundle.articles[0]!,
  id: `${outlet.id}-${ms}`,
  outlet: outlet.id,
  publishedMs: ms,
});

describe("lanes", () => {
  it("hold every instant in order, whatever the order of articles", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 30 }), (published) => {
        const articles = published.map((ms) => articleAt(ms, morning));
        const [lane] = buildLanes(articles, [morning], [morning], warp);
        expect([...lane!.times]).toEqual(published.toSorted((a, b) => a - b));
        expect(lane!.articles.map(({ publishedMs }) => publishedMs)).toEqual([...lane!.times]);
      }),
    );
  });

  it("give outlets without a lane of their own one together, and leave out what has no date", () => {
    const undated = { ...articleAt(1, morning), publishedMs: null };
    const articles = [undated, articleAt(2, evening), articleAt(3, morning)];
    const lanes = buildLanes(articles, [morning, evening], [morning], warp);
    expect(lanes.map(({ outlet, articles: shown }) => [outlet?.id ?? null, shown.length])).toEqual([
      [morning.id, 1],
      [null, 1],
    ]);
  });
});
