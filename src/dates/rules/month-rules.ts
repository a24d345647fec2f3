/** Which month a day without one is of, 16日, and a part of a month, 月底: months counted from year 0. */
import { fromMonthIndex, isCivilDate, toCivilDate, toEpochDay, toMonthIndex } from "../../model/calendar";
import type { Anchor, Context } from "../context";
import { isFresh, nearOf, type Place, type Rule } from "./rule";

/** A day of the month, or null for a part of one. */
export type BareDay = { day: number | null };

type MonthRule = Rule<BareDay, number>;

/** Days after the day of publication that are sooner of the same month than of the last one. */
const comingDays = 7;
/** Days by which what is told next in a paragraph follows the day told there. */
const nextDays = 3;
/** Days by which a day falls behind the one told before it where the story has gone on into the next month. */
const turnDays = 20;

/** The month last told, or the next one where the story went on past its end: 1月30日 … 2日. */
function monthAfter({ year, month, epochDay, extent }: Anchor, day: number | null, today: number | null) {
  const index = toMonthIndex(year, month!);
  if (day === null || epochDay === null || extent.precision !== "day") return index;
  const next = fromMonthIndex(index + 1);
  const isPastEnd = day < toCivilDate(epochDay).day - turnDays;
  return isPastEnd && (today === null || toEpochDay(next.year, next.month, day) <= today) ? index + 1 : index;
}

/** A rule that takes the month last told. The day of publication, in a byline, tells no month of other days. */
const fromText = (
  name: string,
  holds: (day: number | null, anchor: Anchor, at: Place, context: Context) => boolean,
): MonthRule => ({
  name,
  decide: ({ day }, at, context) => {
    const { monthAnchor: anchor, today } = context;
    if (!anchor) return null;
    const isByline = day !== null && anchor.epochDay === today && anchor.at < at.paragraphStart;
    if ((isByline && today !== null) || !holds(day, anchor, at, context)) return null;
    return monthAfter(anchor, day, today);
  },
});

const onlyMonthTold = fromText("only-month-told", (_, __, ___, { published }) => published === null);

/** 10月30日……31日; after a month alone, 11月底……21日, a day of yesterday or today is news. */
const monthOfSentence = fromText("month-of-sentence", (day, anchor, { sentenceStart }, { published }) => {
  if (day === null || !nearOf(anchor, sentenceStart)) return false;
  return anchor.epochDay !== null || ![0, 1].includes(published!.day - day);
});

/** 10月底……月初, 下旬: part of the month told in its paragraph. */
const partOfMonthTold = fromText(
  "part-of-month-told",
  (day, anchor, { paragraphStart }) => day === null && nearOf(anchor, paragraphStart) !== null,
);

/** The days right after one told in the paragraph. */
const nextDayOfStory = fromText("next-day-of-story", (day, anchor, { paragraphStart }) => {
  if (day === null || anchor.epochDay === null || !nearOf(anchor, paragraphStart)) return false;
  const step = day - toCivilDate(anchor.epochDay).day;
  return step >= 0 && step <= nextDays;
});

/** A day of this week is news, whatever month was told before. */
const dayOfTheseDays: MonthRule = {
  name: "day-of-these-days",
  decide: ({ day }, at, { monthAnchor, today, published }) => {
    if (day === null || !monthAnchor || today === null || !published) return null;
    const index = toMonthIndex(published.year, published.month);
    const isFreshIn = (monthIndex: number) => {
      const { year, month } = fromMonthIndex(monthIndex);
      return isCivilDate(year, month, day) && isFresh(toEpochDay(year, month, day), today, at);
    };
    return [index - 1, index, index + 1].find(isFreshIn) ?? null;
  },
};

const monthOfText = fromText("month-of-text", (day) => day !== null);

/** 将于5日 said on the 28th is next month's; 28日 said on the 16th sooner last month's than so far ahead. */
const monthBeside: MonthRule = {
  name: "month-beside",
  decide: ({ day }, { isAhead, isBack }, { published }) => {
    if (day === null || !published) return null;
    const index = toMonthIndex(published.year, published.month);
    if (isAhead) return day < published.day - 1 ? index + 1 : null;
    return day > published.day + (isBack ? 1 : comingDays) ? index - 1 : null;
  },
};

const thisMonth: MonthRule = {
  name: "this-month",
  decide: (_, __, { published }) => published && toMonthIndex(published.year, published.month),
};

/** All rules for a month, in order: what the text tells, then publication. */
export const monthRules: readonly MonthRule[] = [
  onlyMonthTold,
  partOfMonthTold,
  monthOfSentence,
  nextDayOfStory,
  dayOfTheseDays,
  monthOfText,
  monthBeside,
  thisMonth,
];
