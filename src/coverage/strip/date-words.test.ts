import { describe, expect, it } from "vitest";
import type { Mention, Passage } from "../../model/bundle";
import { findDatedClause, findDatedPassage, findDateWords } from "./date-words";

const passage = (event: string, start: number, end: number, when: string): Passage => ({
  event,
  exact: "",
  start,
  end,
  prefix: "",
  suffix: "",
  when,
  stance: "forecast",
});
const mention = (exact: string, start: number, when: string): Mention => ({
  exact,
  start,
  end: start + exact.length,
  when,
  tense: "future",
  event: null,
});

const file = {
  passages: [
    passage("a", 0, 20, "2021-11"),
    passage("a", 40, 60, "2021-10/2021-12"),
    passage("b", 80, 99, "2021"),
  ],
  mentions: [
    mention("11月", 5, "2021-11"),
    mention("年底前", 45, "2021-10/2021-12"),
    mention("今年", 85, "2021"),
  ],
};

describe("findDateWords", () => {
  it("finds the words for a date in the event's passages", () => {
    expect(findDateWords(file, "a", "2021-10/2021-12")).toBe("年底前");
  });

  it("takes a date that only an editor gave from the one expression there, never from one of several", () => {
    const wide = [passage("a", 0, 60, "2021-10/2021-12")];
    const ofEvent = (exact: string, start: number) => ({ ...mention(exact, start, "2021"), event: "a" });
    const one = [ofEvent("年底前", 20)];
    expect(findDateWords({ passages: wide, mentions: one }, "a", "2021-10/2021-12")).toBe("年底前");
    const two = [ofEvent("本月", 5), ...one];
    expect(findDateWords({ passages: wide, mentions: two }, "a", "2021-10/2021-12")).toBeNull();
  });

  it("takes no words from another event, and none for another date", () => {
    expect(findDateWords(file, "a", "2021")).toBeNull();
    expect(findDateWords(file, "b", "2021-11")).toBeNull();
  });
});

describe("findDatedPassage", () => {
  it("is the one with the date, else the event's first", () => {
    expect(findDatedPassage(file, "a", "2021-10/2021-12")?.start).toBe(40);
    expect(findDatedPassage(file, "a", "1999")?.start).toBe(0);
    expect(findDatedPassage(file, "c", "1999")).toBeNull();
  });
});

describe("findDatedClause", () => {
  const exact = "彭博社报道，领馆已在去年8月关闭，双方没有评论";
  const start = exact.indexOf("去年8月");
  const told = {
    passages: [{ ...passage("a", 0, exact.length, "2020-08"), exact }],
    mentions: [mention("去年8月", start, "2020-08")],
  };

  it("begins where the clause with the date begins", () => {
    expect(findDatedClause(told, "a", "2020-08")).toBe("…领馆已在去年8月关闭，双方没有评论");
  });

  it("is the whole passage where no words give the date", () => {
    expect(findDatedClause({ ...told, mentions: [] }, "a", "2020-08")).toBe(exact);
    expect(findDatedClause(told, "b", "2020-08")).toBeNull();
  });
});
