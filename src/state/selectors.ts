/** Pure derivations of the view from the bundle and what the reader chose. */
import type { ArticleSummary, BundleIndex, NewsEvent, TimeExtent } from "../model/bundle";
import { dayMs } from "../model/calendar";
import { yearsOf } from "../model/edtf";
import { orderAccounts } from "./order-accounts";
import { placeAt } from "./article-places";
import type { Hits } from "./brief-selectors";
import type { ViewState } from "./view-state";

export type Filters = Pick<ViewState, "outlets" | "years" | "kinds" | "isSharedOnly" | "query"> & {
  /** What a search found, once it has answered; without it names and titles alone are looked through. */
  hits?: Hits | null;
};

const hitsOf = ({ hits, query }: Filters): Hits | null => (hits?.query === query ? hits : null);

export const noFilters: Filters = { outlets: null, years: null, kinds: null, isSharedOnly: false, query: "" };

export const isFiltered = (filters: Filters): boolean =>
  filters.outlets !== null ||
  filters.years !== null ||
  filters.kinds !== null ||
  filters.isSharedOnly ||
  filters.query.trim() !== "";

/** Every year of an event in the archive, ascending. */
export const selectYears = ({ events, overview }: BundleIndex): number[] =>
  [...new Set([...(overview?.years.map(({ year }) => year) ?? []), ...events.flatMap(yearsOf)])].sort(
    (a, b) => a - b,
  );

/** Kinds of the events that are loaded or that the head of a large archive names. */
export const selectKinds = ({ events, overview }: BundleIndex): NewsEvent["kind"][] =>
  [...new Set([...events, ...(overview?.leading ?? [])].map(({ kind }) => kind))].sort();

type Index = {
  articleById: Map<string, ArticleSummary>;
  eventById: Map<string, NewsEvent>;
  outletById: Map<string, BundleIndex["outlets"][number]>;
  /** Outlets that cover an event, in the order of their articles. */
  outletsByEvent: Map<string, string[]>;
};
const indexes = new WeakMap<BundleIndex, Index>();

/** Look-up maps, made once per bundle. */
export function indexOf(bundle: BundleIndex): Index {
  const known = indexes.get(bundle);
  if (known) return known;
  const articleById = new Map(bundle.articles.map((article) => [article.id, article]));
  const index: Index = {
    articleById,
    eventById: new Map(bundle.events.map((event) => [event.id, event])),
    outletById: new Map(bundle.outlets.map((outlet) => [outlet.id, outlet])),
    outletsByEvent: new Map(
      bundle.events.map((event) => [
        event.id,
        [...new Set(event.coverage.flatMap((id) => articleById.get(id)?.outlet ?? []))],
      ]),
    ),
  };
  indexes.set(bundle, index);
  return index;
}

/** Case, width and variant-free form for matching words. */
const fold = (text: string) => text.normalize("NFKC").toLowerCase();

function matchesQuery(bundle: BundleIndex, event: NewsEvent, words: string[]): boolean {
  if (words.length === 0) return true;
  const { articleById } = indexOf(bundle);
  const place = event.place ? `${event.place.zh} ${event.place.en}` : "";
  const titles = event.coverage.map((id) => articleById.get(id)?.title ?? "").join(" ");
  const text = fold(`${event.label.zh} ${event.label.en} ${place} ${event.when} ${titles}`);
  return words.every((word) => text.includes(word));
}

const wordsOf = (query: string) =>
  fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");

type Select<T> = (bundle: BundleIndex, filters: Filters) => readonly T[];
const mostKept = 4;

/** Keeps the last results: after one press of a filter many parts of the page ask the same. */
function keepLast<T>(select: Select<T>): Select<T> {
  const keptOf = new WeakMap<BundleIndex, { filters: Filters; result: readonly T[] }[]>();
  const parts: (keyof Filters)[] = [...(Object.keys(noFilters) as (keyof Filters)[]), "hits"];
  return (bundle, filters) => {
    const kept = keptOf.get(bundle) ?? [];
    const known = kept.find((one) => parts.every((part) => one.filters[part] === filters[part]));
    if (known) return known.result;
    const result = select(bundle, filters);
    keptOf.set(bundle, [{ filters, result }, ...kept].slice(0, mostKept));
    return result;
  };
}

/** Events that pass every filter, in the bundle's order (by date). */
export const selectVisibleEvents = keepLast<NewsEvent>((bundle, filters) => {
  const outlets = filters.outlets && new Set(filters.outlets);
  const years = filters.years && new Set(filters.years);
  const kinds = filters.kinds && new Set(filters.kinds);
  const words = wordsOf(filters.query);
  const hits = hitsOf(filters);
  const { outletsByEvent } = indexOf(bundle);
  return bundle.events.filter((event) => {
    const covering = outletsByEvent.get(event.id) ?? [];
    return (
      (!outlets || covering.some((outlet) => outlets.has(outlet))) &&
      (!years || yearsOf(event).some((year) => years.has(year))) &&
      (!kinds || kinds.has(event.kind)) &&
      (!filters.isSharedOnly || covering.length >= 2) &&
      (hits?.events.has(event.id) || matchesQuery(bundle, event, words))
    );
  });
});

/**
 * Articles of shown outlets; with a filter on events, only those that speak of an event shown or that a search
 * found: until it has answered, those whose title holds the words.
 */
export const selectVisibleArticles = keepLast<ArticleSummary>((bundle, filters) => {
  const outlets = filters.outlets && new Set(filters.outlets);
  const words = wordsOf(filters.query);
  const narrowed = isFiltered({ ...filters, outlets: null });
  const events = narrowed && new Set(selectVisibleEvents(bundle, filters).map((event) => event.id));
  const hits = hitsOf(filters);
  const places = hits?.places ? new Set(Array.from(hits.places)) : null;
  const isFound = (article: ArticleSummary, at: number) =>
    places
      ? places.has(placeAt(bundle, at))
      : words.length > 0 && words.every((word) => fold(article.title).includes(word));
  return bundle.articles.filter(
    (article, at) =>
      (!outlets || outlets.has(article.outlet)) &&
      (!events || article.events.some((event) => events.has(event)) || isFound(article, at)),
  );
});

/** Articles to read for the view: the panes chosen, else those pinned and the event's coverage by shown outlets. */
export function selectPanes(bundle: BundleIndex, state: ViewState): string[] {
  if (state.panes) return [...state.panes];
  const { articleById, eventById } = indexOf(bundle);
  const event = state.event === null ? undefined : eventById.get(state.event);
  if (!event) return [];
  const outlets = state.outlets && new Set(state.outlets);
  const covering = event.coverage.filter((id) => {
    const article = articleById.get(id);
    return article && (!outlets || outlets.has(article.outlet));
  });
  return [...new Set([...state.pinned, ...orderAccounts(event, covering)])];
}

/** Least and most air beside the first and the last, milliseconds: half a day, a season. */
const [leastAirMs, mostAirMs] = [43_200_000, 90 * dayMs];

/**
 * Smallest extent that holds every event and publication, with 2 % of air on each side.
 * @param events all that are known; of a large archive more than those whose shards are loaded.
 */
export function selectFullDomain(
  bundle: BundleIndex,
  events: readonly Pick<NewsEvent, "extent">[] = bundle.events,
): TimeExtent {
  let [from, to] = [Infinity, -Infinity];
  for (const { extent } of events) [from, to] = [Math.min(from, extent.from), Math.max(to, extent.to)];
  for (const { publishedMs } of bundle.articles)
    if (publishedMs !== null) [from, to] = [Math.min(from, publishedMs), Math.max(to, publishedMs)];
  for (const shard of bundle.shards ?? [])
    [from, to] = [Math.min(from, Date.parse(shard.from)), Math.max(to, Date.parse(shard.to))];
  if (from > to) return { from: Date.UTC(2000, 0), to: Date.UTC(2001, 0) };
  const air = Math.min(Math.max((to - from) * 0.02, leastAirMs), mostAirMs);
  return { from: Math.floor(from - air), to: Math.ceil(to + air) };
}
