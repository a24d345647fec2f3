import { describe, expect, it } from "vitest";
import type { Mention, Passage } from "../../model/bundle";
import { findDatedPassage, findDateWords } from "./date-words";

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
