/** Pure derivations of the view from the bundle and what the reader chose. */
import type { ArticleSummary, BundleIndex, NewsEvent, TimeExtent } from "../model/bundle";
import { dayMs } from "../model/calendar";
import { yearsOf } from "../model/edtf";
import { orderAccounts } from "./order-accounts";
import type { Hits } from "./brief-selectors";
import type { ViewState } from "./view-state";

export type Filters = Pick<ViewState, "outlets" | "years" | "kinds" | "isSharedOnly" | "names" | "query"> & {
  /** What a search found, once it has answered; without it names and titles alone are looked through. */
  hits?: Hits | null;
};

export const noFilters: Filters = {
  outlets: null,
  years: null,
  kinds: null,
  isSharedOnly: false,
  names: null,
  query: "",
};

export const isFiltered = (filters: Filters): boolean =>
  filters.outlets !== null ||
  filters.years !== null ||
  filters.kinds !== null ||
  filters.isSharedOnly ||
  filters.names !== null ||
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

/** Whether articles are read over the timeline, which then draws back. */
export const selectIsReading = ({ view, event, panes }: ViewState): boolean =>
  view === "timeline" && (event !== null || panes !== null);

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
