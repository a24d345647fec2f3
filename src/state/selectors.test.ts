import { describe, expect, it } from "vitest";
import { exampleBundle as bundle } from "../testing/bundle";
import {
  isFiltered,
  noFilters,
  selectFullDomain,
  selectPanes,
  selectVisibleArticles,
  selectVisibleEvents,
  selectYears,
  type Filters,
} from "./selectors";
import { initialViewState } from "./view-state";

const events = (filters: Partial<Filters>) =>
  selectVisibleEvents(bundle, { ...noFilters, ...filters }).map((event) => event.id);
const articles = (filters: Partial<Filters>) =>
  selectVisibleArticles(bundle, { ...noFilters, ...filters }).map((article) => article.id);

describe("selectVisibleEvents", () => {
  it("shows everything without a filter", () => {
    expect(events({})).toEqual(["talks", "winter", "accord", "nothing"]);
    expect(isFiltered(noFilters)).toBe(false);
    expect(isFiltered({ ...noFilters, query: "  " })).toBe(false);
  });

  it("hides what only hidden outlets cover", () => {
    expect(events({ outlets: ["morning"] })).toEqual(["talks", "accord"]);
    expect(events({ outlets: ["gazette"] })).toEqual([]);
    expect(events({ outlets: [] })).toEqual([]);
  });

  it("shows a span in each year that it touches", () => {
    expect(events({ years: [2021] })).toEqual(["talks", "winter"]);
    expect(events({ years: [2022] })).toEqual(["winter", "accord", "nothing"]);
  });

  it("joins filters with and", () => {
    expect(events({ outlets: ["evening"], years: [2022] })).toEqual(["winter", "nothing"]);
    expect(events({ kinds: ["meeting"], years: [2022] })).toEqual([]);
  });

  it("keeps only what two or more outlets tell", () => {
    expect(events({ isSharedOnly: true })).toEqual(["talks"]);
    // Whoever is hidden still told it.
    expect(events({ isSharedOnly: true, outlets: ["morning"] })).toEqual(["talks"]);
  });

  it("finds words in either language, in any width and case, and in titles", () => {
    expect(events({ query: "ＡＬＡＳＫＡ" })).toEqual(["talks"]);
    expect(events({ query: "协议" })).toEqual(["accord"]);
    expect(events({ query: "june accord" })).toEqual(["accord"]);
    expect(events({ query: "m-2" })).toEqual(["accord"]);
    expect(events({ query: "nowhere" })).toEqual([]);
  });
});

describe("selectVisibleArticles", () => {
  it("keeps an article without events until something else than outlets is filtered", () => {
    expect(articles({})).toEqual(["m-1", "e-1", "m-2", "g-1"]);
    expect(articles({ outlets: ["gazette"] })).toEqual(["g-1"]);
    expect(articles({ years: [2022] })).toEqual(["e-1", "m-2"]);
  });

  it("finds an article by its title though no event has the words", () => {
    expect(articles({ query: "g-1" })).toEqual(["g-1"]);
  });
});

it("the years of an archive are those of its events", () => {
  expect(selectYears(bundle)).toEqual([2021, 2022]);
});

describe("selectPanes", () => {
  it("is the event's coverage by the outlets shown, unless panes were chosen", () => {
    const state = { ...initialViewState, event: "talks" };
    expect(selectPanes(bundle, state)).toEqual(["m-1", "e-1"]);
    expect(selectPanes(bundle, { ...state, outlets: ["evening"] })).toEqual(["e-1"]);
    expect(selectPanes(bundle, { ...state, panes: ["g-1"] })).toEqual(["g-1"]);
    expect(selectPanes(bundle, initialViewState)).toEqual([]);
  });
});

describe("selectFullDomain", () => {
  it("holds every event and publication", () => {
    const { from, to } = selectFullDomain(bundle);
    expect(from).toBeLessThan(Date.parse("2021-03-20T00:00:00Z"));
    expect(to).toBeGreaterThan(Date.parse("2022-07-01T00:00:00Z"));
  });

  it("is a year where there is nothing", () => {
    const { from, to } = selectFullDomain({ ...bundle, events: [], articles: [] });
    expect(to).toBeGreaterThan(from);
  });
});
