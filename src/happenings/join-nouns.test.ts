import { describe, expect, it } from "vitest";
import type { Told } from "./heart";
import { joinByNoun } from "./join-nouns";

const told = (id: string, noun: string, words: string): Told => ({
  teller: { id, outlet: "ribao", publishedMs: null, titleWords: "", titleNames: [], candidates: [] },
  candidate: {
    at: 0,
    when: "2031-03",
    zone: null,
    stance: "report",
    sentence: { start: 0, end: 20 },
    isLead: false,
    words,
    places: [],
    names: [{ text: noun, start: 3, end: 9, isDated: true }],
  },
  sentence: new Map(),
  title: new Map(),
  isNear: false,
});

describe("joinByNoun", () => {
  const talks = told("a-1", "青川会谈", "青川/l 会谈/v");

  it("joins two articles' nouns that hold one name", () => {
    const meeting = told("a-2", "青川高级别会议", "青川/l 高级别/n 会议/n");
    expect(joinByNoun([[talks], [meeting]])).toEqual([[talks, meeting]]);
  });

  it("keeps apart other names, and two nouns of one article", () => {
    const elsewhere = told("a-2", "海州会谈", "海州/l 会谈/v");
    expect(joinByNoun([[talks], [elsewhere]])).toHaveLength(2);
    expect(joinByNoun([[talks], [told("a-1", "青川论坛", "青川/l 论坛/n")]])).toHaveLength(2);
  });
});
