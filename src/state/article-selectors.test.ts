import { describe, expect, it } from "vitest";
import { accountsOf } from "../model/accounts";
import type { BundleIndex } from "../model/bundle";
import { briefOf } from "../model/event-brief";
import { exampleBundle } from "../testing/bundle";
import {
  articleAt,
  selectArticleTotal,
  selectMonths,
  selectOutletArticles,
  selectPlacesShown,
  selectTelling,
  shardOfPlace,
  type ArticleState,
} from "./article-selectors";
import { foldWidth } from "./fold-words";
import { noFilters, selectVisibleArticles } from "./selectors";

// In the order of publication, as the ingest writes them.
const small: BundleIndex = {
  ...exampleBundle,
  articles: exampleBundle.articles.toSorted((a, b) => (a.publishedMs ?? 0) - (b.publishedMs ?? 0)),
};
const accounts = accountsOf(small);
const briefs = small.events.map((event) => briefOf(event, 0));
const stateOf = (changes: Partial<ArticleState> = {}): ArticleState => ({
  ...noFilters,
  bundle: small,
  briefs,
  areBriefsComplete: true,
  accounts,
  hits: null,
  fold: foldWidth,
  ...changes,
});

/** The same archive as a large one: nothing of its shards is loaded. */
const large: BundleIndex = {
  ...small,
  events: [],
  articles: [],
  shards: [
    { path: "a.json", from: "2021-01-01", to: "2022-01-01", events: 2, articles: 2 },
    { path: "b.json", from: "2022-01-01", to: "2023-01-01", events: 2, articles: 2 },
  ],
  overview: {
    outlets: [],
    byOutlet: [[], []],
    years: [],
    events: 4,
    articles: 4,
    curated: [],
    months: { outlets: ["morning"], rows: [["2021-03", 1, 1]] },
    undated: 2,
    span: null,
    leading: [],
    voices: {},
  },
};

describe("articles shown", () => {
  it.each([
    {},
    { outlets: ["morning"] },
    { years: [2022] },
    { years: [2021], outlets: ["evening", "gazette"] },
    { isSharedOnly: true },
    { query: "g-1" },
  ])("are the same, loaded or not, under %o", (filters) => {
    const expected = selectVisibleArticles(small, { ...noFilters, ...filters }).map(({ id }) => id);
    const idsOf = (state: ArticleState) =>
      selectPlacesShown(state)?.map((place) => small.articles[place]!.id);
    expect(idsOf(stateOf(filters))).toEqual(expected);
    expect(selectArticleTotal(stateOf(filters))).toBe(expected.length);
    if (!filters.query) expect(idsOf(stateOf({ ...filters, bundle: large }))).toEqual(expected);
  });

  it("are not known before the archive's accounts and events are, except where the head counts them", () => {
    const unknown = { bundle: large, accounts: null };
    expect(selectArticleTotal(stateOf({ ...unknown, years: [2022] }))).toBeNull();
    expect(
      selectArticleTotal(stateOf({ bundle: large, areBriefsComplete: false, years: [2022] })),
    ).toBeNull();
    expect(selectArticleTotal(stateOf(unknown))).toBe(4);
    const [morning] = large.outlets;
    expect(selectArticleTotal(stateOf({ ...unknown, outlets: [morning!.id] }))).toBe(morning!.articles);
  });

  it("hold what a search found of a large archive, once it has answered for these words", () => {
    const hits = { query: "护栏", events: new Set<string>(), articles: new Set<string>(), isComplete: true };
    const asked = { bundle: large, query: "护栏" };
    expect(selectPlacesShown(stateOf(asked))).toBeNull();
    expect(selectPlacesShown(stateOf({ ...asked, hits: { ...hits, places: [3] } }))).toEqual([3]);
    expect(selectPlacesShown(stateOf({ ...asked, hits: { ...hits, query: "护", places: [3] } }))).toBeNull();
  });
});

describe("counts", () => {
  it("of each outlet are what it would show under the other filters", () => {
    const counts = selectOutletArticles(stateOf({ bundle: large, outlets: ["morning"], years: [2022] }));
    expect(Object.fromEntries(counts ?? [])).toEqual({ morning: 1, evening: 1, gazette: 0 });
    expect(selectOutletArticles(stateOf({ accounts: null }))?.get("morning")).toBe(2);
  });

  it("of an event are of the outlets shown", () => {
    const talks = briefs.find(({ id }) => id === "talks")!;
    expect(selectTelling(stateOf(), talks)).toBe(2);
    expect(selectTelling(stateOf({ outlets: ["evening"] }), talks)).toBe(1);
    expect(selectTelling(stateOf({ outlets: ["evening"], accounts: null }), talks)).toBeNull();
  });

  it("by month are the head's without a filter", () => {
    expect(selectMonths(stateOf({ bundle: large }))).toEqual({
      months: [{ month: "2021-03", articles: 2 }],
      undated: 2,
    });
    const { months = [], undated } = selectMonths(stateOf({ bundle: large, years: [2022] })) ?? {};
    expect(months.reduce((sum, { articles }) => sum + articles, undated ?? 0)).toBe(
      selectArticleTotal(stateOf({ years: [2022] })),
    );
  });
});

describe("an article of a large archive", () => {
  it("is found by its place, once its shard is loaded", () => {
    expect(shardOfPlace(large, 1)).toEqual({ path: "a.json", at: 1 });
    expect(shardOfPlace(large, 2)).toEqual({ path: "b.json", at: 0 });
    const loaded = new Map([["b.json", { events: [], articles: small.articles.slice(2) }]]);
    expect(articleAt({ bundle: large, loaded }, 2)).toBe(small.articles[2]);
    expect(articleAt({ bundle: large, loaded }, 1)).toBeUndefined();
    expect(articleAt({ bundle: small, loaded: new Map() }, 1)).toBe(small.articles[1]);
  });
});
