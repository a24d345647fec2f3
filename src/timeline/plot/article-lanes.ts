import type { TimeWarp } from "../../layout/time-scale";
import type { ArticleSummary, Outlet } from "../../model/bundle";
import type { UnloadedShard } from "../../state/shards";

/** One outlet's articles, or those of all outlets without a lane of their own (`outlet` null). */
export type ArticleLane = {
  key: string;
  outlet: Outlet | null;
  /** The outlets whose articles it holds. */
  outlets: ReadonlyMap<string, Outlet>;
  /** Null for one that is only counted, as its shard is not loaded. */
  articles: (ArticleSummary | null)[];
  /** Publication, epoch milliseconds, ascending; in step with `articles`. */
  publishedMs: Float64Array;
  /** The same, warped. */
  times: Float64Array;
};

/** Key of the lane that several outlets share. */
export const sharedLaneKey = "+";
export const mostLanes = 8;

/**
 * The outlets that get a lane of their own: all, if few; else the most frequent, as many as `mostLanes`, in the
 * order of the bundle. What the reader chose replaces the choice by frequency.
 */
export function chooseLaneOutlets(outlets: readonly Outlet[], chosen: readonly string[] | null): Outlet[] {
  if (chosen) {
    const ids = new Set(chosen);
    return outlets.filter((outlet) => ids.has(outlet.id)).slice(0, mostLanes);
  }
  if (outlets.length <= mostLanes) return [...outlets];
  const frequent = new Set([...outlets].sort((a, b) => b.articles - a.articles).slice(0, mostLanes));
  return outlets.filter((outlet) => frequent.has(outlet));
}

/** A lane before it is sorted: articles in any order, and how many more there are in periods that are not loaded. */
type LaneContent = { articles: ArticleSummary[]; countIn(shard: UnloadedShard): number };

/**
 * The instants of a lane in order. A period of which only the count is known gets as many as that, spread evenly:
 * seen from afar they are a density. They are written straight into arrays, as there may be a hundred thousand.
 */
function listInstants({ articles: own, countIn }: LaneContent, unloaded: readonly UnloadedShard[]) {
  const msOf = (at: number) => own[at]!.publishedMs!;
  if (!own.every((_, at) => at === 0 || msOf(at - 1) <= msOf(at)))
    own.sort((a, b) => a.publishedMs! - b.publishedMs!);
  const length = unloaded.reduce((sum, shard) => sum + countIn(shard), own.length);
  const articles: ArticleLane["articles"] = [];
  const publishedMs = new Float64Array(length);
  const put = (ms: number, article: ArticleSummary | null) => {
    publishedMs[articles.length] = ms;
    articles.push(article);
  };
  let next = 0;
  const putOwnUntil = (ms: number) => {
    for (; next < own.length && msOf(next) <= ms; next += 1) put(msOf(next), own[next]!);
  };
  for (const shard of unloaded) {
    const count = countIn(shard);
    for (let at = 0; at < count; at += 1) {
      const ms = shard.from + ((shard.to - shard.from) * (at + 0.5)) / count;
      putOwnUntil(ms);
      put(ms, null);
    }
  }
  putOwnUntil(Infinity);
  return { articles, publishedMs };
}

/**
 * Articles without a known publication have no place on an axis of time and are left out.
 * @param unloaded periods of which only counts are known, ascending.
 */
export function buildLanes(
  articles: readonly ArticleSummary[],
  outlets: readonly Outlet[],
  laneOutlets: readonly Outlet[],
  warp: TimeWarp,
  unloaded: readonly UnloadedShard[] = [],
): ArticleLane[] {
  const shared: ArticleSummary[] = [];
  const own = new Map<string, ArticleSummary[]>(laneOutlets.map((outlet) => [outlet.id, []]));
  for (const article of articles)
    if (article.publishedMs !== null) (own.get(article.outlet) ?? shared).push(article);
  const toLane = (outlet: Outlet | null, held: readonly Outlet[], content: LaneContent): ArticleLane => {
    const instants = listInstants(content, unloaded);
    const times = warp.folds.length > 0 ? instants.publishedMs.map(warp.toWarped) : instants.publishedMs;
    const outlets = new Map(held.map((one) => [one.id, one]));
    return { key: outlet?.id ?? sharedLaneKey, outlet, outlets, ...instants, times };
  };
  const counted = (shard: UnloadedShard, id: string) => shard.articlesByOutlet.get(id) ?? 0;
  const lanes = laneOutlets.map((outlet) =>
    toLane(outlet, [outlet], {
      articles: own.get(outlet.id)!,
      countIn: (shard) => counted(shard, outlet.id),
    }),
  );
  const others = outlets.filter(({ id }) => !own.has(id));
  if (others.length === 0) return lanes;
  const countOthers = (shard: UnloadedShard) =>
    laneOutlets.reduce((sum, { id }) => sum - counted(shard, id), shard.articles);
  return [...lanes, toLane(null, others, { articles: shared, countIn: countOthers })];
}
