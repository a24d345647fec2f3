/** Units left out of a date: carried from the text, or from publication. */
import { daysInMonth, fromMonthIndex, toCivilDate, toEpochDay, toMonthIndex } from "../model/calendar";
import type { Anchor, Context } from "./context";
import type { Segment } from "./reading";
import type { Surrounds } from "./text-cursor";

/** What stands around an expression, and whether its words look ahead. */
export type Surroundings = Surrounds & { start: number; isAhead: boolean; isBack: boolean };

/** Days before publication within which a bare date is news of these days, whatever was last spoken of. */
const freshDays = 6;
/** Months and days ahead from which on a bare date is sooner last year's: December said in January. */
const [farMonths, farDays] = [7, 200];
/** Days ahead within which January said in December is the next. */
const nearDays = 40;
/** Days after publication within which a bare date is an announcement. */
const announcedDays = 45;
/** Days before publication within which a new paragraph's date is not of an older story. */
const recentDays = 60;
/** Days before publication within which what was planned is rather of this year than of the next. */
const pastPlanDays = 100;
/** Days ahead within which a day of the month alone is sooner the coming than the last month's. */
const comingDays = 7;
/** Characters over which a story in another year is still followed. */
export const storyReach = 900;

/** The anchor if it stands after a place: in the same sentence or paragraph. */
export const nearOf = (anchor: Anchor | null, from: number): Anchor | null =>
  anchor !== null && anchor.at > from ? anchor : null;

/** The year in which a month (and day) lies as the words suggest, seen from publication. */
function yearFromPublication(
  { published, today }: Context,
  month: number,
  day: number | null,
  { isAhead, isBack }: Surroundings,
): number | null {
  if (!published || today === null) return null;
  const { year } = published;
  if (day === null) {
    // A plan for a month just past was one of this year.
    if (isAhead) return month >= published.month - 3 ? year : year + 1;
    // January said in December is the one to come, unless the words look back.
    if (!isBack && published.month - month === 11) return year + 1;
    return month - published.month >= (isBack ? 1 : farMonths) ? year - 1 : year;
  }
  const inThis = toEpochDay(year, month, day);
  if (isAhead) return inThis >= today - pastPlanDays ? year : year + 1;
  // A day's grace: what is said of today may be tomorrow elsewhere.
  if (inThis > today + (isBack ? 1 : farDays)) return year - 1;
  return !isBack && toEpochDay(year + 1, month, day) <= today + nearDays ? year + 1 : year;
}

function isFresh(
  { today, published }: Context,
  year: number,
  month: number,
  day: number | null,
  isAhead: boolean,
) {
  if (today === null || !published) return false;
  if (day === null) return year === published.year && month === published.month;
  const distance = toEpochDay(year, month, day) - today;
  return distance >= -freshDays && distance <= (isAhead ? 3 : 0);
}

/** Whether a date seen from publication is so recent that a story told in another year does not claim it. */
function isRecent({ today, published }: Context, month: number, day: number | null): boolean {
  if (today === null || !published) return false;
  const distance = today - toEpochDay(published.year, month, day ?? 15);
  return distance >= -announcedDays && distance <= recentDays;
}

/** Years before publication from which a story is history: dates in it without a year are hardly news. */
export const historyYears = 5;

/** Whether the text is in the midst of a story that is history at publication. */
const isHistoryAt = ({ anchor, published }: Context, { start }: Surroundings): boolean =>
  anchor !== null &&
  published !== null &&
  anchor.isFirm &&
  !anchor.isSince &&
  anchor.streak >= 2 &&
  start - anchor.at < storyReach &&
  published.year - anchor.year >= historyYears;

/** 明年1月访问，3月选举: of a year to come, the months right after the one said. */
const followsAhead = ({ month: last, extent }: Anchor, month: number): boolean =>
  extent.precision === "month" && last !== null && month > last && month - last <= 4;

/** Whether a date without a year still belongs to the year last spoken of. */
function staysIn(
  anchor: Anchor,
  context: Context,
  month: number,
  day: number | null,
  around: Surroundings,
): boolean {
  const published = context.published!.year;
  const { isAhead, sentenceStart, paragraphStart, start } = around;
  // 去年11月……截至6月30日: what comes before it in the year is of the next.
  const isNextYear = !anchor.isFirm && anchor.month !== null && month < anchor.month && !isAhead;
  if (nearOf(anchor, sentenceStart))
    return (
      !isNextYear && anchor.isSaid && (anchor.year < published || isAhead || followsAhead(anchor, month))
    );
  if (!anchor.isFirm || anchor.isSince || anchor.year > published) return false;
  const isStory = anchor.streak >= 2 && start - anchor.at < storyReach;
  const isHistory = isHistoryAt(context, around);
  if (isHistory && (day === null || !isRecent(context, month, day))) return true;
  // July, then August: the next step of a story well under way.
  const step = anchor.month === null ? 0 : month - anchor.month;
  const isNextStep = anchor.month !== null || !isRecent(context, month, day);
  if (isStory && anchor.streak >= 3 && step >= 0 && step <= 2 && isNextStep) return true;
  if (nearOf(anchor, paragraphStart)) return isStory || !isFresh(context, published, month, day, isAhead);
  // A year alone of these years is background; the next paragraph is news again.
  const hasMonths = isHistory || anchor.month !== null;
  return isStory && hasMonths && step >= 0 && !isRecent(context, month, day);
}

/** The year of a month that was said without one. */
export function carryYear(
  context: Context,
  month: number,
  day: number | null,
  around: Surroundings,
): number | null {
  const { anchor, published } = context;
  const repeated = nearOf(context.dayAnchor, around.paragraphStart);
  if (repeated && repeated.epochDay !== null && day !== null && !around.isAhead) {
    // The same day of the same month again is the same day.
    const said = toCivilDate(repeated.epochDay);
    if (said.month === month && said.day === day) return said.year;
  }
  const fromPublication = yearFromPublication(context, month, day, around);
  // December, then January: the story went on into the next year.
  const fromText = anchor && anchor.year + (anchor.month !== null && anchor.month - month >= 9 ? 1 : 0);
  if (fromPublication === null || !published) return fromText;
  if (!anchor || anchor.year === published.year) return fromPublication;
  // A day of this week is news, even beside 自2019年以来.
  if (day !== null && isFresh(context, fromPublication, month, day, around.isAhead)) return fromPublication;
  return staysIn(anchor, context, month, day, around) ? fromText : fromPublication;
}

/** 年底, 下半年, 三四月 without a year: that of the sentence, else publication's, or just past at its turn. */
export function yearOfSegment(segment: Segment, context: Context, around: Surroundings): number | null {
  if (segment.kind === "season") return yearOfSeason(segment, context, around);
  const { published } = context;
  const near = nearOf(context.anchor, around.sentenceStart);
  if (near && (near.isYearSaid || !published)) return near.year;
  if (!published) return null;
  if (!around.isAhead && isHistoryAt(context, around)) return context.anchor!.year;
  const from = segment.kind === "months" ? segment.from : segment.kind === "about" ? (segment.month ?? 1) : 1;
  if (around.isAhead) return from >= published.month || from > 1 ? published.year : published.year + 1;
  return published.month <= 2 && from > published.month + 2 ? published.year - 1 : published.year;
}

/** 春天 in a story of a past year is that year's; 从春季开始 the last, 将在夏天 the next. */
function yearOfSeason(
  { season, bare }: Extract<Segment, { kind: "season" }>,
  { anchor, published }: Context,
  { isAhead, paragraphStart, start }: Surroundings,
): number | null {
  const isStory = anchor?.isFirm && anchor.year !== published?.year && start - anchor.at < storyReach;
  if (isStory && (nearOf(anchor, paragraphStart) || anchor.streak >= 3)) return anchor.year;
  if (bare !== "phrase" || !published) return null;
  const firstMonth = season * 3;
  if (isAhead) return firstMonth + 2 >= published.month ? published.year : published.year + 1;
  return firstMonth <= published.month ? published.year : published.year - 1;
}

/** The month (counted from year 0) of a day that was said without one. */
export function carryMonth(context: Context, day: number, around: Surroundings): number | null {
  const { today, published, monthAnchor } = context;
  let fromPublication: number | null = null;
  if (today !== null && published) {
    const index = toMonthIndex(published.year, published.month);
    fromPublication = index;
    if (around.isAhead && day < published.day - 1) fromPublication = index + 1;
    const isComing = !around.isBack && day <= published.day + comingDays;
    if (!around.isAhead && day > published.day + 1 && !isComing) fromPublication = index - 1;
  }
  // The day of publication itself says nothing of the month of other days.
  const isByline =
    monthAnchor !== null &&
    today !== null &&
    monthAnchor.epochDay === today &&
    monthAnchor.at < around.paragraphStart;
  if (!monthAnchor || monthAnchor.month === null || isByline) return fromPublication;
  const fromText = monthFromText(monthAnchor, day, today);
  if (fromPublication === null) return fromText;
  // 11月底……21日 on the 22nd of December: after a month alone a day of these days is news.
  const isNear = nearOf(monthAnchor, around.sentenceStart) !== null;
  if (isNear && !(monthAnchor.epochDay === null && [0, 1].includes(published!.day - day))) return fromText;
  const { year, month } = fromMonthIndex(fromPublication);
  const isNextDay =
    nearOf(monthAnchor, around.paragraphStart) !== null &&
    monthAnchor.epochDay !== null &&
    [0, 1, 2, 3].includes(day - toCivilDate(monthAnchor.epochDay).day);
  const isFreshDay = isFresh(context, year, month, Math.min(day, daysInMonth(year, month)), around.isAhead);
  return isFreshDay && !isNextDay ? fromPublication : fromText;
}

/** The month last spoken of, or the next where the story went on past its end: 1月30日 … 2日. */
function monthFromText(anchor: Anchor, day: number, today: number | null): number {
  const index = toMonthIndex(anchor.year, anchor.month ?? 1);
  if (anchor.epochDay === null || anchor.extent.precision !== "day") return index;
  const isPastEnd = day < toCivilDate(anchor.epochDay).day - 20;
  const next = fromMonthIndex(index + 1);
  return isPastEnd && (today === null || toEpochDay(next.year, next.month, day) <= today) ? index + 1 : index;
}
