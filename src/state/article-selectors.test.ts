import { describe, expect, it } from "vitest";
import { accountsOf } from "../model/accounts";
import type { BundleIndex } from "../model/bundle";
import { briefOf } from "../model/event-brief";
import { exampleBundle } from "../testing/bundle";
import {
  articleAt,
  selectArticleTotal,
  selectMonthFacets,
  selectMonths,
  selectOutletArticles,
  selectPlacesShown,
  selectShownArticles,
  selectTelling,
  shardOfPlace,
  type ArticleState,
} from "./article-selectors";
import { selectVisibleBriefs } from "./brief-selectors";
import { foldWidth } from "./fold-words";
import { noFilters } from "./selectors";
import { joinShards } from "./shards";

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
  named: null,
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

const idsOf = (state: ArticleState) => selectPlacesShown(state)?.map((place) => small.articles[place]!.id);

describe("articles shown", () => {
  it.each([
    [{}, ["m-1", "e-1", "m-2", "g-1"]],
    // One without events stays until something else than outlets is filtered.
    [{ outlets: ["gazette"] }, ["g-1"]],
    [{ outlets: ["morning"] }, ["m-1", "m-2"]],
    [{ years: [2022] }, ["e-1", "m-2"]],
    [{ years: [2021], outlets: ["evening", "gazette"] }, ["e-1"]],
    [{ isSharedOnly: true }, ["m-1", "e-1"]],
    // By its title, though no event has the words.
    [{ query: "g-1" }, ["g-1"]],
  ])("under %o are the same, loaded or not", (filters, expected) => {
    const state = stateOf(filters);
    expect(new Set(idsOf(state))).toEqual(new Set(expected));
    expect(selectArticleTotal(state)).toBe(expected.length);
    expect(new Set(selectShownArticles(state).map(({ id }) => id))).toEqual(new Set(expected));
    if (!("query" in filters)) expect(new Set(idsOf({ ...state, bundle: large }))).toEqual(new Set(expected));
  });

  it("of a large archive are, of those loaded, the ones that the whole archive shows", () => {
    const bundle = joinShards(
      large,
      new Map([["b.json", { events: [], articles: small.articles.slice(2) }]]),
    );
    const hits = { query: "护栏", events: new Set<string>(), places: [0, 3], isComplete: true };
    const state = stateOf({ bundle, query: "护栏", hits });
    expect(selectShownArticles(state)).toEqual([small.articles[3]]);
    expect(selectPlacesShown(state)).toEqual([0, 3]);
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
    const hits = { query: "护栏", events: new Set<string>(), places: [3], isComplete: true };
    const asked = { bundle: large, query: "护栏" };
    expect(selectPlacesShown(stateOf(asked))).toBeNull();
    expect(selectPlacesShown(stateOf({ ...asked, hits }))).toEqual([3]);
    expect(selectPlacesShown(stateOf({ ...asked, hits: { ...hits, query: "护" } }))).toBeNull();
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
    expect(selectTelling(stateOf(), talks)?.articles).toBe(2);
    const evening = small.articles.find(
      ({ outlet, events }) => outlet === "evening" && events.includes("talks"),
    )!;
    const day = new Date(evening.publishedMs!).toISOString().slice(0, 10);
    expect(selectTelling(stateOf({ outlets: ["evening"] }), talks)).toEqual({
      articles: 1,
      first: day,
      last: day,
    });
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

describe("a filter of names", () => {
  const named = { query: "拜登,习近平", events: new Set(["accord"]), places: [1, 2], isComplete: true };
  const chosen = { names: ["拜登", "习近平"] };

  it("shows what has all of them, joined with the other filters", () => {
    expect(selectPlacesShown(stateOf({ ...chosen, named }))).toEqual([1, 2]);
    const outlet = small.articles[2]!.outlet;
    const both = stateOf({ ...chosen, named, outlets: [outlet] });
    expect(selectShownArticles(both).every((article) => article.outlet === outlet)).toBe(true);
    const words = { query: "g", events: new Set<string>(), places: [2, 3], isComplete: true };
    expect(selectPlacesShown(stateOf({ ...chosen, named, query: "g", hits: words }))).toEqual([2]);
    expect(selectVisibleBriefs(stateOf({ ...chosen, named })).map(({ id }) => id)).toEqual(["accord"]);
  });

  it("is not counted until the names are looked up, all of them", () => {
    expect(selectPlacesShown(stateOf(chosen))).toBeNull();
    expect(selectPlacesShown(stateOf({ names: ["拜登"], named }))).toBeNull();
    expect(selectMonthFacets(stateOf(chosen))).toBe("unknown");
  });
});

describe("articles by outlet and month under a filter on events", () => {
  it("are of the whole archive, though nothing of it is loaded", () => {
    const state = stateOf({ bundle: large, years: [2022] });
    const counted = selectMonthFacets(state);
    if (counted === null || counted === "unknown") throw new Error("not counted");
    const sum = Object.values(counted.articles).flatMap((counts) => counts.map(([, count]) => count));
    const dated = idsOf(state)!.filter((id) => small.articles.find((each) => each.id === id)!.publishedMs);
    expect(sum.reduce((a, b) => a + b, 0)).toBe(dated.length);
  });

  it("are unknown until they can be counted, and left to the archive's own counts without a filter", () => {
    expect(selectMonthFacets(stateOf({ bundle: large, years: [2022], accounts: null }))).toBe("unknown");
    expect(selectMonthFacets(stateOf({ bundle: large, query: "护栏" }))).toBe("unknown");
    expect(selectMonthFacets(stateOf({ bundle: large, outlets: ["morning"], accounts: null }))).toBeNull();
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
