/** What is said of a whole archive before any of its periods is loaded. Every number is counted, none estimated. */
import type { EventBrief, FacetsFile, Overview, TimeExtent, Voices } from "../model/bundle";
import { yearsOf } from "../model/edtf";
import { groupBy } from "../model/group-by";
import type { Archive } from "./archive";
import type { ArticleFacts } from "./seed-cache";
import type { Period } from "./split-archive";
import { byCodeUnits } from "./told-event";
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

/** What an event is ranked by. */
type Ranked = Pick<EventBrief, "id" | "rank" | "weight" | "when" | "extent">;

/** The weightiest events overall and of each year, the summits first; each once, by weight. */
function weightiest<E extends Ranked>(events: readonly E[], ofAll: number, ofYear: number): E[] {
  const leftOfYear = new Map<number, number>();
  let leftOfAll = ofAll;
  return [...events].sort(byWeight).filter((event) => {
    if (event.rank === "summit") return true;
    const years = yearsOf(event).filter((year) => (leftOfYear.get(year) ?? ofYear) > 0);
    for (const year of years) leftOfYear.set(year, (leftOfYear.get(year) ?? ofYear) - 1);
    leftOfAll -= 1;
    return leftOfAll >= 0 || years.length > 0;
  });
}

/** Events that speak at first sight: the summits and the weightiest others. */
export const voicedAtOnce = <E extends Ranked>(events: readonly E[]): E[] =>
  weightiest(events, voicedFirst, 0);

/** Events of a large archive whose voices are kept at all. */
export const voicedInAll = <E extends Ranked>(events: readonly E[]): E[] =>
  weightiest(events, voicedOfAll, voicedOfYear);

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

/** Outlet and month of publication of the articles that have a date. */
const datedOf = (articles: readonly ArticleFacts[]) =>
  articles.flatMap(({ outlet, publishedMs }) =>
    publishedMs === null ? [] : [{ outlet: outlet.id, month: monthOf(publishedMs) }],
  );

function countMonths(articles: readonly ArticleFacts[], outlets: readonly string[]): Overview["months"] {
  const place = new Map(outlets.map((id, at) => [id, at]));
  const rows = [...groupBy(datedOf(articles), ({ month }) => month)].map(([month, of]) => {
    const counts = Array.from({ length: outlets.length + 1 }, () => 0);
    for (const { outlet } of of) counts[place.get(outlet) ?? outlets.length]! += 1;
    return [month, ...counts] as [string, ...number[]];
  });
  return { outlets: [...outlets], rows: rows.sort(([a], [b]) => byCodeUnits(a, b)) };
}

/** Articles of every outlet by month, and the voices that first sight does without. */
export function describeFacets(articles: readonly ArticleFacts[], voices: Voices): FacetsFile {
  const dated = datedOf(articles);
  const months = [...new Set(dated.map(({ month }) => month))].sort(byCodeUnits);
  const place = new Map(months.map((month, at) => [month, at]));
  const byOutlet = [...groupBy(dated, ({ outlet }) => outlet)].sort(([a], [b]) => byCodeUnits(a, b));
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
 * @param periods its parts.
 * @param briefs of all its events, in order.
 * @param voices of those that speak at first sight.
 */
export function describeArchive(
  { outlets, articles, events }: Archive,
  periods: readonly Period[],
  briefs: readonly EventBrief[],
  voices: Voices,
): Overview {
  const counted = outlets.slice(0, overviewOutlets).map(({ id }) => id);
  const eventsByYear = groupBy(briefs.flatMap(yearsOf), (year) => year);
  const dates = articles.flatMap(({ publishedMs }) => publishedMs ?? []);
  return {
    outlets: counted,
    byOutlet: periods.map((period) => {
      const groups = groupBy(period.articles, ({ outlet }) => outlet.id);
      return counted.map((id) => groups.get(id)?.length ?? 0);
    }),
    years: [...eventsByYear]
      .map(([year, { length }]) => ({ year, events: length }))
      .sort((a, b) => a.year - b.year),
    events: events.length,
    articles: articles.length,
    curated: briefs
      .filter(({ origin }) => origin === "curated")
      .map(({ id, label, when, rank, extent }) => ({ id, label, when, rank, extent })),
    months: countMonths(articles, counted),
    undated: articles.length - dates.length,
    span: spanOf(dates),
    leading: weightiest(briefs, leadingOfAll, leadingOfYear),
    voices,
  };
}
