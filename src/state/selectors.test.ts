import { describe, expect, it } from "vitest";
import { exampleBundle as bundle } from "../testing/bundle";
import { isFiltered, noFilters, selectFullDomain, selectPanes, selectYears } from "./selectors";
import { initialViewState } from "./view-state";

it("words of spaces alone are no filter", () => {
  expect(isFiltered(noFilters)).toBe(false);
  expect(isFiltered({ ...noFilters, query: "  " })).toBe(false);
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
