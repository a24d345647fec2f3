import { createMarkPyramid, type MarkPyramid } from "../layout/mark-pyramid";
import type { Mark } from "../layout/place-marks";
import type { TimeWarp } from "../layout/time-scale";
import { dayMs } from "../layout/domain";
import type { ArticleSummary, NewsEvent, Outlet } from "../model/bundle";
import type { Lang } from "../model/lang";

/** A news event as a mark. */
export type EventMark = Mark & {
  event: NewsEvent;
  isDay: boolean;
  /** Drawn after the label. */
  flag: string;
};

const disagreementFlag = " ≠";

const isDay = (when: string) => /^\d{4}-\d{2}-\d{2}$/.test(when);
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
    event,
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
  articles: ArticleSummary[];
  /** Publication, warped milliseconds, ascending; in step with `articles`. */
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
    return outlets.filter((outlet) => ids.has(outlet.id));
  }
  if (outlets.length <= mostLanes) return [...outlets];
  const frequent = new Set([...outlets].sort((a, b) => b.articles - a.articles).slice(0, mostLanes));
  return outlets.filter((outlet) => frequent.has(outlet));
}

/** Articles without a known publication have no place on an axis of time and are left out. */
export function buildLanes(
  articles: readonly ArticleSummary[],
  outlets: readonly Outlet[],
  laneOutlets: readonly Outlet[],
  warp: TimeWarp,
): ArticleLane[] {
  const shared: ArticleSummary[] = [];
  const own = new Map<string, ArticleSummary[]>(laneOutlets.map((outlet) => [outlet.id, []]));
  for (const article of articles)
    if (article.publishedMs !== null) (own.get(article.outlet) ?? shared).push(article);
  const toLane = (key: string, outlet: Outlet | null, outletCount: number, list: ArticleSummary[]) => {
    const isInOrder = list.every(
      (article, at) => at === 0 || list[at - 1]!.publishedMs! <= article.publishedMs!,
    );
    if (!isInOrder) list.sort((a, b) => a.publishedMs! - b.publishedMs!);
    const times = Float64Array.from(list, (article) => warp.toWarped(article.publishedMs!));
    return { key, outlet, outletCount, articles: list, times };
  };
  const lanes = laneOutlets.map((outlet) => toLane(outlet.id, outlet, 1, own.get(outlet.id)!));
  const sharedCount = outlets.length - laneOutlets.length;
  return sharedCount > 0 ? [...lanes, toLane("+", null, sharedCount, shared)] : lanes;
}
