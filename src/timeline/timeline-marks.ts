import { createMarkPyramid, type MarkPyramid } from "../layout/mark-pyramid";
import { scatter, type Mark } from "../layout/place-marks";
import type { TimeWarp } from "../layout/time-scale";
import type { ArticleSummary, NewsEvent, Outlet } from "../model/bundle";
import { dayMs } from "../model/calendar";
import { isDay } from "../model/edtf";
import type { Lang } from "../model/lang";
import type { UnloadedShard } from "../state/shards";

/** A news event as a mark. */
export type EventMark = Mark & {
  event: NewsEvent;
  isSummit: boolean;
  isDay: boolean;
  /** Drawn after the label. */
  flag: string;
};

const disagreementFlag = " ≠";

const longestLabel = { zh: 16, en: 32 } as const;

/** The label as drawn; the whole of it is in the name and on the hover card. */
function shorten(label: string, lang: Lang): string {
  const most = longestLabel[lang];
  if (label.length <= most) return label;
  const characters = [...label];
  return characters.length <= most ? label : `${characters.slice(0, most - 1).join("")}…`;
}

/** Who gets room first: summits, what an editor named, what more outlets tell, what is dated better. */
function weightOf(event: NewsEvent): number {
  const length = event.extent.to - event.extent.from;
  return (
    (event.rank === "summit" ? 1000 : 0) +
    (event.origin === "curated" ? 200 : 0) +
    Math.min(event.coverage.length, 9) * 10 +
    (length <= 2 * dayMs ? 8 : length <= 32 * dayMs ? 4 : 0) +
    (event.disagreement ? 3 : 0)
  );
}

const marks: Record<Lang, WeakMap<NewsEvent, EventMark>> = { zh: new WeakMap(), en: new WeakMap() };

/**
 * A summit is a disc at the middle of its date, which is drawn behind it; every other event is its date. Made once
 * per event: filters change often, marks never.
 */
export function toEventMark(event: NewsEvent, lang: Lang): EventMark {
  let mark = marks[lang].get(event);
  if (!mark) marks[lang].set(event, (mark = makeMark(event, lang)));
  return mark;
}

function makeMark(event: NewsEvent, lang: Lang): EventMark {
  const { from, to } = event.extent;
  const isSummit = event.rank === "summit";
  const middle = (from + to) / 2;
  return {
    id: event.id,
    from: isSummit ? middle : from,
    to: isSummit ? middle : to,
    label: isSummit ? event.label[lang] : shorten(event.label[lang], lang),
    flag: event.disagreement ? disagreementFlag : "",
    weight: weightOf(event),
    // Summits in the order of time: where they do not fit into one row, they go down like stairs.
    order: isSummit ? from : scatter(event.id),
    event,
    isSummit,
    isDay: isDay(event.when),
  };
}

export const createEventPyramid = (
  events: readonly NewsEvent[],
  lang: Lang,
  warp: TimeWarp,
): MarkPyramid<EventMark> =>
  createMarkPyramid(
    events.map((event) => toEventMark(event, lang)),
    warp,
  );

/** One outlet's articles, or those of all outlets without a lane of their own (`outlet` null). */
export type ArticleLane = {
  key: string;
  outlet: Outlet | null;
  /** Outlets gathered here. */
  outletCount: number;
  /** Null for one that is known only by number, as its shard is not loaded. */
  articles: (ArticleSummary | null)[];
  /** Publication, epoch milliseconds, ascending; in step with `articles`. */
  publishedMs: Float64Array;
  /** The same, warped. */
  times: Float64Array;
};

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

/** What a lane shows: articles in any order, and how many more there are in periods that are not loaded. */
type LaneContent = { articles: ArticleSummary[]; countIn(shard: UnloadedShard): number };

/**
 * The instants of a lane in order. Of a period known only by number as many as were counted, evenly over it: seen
 * from afar they are a density. They are written straight into arrays, as there may be a hundred thousand.
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
  const toLane = (outlet: Outlet | null, outletCount: number, content: LaneContent): ArticleLane => {
    const instants = listInstants(content, unloaded);
    const times = warp.folds.length > 0 ? instants.publishedMs.map(warp.toWarped) : instants.publishedMs;
    return { key: outlet?.id ?? "+", outlet, outletCount, ...instants, times };
  };
  const counted = (shard: UnloadedShard, id: string) => shard.articlesByOutlet.get(id) ?? 0;
  const lanes = laneOutlets.map((outlet) =>
    toLane(outlet, 1, {
      articles: own.get(outlet.id)!,
      countIn: (shard) => counted(shard, outlet.id),
    }),
  );
  const sharedCount = outlets.length - laneOutlets.length;
  if (sharedCount === 0) return lanes;
  const countOthers = (shard: UnloadedShard) =>
    laneOutlets.reduce((rest, { id }) => rest - counted(shard, id), shard.articles);
  return [...lanes, toLane(null, sharedCount, { articles: shared, countIn: countOthers })];
}
