/** What the reader sees of the articles of the whole archive, loaded or not. Pure, and kept while nothing changes. */
import type { AccountsFile, ArticleSummary, BundleIndex, EventBrief } from "../model/bundle";
import { placeAt } from "./article-places";
import { keepByParts, namedHits, selectVisibleBriefs, wordsOf, type BriefState } from "./brief-selectors";
import { isFiltered } from "./selectors";
import type { LoadedShards } from "./shards";
import {
  countByMonth,
  countByOutlet,
  countFacets,
  fillMonths,
  placesShown,
  tellingOf,
  type MonthCount,
  type MonthFacets,
  type Telling,
} from "./tally";

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
  "named",
  "fold",
  "outlets",
  "years",
  "kinds",
  "isSharedOnly",
  "names",
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

const isNarrowed = (state: ArticleState): boolean => isFiltered({ ...state, outlets: null });

/** Whether an article that is loaded tells of an event shown or, until a search has answered, has the words in its title. */
function createArticleTest(state: ArticleState): (article: ArticleSummary) => boolean {
  const { query, fold } = state;
  const words = wordsOf(query, fold);
  const events = new Set(selectVisibleBriefs({ ...state, outlets: null }).map(({ id }) => id));
  return ({ title, events: told }) =>
    told.some((id) => events.has(id)) ||
    (words.length > 0 && words.every((word) => fold(title).includes(word)));
}

/** Places of the articles that a search found; null without words, "unknown" until it has answered. */
function findWordHits(state: ArticleState): ArrayLike<number> | null | "unknown" {
  const { bundle, hits, query } = state;
  if (query.trim() === "") return null;
  if (hits?.query === query) return hits.places;
  if (bundle.overview) return "unknown";
  const isFound = createArticleTest({ ...state, names: null });
  return bundle.articles.flatMap((article, place) => (isFound(article) ? [place] : []));
}

/** Places of the articles that have the words and the names; null without any, "unknown" until both are known. */
function findHits(state: ArticleState): ArrayLike<number> | null | "unknown" {
  const words = findWordHits(state);
  const named = namedHits(state);
  if (words === "unknown" || named === "unknown") return "unknown";
  if (!words || !named) return words ?? named?.places ?? null;
  const ofNames = new Set(Array.from(named.places));
  return Array.from(words).filter((place) => ofNames.has(place));
}

/** Places of the articles shown, by publication; null while that cannot be known. */
export const selectPlacesShown = keepByParts<ArticleState, readonly number[] | null>(parts, (state) => {
  const { accounts, areBriefsComplete, briefs } = state;
  if (!accounts) return null;
  const outlets = shownOutlets(state);
  // An outlet shows all of its articles; every other filter those that tell of an event shown.
  if (!isNarrowed(state)) return placesShown(accounts, { outlets, events: null });
  const hits = findHits(state);
  if (!areBriefsComplete || hits === "unknown") return null;
  // Words and names alone hide no article that has them, also if it tells of no event.
  const others = { ...state, query: "", names: null };
  if (!isNarrowed(others)) return placesShown(accounts, { outlets, events: null, hits });
  const places = placesOf(briefs);
  const events = selectVisibleBriefs(others).flatMap(({ id }) => places.get(id) ?? []);
  return placesShown(accounts, { outlets, events, hits });
});

/** The articles shown of those that are loaded. */
export const selectShownArticles = keepByParts<ArticleState, readonly ArticleSummary[]>(parts, (state) => {
  const { bundle } = state;
  const outlets = state.outlets && new Set(state.outlets);
  if (!isNarrowed(state))
    return outlets ? bundle.articles.filter(({ outlet }) => outlets.has(outlet)) : bundle.articles;
  const places = selectPlacesShown(state);
  const shown = places && new Uint8Array(state.accounts?.outlets.length ?? 0);
  for (const place of places ?? []) shown![place] = 1;
  const isFound = shown ? null : createArticleTest(state);
  return bundle.articles.filter((article, at) =>
    shown ? shown[placeAt(bundle, at)] === 1 : (!outlets || outlets.has(article.outlet)) && isFound!(article),
  );
});

/**
 * Articles shown of the whole archive by outlet and month, under filters beside that of outlets; null without such a
 * filter, "unknown" while they cannot be counted.
 */
export const selectMonthFacets = keepByParts<ArticleState, MonthFacets | null | "unknown">(parts, (state) => {
  if (!isNarrowed(state)) return null;
  const places = selectPlacesShown(state);
  return state.accounts && places ? countFacets(state.accounts, places, state.bundle.outlets) : "unknown";
});

/** Articles that each outlet would show under the other filters, by its id; null while that cannot be known. */
export const selectOutletArticles = keepByParts<ArticleState, ReadonlyMap<string, number> | null>(
  parts,
  (state) => {
    const { bundle, accounts } = state;
    if (!isNarrowed(state)) return new Map(bundle.outlets.map(({ id, articles }) => [id, articles]));
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
  const ofOutlets = outlets && !isNarrowed(state);
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

const dayOf = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString().slice(0, 10);

/** What the outlets shown tell of an event, and when (UTC); null while that cannot be known. */
export function selectTelling(state: ArticleState, brief: EventBrief): Telling | null {
  const outlets = shownOutlets(state);
  const place = placesOf(state.briefs).get(brief.id);
  if (!outlets || brief.outlets.every((id) => state.outlets?.includes(id)))
    return { articles: brief.articles, first: dayOf(brief.first), last: dayOf(brief.last) };
  if (!state.accounts || !state.areBriefsComplete || place === undefined) return null;
  return tellingOf(state.accounts, place, outlets);
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
