import type { TimeWarp } from "../../layout/time-scale";
import type { ArticleSummary, Outlet } from "../../model/bundle";
import { noMonths, type LaneMonths } from "./article-months";

/** One outlet's articles, or those of all outlets without a lane of their own (`outlet` null). */
export type ArticleLane = {
  key: string;
  outlet: Outlet | null;
  /** The outlets whose articles it holds. */
  outlets: ReadonlyMap<string, Outlet>;
  articles: ArticleSummary[];
  /** Publication, epoch milliseconds, ascending; in step with `articles`. */
  publishedMs: Float64Array;
  /** The same, warped. */
  times: Float64Array;
  /** What is not loaded. */
  months: LaneMonths;
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

/** The instants of a lane in order, written straight into arrays: there may be a hundred thousand. */
function listInstants(articles: ArticleSummary[]) {
  const msOf = (at: number) => articles[at]!.publishedMs!;
  if (!articles.every((_, at) => at === 0 || msOf(at - 1) <= msOf(at)))
    articles.sort((a, b) => a.publishedMs! - b.publishedMs!);
  return { articles, publishedMs: Float64Array.from(articles, ({ publishedMs }) => publishedMs!) };
}

/** Months of a lane that are only counted; `isRest` for the lane of all outlets but those given. */
export type MonthsOf = (outlets: ReadonlySet<string>, isRest: boolean) => LaneMonths;

/**
 * Articles without a known publication have no place on an axis of time and are left out.
 * @param monthsOf what is known of periods that are not loaded; nothing of a small archive.
 */
export function buildLanes(
  articles: readonly ArticleSummary[],
  outlets: readonly Outlet[],
  laneOutlets: readonly Outlet[],
  warp: TimeWarp,
  monthsOf: MonthsOf = () => noMonths,
): ArticleLane[] {
  const shared: ArticleSummary[] = [];
  const own = new Map<string, ArticleSummary[]>(laneOutlets.map((outlet) => [outlet.id, []]));
  for (const article of articles)
    if (article.publishedMs !== null) (own.get(article.outlet) ?? shared).push(article);
  const toLane = (outlet: Outlet | null, held: readonly Outlet[], content: ArticleSummary[]): ArticleLane => {
    const instants = listInstants(content);
    const times = warp.folds.length > 0 ? instants.publishedMs.map(warp.toWarped) : instants.publishedMs;
    const months = monthsOf(new Set(outlet ? [outlet.id] : own.keys()), outlet === null);
    const outlets = new Map(held.map((one) => [one.id, one]));
    return { key: outlet?.id ?? sharedLaneKey, outlet, outlets, ...instants, times, months };
  };
  const lanes = laneOutlets.map((outlet) => toLane(outlet, [outlet], own.get(outlet.id)!));
  const others = outlets.filter(({ id }) => !own.has(id));
  return others.length === 0 ? lanes : [...lanes, toLane(null, others, shared)];
}
