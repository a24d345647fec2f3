/** What the reader sees of the articles of the whole archive, loaded or not. Pure, and kept while nothing changes. */
import type { AccountsFile, ArticleSummary, BundleIndex, EventBrief } from "../model/bundle";
import { keepByParts, selectVisibleBriefs, type BriefState } from "./brief-selectors";
import { isFiltered, selectVisibleArticles } from "./selectors";
import type { LoadedShards } from "./shards";
import { countByMonth, countByOutlet, countTelling, fillMonths, placesShown, type MonthCount } from "./tally";

/** The part of the state that says which articles are shown. Articles go by their place in the index. */
export type ArticleState = BriefState & {
  areBriefsComplete: boolean;
  /** Who tells of what; null until it is loaded. */
  accounts: AccountsFile | null;
};

const parts: readonly (keyof ArticleState)[] = [
  "bundle",
  "briefs",
  "areBriefsComplete",
  "accounts",
  "hits",
  "fold",
  "outlets",
  "years",
  "kinds",
  "isSharedOnly",
  "query",
];

const placesByBriefs = new WeakMap<readonly EventBrief[], ReadonlyMap<string, number>>();

/** Places of events in the archive, by id. @param briefs all of them. */
function placesOf(briefs: readonly EventBrief[]): ReadonlyMap<string, number> {
  let places = placesByBriefs.get(briefs);
  if (!places) placesByBriefs.set(briefs, (places = new Map(briefs.map(({ id }, place) => [id, place]))));
  return places;
}

/** Places of the outlets shown; null: all. */
function shownOutlets({ bundle, outlets }: ArticleState): ReadonlySet<number> | null {
  const shown = outlets && new Set(outlets);
  return shown && new Set(bundle.outlets.flatMap(({ id }, place) => (shown.has(id) ? [place] : [])));
}

/** Places of the articles that a search found; null without words, or if that is not known. */
function findHits(state: ArticleState): number[] | null {
  const { bundle, hits, query } = state;
  if (query.trim() === "") return null;
  if (bundle.overview) return hits?.query === query ? (hits.places ? Array.from(hits.places) : null) : null;
  const found =
    hits?.query === query
      ? hits.articles
      : new Set(selectVisibleArticles(bundle, { ...state, outlets: null }).map(({ id }) => id));
  return bundle.articles.flatMap(({ id }, place) => (found.has(id) ? [place] : []));
}

/** Places of the articles shown, by publication; null while that cannot be known. */
export const selectPlacesShown = keepByParts<ArticleState, readonly number[] | null>(parts, (state) => {
  const { accounts, areBriefsComplete, briefs } = state;
  if (!accounts) return null;
  const outlets = shownOutlets(state);
  // An outlet shows all of its articles; every other filter those that tell of an event shown.
  if (!isFiltered({ ...state, outlets: null })) return placesShown(accounts, { outlets, events: null });
  const hits = findHits(state);
  if (!areBriefsComplete || (state.query.trim() !== "" && !hits)) return null;
  // Words alone hide no article that has them, also if it tells of no event.
  if (!isFiltered({ ...state, outlets: null, query: "" }))
    return placesShown(accounts, { outlets, events: null, hits });
  const places = placesOf(briefs);
  const events = selectVisibleBriefs({ ...state, query: "" }).flatMap(({ id }) => places.get(id) ?? []);
  return placesShown(accounts, { outlets, events, hits });
});

/** Articles that each outlet would show under the other filters, by its id; null while that cannot be known. */
export const selectOutletArticles = keepByParts<ArticleState, ReadonlyMap<string, number> | null>(
  parts,
  (state) => {
    const { bundle, accounts } = state;
    if (!isFiltered({ ...state, outlets: null }))
      return new Map(bundle.outlets.map(({ id, articles }) => [id, articles]));
    const places = selectPlacesShown({ ...state, outlets: null });
    if (!accounts || !places) return null;
    const counts = countByOutlet(accounts, places, bundle.outlets.length);
    return new Map(bundle.outlets.map(({ id }, place) => [id, counts[place] ?? 0]));
  },
);

/** How many articles are shown; null while that cannot be known. */
export function selectArticleTotal(state: ArticleState): number | null {
  const { overview } = state.bundle;
  if (overview && !isFiltered(state)) return overview.articles;
  const { outlets } = state;
  const ofOutlets = outlets && isFiltered(state) && !isFiltered({ ...state, outlets: null });
  if (!ofOutlets) return selectPlacesShown(state)?.length ?? null;
  const shown = new Set(outlets);
  return state.bundle.outlets.reduce((sum, { id, articles }) => sum + (shown.has(id) ? articles : 0), 0);
}

/** Articles shown by month of publication (UTC), and those without a date; null while that cannot be known. */
export const selectMonths = keepByParts<ArticleState, { months: MonthCount[]; undated: number } | null>(
  parts,
  (state) => {
    const { overview } = state.bundle;
    if (overview && !isFiltered(state))
      return {
        months: fillMonths(
          overview.months.rows.map(([month, ...counts]) => ({
            month,
            articles: counts.reduce((sum, count) => sum + count, 0),
          })),
        ),
        undated: overview.undated,
      };
    const places = selectPlacesShown(state);
    return state.accounts && places && countByMonth(state.accounts, places);
  },
);

/** Articles of the outlets shown that tell of an event; null while that cannot be known. */
export function selectTelling(state: ArticleState, brief: EventBrief): number | null {
  const outlets = shownOutlets(state);
  const place = placesOf(state.briefs).get(brief.id);
  if (!outlets || brief.outlets.every((id) => state.outlets?.includes(id))) return brief.articles;
  if (!state.accounts || !state.areBriefsComplete || place === undefined) return null;
  return countTelling(state.accounts, place, outlets);
}

/** The shard of an article and its place in it; null in a small archive. */
export function shardOfPlace({ shards }: BundleIndex, place: number): { path: string; at: number } | null {
  let first = 0;
  for (const { path, articles } of shards ?? []) {
    if (place < first + articles) return { path, at: place - first };
    first += articles;
  }
  return null;
}

/** An article by its place; undefined while its period is not loaded. */
export function articleAt(
  { bundle, loaded }: { bundle: BundleIndex; loaded: LoadedShards },
  place: number,
): ArticleSummary | undefined {
  const shard = shardOfPlace(bundle, place);
  return shard ? loaded.get(shard.path)?.articles[shard.at] : bundle.articles[place];
}
