/** Which year the words for one mean: 2021年, 去年, 翌年, 在66年. */
import type { Ref } from "../reading";
import { nearOf, type Rule } from "./rule";
import { historyYears } from "./year-rules";

type NamedYearRule = Rule<Ref, number>;

/** Years between 在66年 and the year last told; farther off it may as well count years. */
const shortYearReach = 12;
/** Characters over which 当年 means the year last told; farther on it means "in those days". */
const pastYearReach = 160;
/** Dates in a row of one year from which 去年 may be counted from it. */
const storyDates = 3;

/** The year with these last two digits near another; null where none is. */
export function expandYear(lastDigits: number, near: number): number | null {
  const year = near - (((near - lastDigits + 50) % 100) - 50);
  return Math.abs(year - near) <= shortYearReach ? year : null;
}

const yearAsWritten: NamedYearRule = {
  name: "as-written",
  decide: ({ base, value }) => (base === "absolute" ? value : null),
};

/** 1969年……九月，去年的骚乱 in the midst of a story that is history: 1968. */
const countedFromHistory: NamedYearRule = {
  name: "year-counted-from-history",
  decide: ({ base, value }, { sentenceStart }, { anchor, published }) => {
    const near = base === "publication" && published ? nearOf(anchor, sentenceStart) : null;
    const isTold = near?.isFirm && near.month !== null && near.streak >= storyDates;
    return isTold && published!.year - near.year >= historyYears ? near.year + value : null;
  },
};

const countedFromPublication: NamedYearRule = {
  name: "year-counted-from-publication",
  decide: ({ base, value }, _, { published }) =>
    base === "publication" && published ? published.year + value : null,
};

const twoDigits: NamedYearRule = {
  name: "year-of-two-digits",
  decide: ({ base, value }, _, { anchor }) =>
    base === "short" && anchor?.isFirm ? expandYear(value, anchor.year) : null,
};

/** 同年, 次年: counted from a year that was said; 当年 and 那年 from one that is not publication's. */
const countedFromText: NamedYearRule = {
  name: "year-counted-from-text",
  decide: ({ base, value, isElsewhere }, { start }, { anchor, published }) => {
    if (base !== "text" || !anchor || (!anchor.isYearSaid && published)) return null;
    const isFar = isElsewhere === "vague" && start - anchor.at >= pastYearReach;
    return isElsewhere && (isFar || anchor.year === published?.year) ? null : anchor.year + value;
  },
};

/** Rules for a year that is named or counted, in order. */
export const namedYearRules: readonly NamedYearRule[] = [
  yearAsWritten,
  countedFromHistory,
  countedFromPublication,
  twoDigits,
  countedFromText,
];
