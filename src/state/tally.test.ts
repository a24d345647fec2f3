import { describe, expect, it } from "vitest";
import type { AccountsFile } from "../model/bundle";
import { countByMonth, countByOutlet, countFacets, dayAt, placesShown, tellingOf } from "./tally";

/** Seven articles of three outlets, the last without a date; two events. */
const accounts: AccountsFile = {
  outlets: [0, 1, 0, 2, 1, 0, 2],
  days: [
    ["2021-11-16", 0],
    ["2021-11-30", 2],
    ["2022-02-01", 3],
  ],
  dated: 6,
  events: [
    [0, 1, 6],
    [1, 4],
  ],
};

const everything = { outlets: null, events: null };

describe("placesShown", () => {
  it("is every article without a filter", () => {
    expect(placesShown(accounts, everything)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("keeps the outlets shown, and the articles that tell of an event shown, each once", () => {
    expect(placesShown(accounts, { ...everything, outlets: new Set([0, 2]) })).toEqual([0, 2, 3, 5, 6]);
    expect(placesShown(accounts, { ...everything, events: [0, 1] })).toEqual([0, 1, 4, 6]);
    expect(placesShown(accounts, { outlets: new Set([1]), events: [1] })).toEqual([1, 4]);
    expect(placesShown(accounts, { ...everything, events: [] })).toEqual([]);
  });

  it("keeps only what a search found, within the outlets and the events shown", () => {
    expect(placesShown(accounts, { outlets: new Set([1, 2]), events: null, hits: [2, 3] })).toEqual([3]);
    expect(placesShown(accounts, { ...everything, events: [0, 1], hits: [1, 2, 6] })).toEqual([1, 6]);
  });
});

describe("counts", () => {
  const all = placesShown(accounts, everything);

  it("by outlet", () => {
    expect(countByOutlet(accounts, all, 3)).toEqual([3, 2, 2]);
    expect(countByOutlet(accounts, [1, 4], 3)).toEqual([0, 2, 0]);
  });

  it("by month, with the months between and those without a date", () => {
    expect(countByMonth(accounts, all)).toEqual({
      months: [
        { month: "2021-11", articles: 3 },
        { month: "2021-12", articles: 0 },
        { month: "2022-01", articles: 0 },
        { month: "2022-02", articles: 3 },
      ],
      undated: 1,
    });
    expect(countByMonth(accounts, [4])).toEqual({ months: [{ month: "2022-02", articles: 1 }], undated: 0 });
  });

  it("by outlet and month", () => {
    const facets = countFacets(accounts, all, [{ id: "a" }, { id: "b" }, { id: "c" }]);
    expect(facets).toEqual({
      months: ["2021-11", "2022-02"],
      articles: {
        a: [
          [0, 2],
          [1, 1],
        ],
        b: [
          [0, 1],
          [1, 1],
        ],
        c: [[1, 1]],
      },
    });
    expect(countFacets(accounts, [], []).months).toEqual([]);
  });

  it("of an event, of the outlets shown, with the first and the last day", () => {
    expect(tellingOf(accounts, 0, null)).toEqual({ articles: 3, first: "2021-11-16", last: "2021-11-16" });
    expect(tellingOf(accounts, 1, null)).toEqual({ articles: 2, first: "2021-11-16", last: "2022-02-01" });
    expect(tellingOf(accounts, 0, new Set([2]))).toEqual({ articles: 1, first: null, last: null });
  });

  it("know the day of each article", () => {
    expect([0, 1, 2, 3, 5, 6].map((place) => dayAt(accounts, place))).toEqual([
      "2021-11-16",
      "2021-11-16",
      "2021-11-30",
      "2022-02-01",
      "2022-02-01",
      null,
    ]);
  });
});
