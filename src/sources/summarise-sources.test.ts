import { describe, expect, it } from "vitest";
import { findAttributions } from "./find-attributions";
import { independentSources } from "./independent-sources";
import { chainOf, summariseSources } from "./summarise-sources";

const text = "据路透社报道，两位知情人士说，会期未定。\n白宫表示，总统不会出席。\n教授林文达认为，时机已到。";
const attributions = findAttributions(text);

describe("chainOf", () => {
  it("leads from a source to the medium through which it came", () => {
    expect(chainOf(attributions, 1)).toEqual([1, 0]);
    expect(chainOf(attributions, 2)).toEqual([2]);
  });

  it("ends where a list links in a circle", () => {
    const circle = [
      { ...attributions[0]!, via: 1 },
      { ...attributions[1]!, via: 0 },
    ];
    expect(chainOf(circle, 0)).toEqual([0, 1]);
  });
});

describe("summariseSources", () => {
  it("names media, institutions and people, and counts the unnamed", () => {
    expect(summariseSources(attributions)).toEqual({
      media: ["路透社"],
      unnamedMedia: 0,
      institutions: ["白宫"],
      persons: ["林文达"],
      documents: 0,
      unnamed: 1,
    });
  });

  it("keeps to the passages, and to what they came through", () => {
    const start = text.indexOf("两位");
    expect(summariseSources(attributions, [{ start, end: start + 4 }])).toMatchObject({
      media: ["路透社"],
      institutions: [],
      unnamed: 1,
    });
  });
});

describe("independentSources", () => {
  const account = (words: string, outlet = "甲报") => ({
    outlet: [outlet],
    attributions: findAttributions(words),
    spans: null,
  });

  it("counts accounts after one agency as one source", () => {
    const accounts = [
      account("据路透社报道，停工了。"),
      account("路透社报导，停工了。"),
      account("白宫表示，停工了。"),
    ];
    expect(independentSources(accounts)).toEqual({
      accounts: 3,
      sources: 2,
      shared: [{ name: "路透社", accounts: [0, 1] }],
    });
  });

  it("joins an account to the one it was taken from", () => {
    const accounts = [account("据明报报道，停工了。"), account("白宫表示，停工了。", "明报")];
    expect(independentSources(accounts)).toMatchObject({
      sources: 1,
      shared: [{ name: "明报", accounts: [0, 1] }],
    });
  });

  it("counts accounts that name no medium each for itself", () => {
    expect(independentSources([account("停工了。"), account("停工了。")])).toMatchObject({
      accounts: 2,
      sources: 2,
    });
  });
});
