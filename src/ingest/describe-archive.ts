/** What is said of a whole archive before any of its periods is loaded. Every number is counted, none estimated. */
import type {
  ArticleSummary,
  BundleIndex,
  FacetsFile,
  NewsEvent,
  Overview,
  ShardFile,
  TimeExtent,
  Voices,
} from "../model/bundle";
import { briefOf } from "../model/event-brief";
import { groupBy } from "../model/group-by";
import { yearsOf } from "../model/edtf";
import { byCodeUnits } from "./assemble-bundle";
import { byWeight } from "./voices";

/** Outlets that the overview counts by themselves, the most frequent first. */
const overviewOutlets = 12;
/** Events that the overview names: the weightiest of all, and of each year. */
const leadingOfAll = 24;
const leadingOfYear = 3;
/** Events whose voices a large archive keeps, likewise. */
const voicedOfAll = 60;
const voicedOfYear = 6;
/** Events with voices at first sight, beside the summits. */
const voicedFirst = 12;
/** Part of the articles left out at either end of the span. */
const strays = 0.005;

const monthOf = (ms: number): string => new Date(ms).toISOString().slice(0, 7);

/** The weightiest events overall and of each year, the summits first; each once, by weight. */
function weightiest(events: readonly NewsEvent[], ofAll: number, ofYear: number): NewsEvent[] {
  const sorted = [...events].sort(byWeight);
  const isSummit = (event: NewsEvent) => event.rank === "summit";
  const leftOfYear = new Map<number, number>();
  let leftOfAll = ofAll;
  return sorted.filter((event) => {
    if (isSummit(event)) return true;
    const years = yearsOf(event).filter((year) => (leftOfYear.get(year) ?? ofYear) > 0);
    for (const year of years) leftOfYear.set(year, (leftOfYear.get(year) ?? ofYear) - 1);
    leftOfAll -= 1;
    return leftOfAll >= 0 || years.length > 0;
  });
}

/** Events that speak at first sight: the summits and the weightiest others. */
export const voicedAtOnce = (index: BundleIndex): NewsEvent[] => weightiest(index.events, voicedFirst, 0);

/** Events of a large archive whose voices are kept at all. */
export const voicedInAll = (index: BundleIndex): NewsEvent[] =>
  weightiest(index.events, voicedOfAll, voicedOfYear);

const datesOf = (articles: readonly ArticleSummary[]): number[] =>
  articles.flatMap(({ publishedMs }) => publishedMs ?? []);

/** The months that hold 99 % of the articles; null if none has a date. @param dates in order. */
function spanOf(dates: readonly number[]): TimeExtent | null {
  if (dates.length === 0) return null;
  const skipped = Math.floor(dates.length * strays);
  const [first, last] = [new Date(dates[skipped]!), new Date(dates[dates.length - 1 - skipped]!)];
  return {
    from: Date.UTC(first.getUTCFullYear(), first.getUTCMonth()),
    to: Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1),
  };
}

const dated = (articles: readonly ArticleSummary[]) =>
  articles.flatMap(({ outlet, publishedMs }) =>
    publishedMs === null ? [] : [{ outlet, month: monthOf(publishedMs) }],
  );

function countMonths(articles: readonly ArticleSummary[], outlets: readonly string[]): Overview["months"] {
  const place = new Map(outlets.map((id, at) => [id, at]));
  const rows = [...groupBy(dated(articles), ({ month }) => month)].map(([month, of]) => {
    const counts = Array.from({ length: outlets.length + 1 }, () => 0);
    for (const { outlet } of of) counts[place.get(outlet) ?? outlets.length]! += 1;
    return [month, ...counts] as [string, ...number[]];
  });
  return { outlets: [...outlets], rows: rows.sort(([a], [b]) => byCodeUnits(a, b)) };
}

/** Articles of every outlet by month, and the voices that first sight does without. */
export function describeFacets(index: BundleIndex, voices: Voices): FacetsFile {
  const articles = dated(index.articles);
  const months = [...new Set(articles.map(({ month }) => month))].sort(byCodeUnits);
  const place = new Map(months.map((month, at) => [month, at]));
  const byOutlet = [...groupBy(articles, ({ outlet }) => outlet)].sort(([a], [b]) => byCodeUnits(a, b));
  return {
    months,
    articles: Object.fromEntries(
      byOutlet.map(([outlet, of]) => {
        const counts = [...groupBy(of, ({ month }) => place.get(month)!)].map(
          ([at, { length }]): [number, number] => [at, length],
        );
        return [outlet, counts.sort(([a], [b]) => a - b)];
      }),
    ),
    voices,
  };
}

/**
 * @param index of the whole archive, in order.
 * @param shards its parts.
 * @param shardOf place in `shards` of an event.
 */
export function describeArchive(
  index: BundleIndex,
  shards: readonly ShardFile[],
  shardOf: (event: NewsEvent) => number,
  voices: Voices,
): Overview {
  const { outlets, articles, events } = index;
  const counted = outlets.slice(0, overviewOutlets).map(({ id }) => id);
  const eventsByYear = groupBy(events.flatMap(yearsOf), (year) => year);
  const dates = datesOf(articles);
  return {
    outlets: counted,
    byOutlet: shards.map((part) => {
      const groups = groupBy(part.articles, ({ outlet }) => outlet);
      return counted.map((id) => groups.get(id)?.length ?? 0);
    }),
    years: [...eventsByYear]
      .map(([year, { length }]) => ({ year, events: length }))
      .sort((a, b) => a.year - b.year),
    events: events.length,
    articles: articles.length,
    curated: events
      .filter(({ origin }) => origin === "curated")
      .map(({ id, label, when, rank, extent }) => ({ id, label, when, rank, extent })),
    months: countMonths(articles, counted),
    undated: articles.length - dates.length,
    span: spanOf(dates),
    leading: weightiest(events, leadingOfAll, leadingOfYear).map((event) => briefOf(event, shardOf(event))),
    voices,
  };
}
