import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTimeWarp } from "../../layout/time-scale";
import type { ArticleSummary, Outlet } from "../../model/bundle";
import { exampleBundle } from "../../testing/bundle";
import type { UnloadedShard } from "../../state/shards";
import { buildLanes } from "./article-lanes";

const warp = createTimeWarp([], 0);
const [morning, evening] = exampleBundle.outlets as [Outlet, Outlet];

const articleAt = (ms: number, outlet: Outlet): ArticleSummary => ({
  ...exampleBundle.articles[0]!,
  id: `${outlet.id}-${ms}`,
  outlet: outlet.id,
  publishedMs: ms,
});
const shard = (from: number, to: number, ofMorning: number, all: number): UnloadedShard => ({
  from,
  to,
  events: 0,
  articles: all,
  articlesByOutlet: new Map([[morning.id, ofMorning]]),
});

describe("lanes", () => {
  it("hold every instant in order, whatever the order of articles and however much is known by number only", () => {
    const instants = fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(instants, fc.nat(20), fc.nat(20), (published, counted, others) => {
        const articles = published.map((ms) => articleAt(ms, morning));
        const unloaded = [shard(200, 300, counted, counted + others), shard(300, 900, 0, 7)];
        const lanes = buildLanes(articles, [morning, evening], [morning], warp, unloaded);
        expect(lanes.map(({ times }) => times.length)).toEqual([published.length + counted, others + 7]);
        for (const { times, articles: shown } of lanes) {
          expect([...times]).toEqual([...times].sort((a, b) => a - b));
          expect(shown.map((article, at) => article?.publishedMs ?? times[at])).toEqual([...times]);
        }
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
