/** From what the words say to days: units left out are carried from the text, or from publication. */
import {
  fromMonthIndex,
  isCivilDate,
  toCivilDate,
  toEpochDay,
  toMonthIndex,
  weekdayOf,
  daysInMonth,
} from "../model/calendar";
import { carryMonth, carryYear, historyYears, nearOf, yearOfSegment, type Surroundings } from "./carry-units";
import type { Anchor, Context } from "./context";
import {
  centuryExtent,
  dayExtent,
  daysExtent,
  decadeExtent,
  joinExtents,
  monthExtent,
  monthsExtent,
  seasonExtent,
  weekExtent,
  yearExtent,
  type Extent,
} from "./extent";
import { festivalDays } from "./parsers/festival";
import { resolveOffset } from "./resolve-offset";
import { baseDay, mondayOf, resolveWeek } from "./resolve-week";
import type { Reading, Ref, Segment } from "./reading";

type DateReading = Extract<Reading, { kind: "date" }>;

/** Years between 在66年 and the year last said; farther off it may as well count years. */
const shortYearReach = 12;

/** @returns the year with these last two digits near another; null where none is. */
function expandYear(lastDigits: number, near: number): number | null {
  const year = near - (((near - lastDigits + 50) % 100) - 50);
  return Math.abs(year - near) <= shortYearReach ? year : null;
}

/** Characters over which 当年 still means the year last said; farther on it means "in those days". */
const pastYearReach = 160;

/** Whether 同年, 次年 or 当年 can be counted from the year last said. */
function canPointBack(year: Ref, anchor: Anchor, { published }: Context, { start }: Surroundings): boolean {
  if (!anchor.isYearSaid && published !== null) return false;
  if (!year.isElsewhere) return true;
  const isClose = year.isElsewhere !== "vague" || start - anchor.at < pastYearReach;
  return isClose && anchor.year !== published?.year;
}

/** 九月，去年的骚乱 in the midst of a story of 1969: 1968. Else the year of publication. */
function yearToldOf({ anchor, published }: Context, { sentenceStart }: Surroundings): number {
  const near = nearOf(anchor, sentenceStart);
  const isTold = near !== null && near.isFirm && near.month !== null && near.streak >= 3;
  return isTold && published!.year - near.year >= historyYears ? near.year : published!.year;
}

function resolveYear(reading: DateReading, context: Context, around: Surroundings): number | null {
  const { year, month, day, segment } = reading;
  const { published, anchor } = context;
  if (year?.base === "absolute") return year.value;
  if (year?.base === "publication") return published && yearToldOf(context, around) + year.value;
  if (year?.base === "short") return anchor && anchor.isFirm ? expandYear(year.value, anchor.year) : null;
  if (year) return anchor && canPointBack(year, anchor, context, around) ? anchor.year + year.value : null;
  if (month?.base === "absolute") return carryYear(context, month.value, day, around);
  return !month && segment ? yearOfSegment(segment, context, around) : null;
}

function resolveSegment(segment: Segment, year: number, month: number | null): Extent | null {
  if (segment.kind === "season") return seasonExtent(year, segment.season);
  if (segment.kind === "months") return monthsExtent(year, segment.from, segment.to);
  const within = month ?? (segment.kind === "about" ? segment.month : null);
  if (within === null) return yearExtent(year);
  if (segment.kind === "about") return monthExtent(year, within);
  const last = Math.min(segment.to, daysInMonth(year, within));
  return daysExtent(toEpochDay(year, within, segment.from), toEpochDay(year, within, last));
}

/** 本月, 当月: the month counted from publication or the text. */
function resolveRelativeMonth(reading: DateReading, context: Context, around: Surroundings): number | null {
  const { month, segment } = reading;
  if (month?.base === "text") {
    const anchor = context.monthAnchor;
    return anchor?.month ? toMonthIndex(anchor.year, anchor.month) + month.value : null;
  }
  // 月底, 下旬 by themselves belong to the month just spoken of.
  const near = segment && reading.isMonthImplied ? nearOf(context.monthAnchor, around.paragraphStart) : null;
  if (near?.month) return toMonthIndex(near.year, near.month);
  const { published } = context;
  return published && toMonthIndex(published.year, published.month) + (month?.value ?? 0);
}

function resolveDate(reading: DateReading, context: Context, around: Surroundings): Extent | null {
  const { month, day, segment } = reading;
  let index: number | null = null;
  const year = resolveYear(reading, context, around);
  if (month?.base === "absolute") index = year === null ? null : toMonthIndex(year, month.value);
  else if (month) index = resolveRelativeMonth(reading, context, around);
  else if (day !== null) index = carryMonth(context, day, around);
  if (index === null) {
    if (year === null || month) return null;
    return segment ? resolveSegment(segment, year, null) : yearExtent(year);
  }
  const at = fromMonthIndex(index);
  if (segment) return resolveSegment(segment, at.year, at.month);
  if (day === null) return monthExtent(at.year, at.month);
  if (!isCivilDate(at.year, at.month, day)) return null;
  const epochDay = toEpochDay(at.year, at.month, day);
  return reading.isWeek ? weekExtent(mondayOf(epochDay)) : dayExtent(epochDay);
}

const nearest = (day: number, first: Extent | null, second: Extent | null): Extent | null =>
  first && second && Math.abs(second.from - day) < Math.abs(first.from - day) - 180 ? second : first;

/** The year that a festival named without one lies in; the day decides between this and its neighbours. */
function resolveFestival(
  { festival, year }: Extract<Reading, { kind: "festival" }>,
  context: Context,
  { isAhead, sentenceStart }: Surroundings,
): Extent | null {
  const { published, today, anchor } = context;
  const dayIn = (at: number | null | undefined) => {
    const days = typeof at === "number" ? festivalDays(festival, at) : null;
    if (!days) return null;
    return days.from === days.to ? dayExtent(days.from) : daysExtent(days.from, days.to);
  };
  if (year?.base === "absolute") return dayIn(year.value);
  if (year?.base === "publication") return dayIn(published && published.year + year.value);
  if (year) return dayIn(anchor && anchor.year + year.value);
  const near = nearOf(anchor, sentenceStart);
  // 腊月 lies at the end of one year or the beginning of the next: of the two the one that is nearer.
  if (near) return nearest(near.extent.from, dayIn(near.year), dayIn(near.year - 1));
  if (!published || today === null) return dayIn(anchor?.year);
  const inThis = dayIn(published.year);
  if (!inThis) return null;
  if (isAhead && inThis.to < today) return dayIn(published.year + 1);
  // 元旦 in an article of December is the next one.
  const inNext = dayIn(published.year + 1);
  if (inNext && inThis.to < today - 180 && inNext.from <= today + 30) return inNext;
  return !isAhead && inThis.from > today + 60 ? dayIn(published.year - 1) : inThis;
}

const sharesWeek = (first: Reading, week: number | null): boolean =>
  week === null || (first.kind === "week" && first.week === week);

/** The ends of a range lend each other what they lack. */
function resolveRange(first: Reading, last: Reading, context: Context, around: Surroundings): Extent | null {
  if (first.kind === "date" && last.kind === "date") {
    const lent: DateReading = {
      ...first,
      year: first.year ?? (first.month?.base === "absolute" || first.day !== null ? last.year : null),
      month: first.month ?? (first.day !== null && first.year === null ? last.month : null),
    };
    const start = resolveDate(lent, context, around);
    if (!start) return null;
    const isShort = last.year?.base === "short";
    const lastYear = isShort
      ? expandYear(last.year!.value, toCivilDate(start.from).year)
      : last.year && resolveYear(last, context, around);
    return isShort && lastYear === null ? null : endRange(start, last, lent, lastYear);
  }
  const start = resolveReading(first, context, around);
  if (start && last.kind === "week" && last.weekday !== null && sharesWeek(first, last.week)) {
    // 周一到周五: the weekday that comes next after the first.
    return daysExtent(start.from, start.to + ((last.weekday - weekdayOf(start.to) + 7) % 7));
  }
  const end = start && resolveReading(last, context, around);
  return start && end && start.from <= end.to ? joinExtents(start, end) : null;
}

/** The last end in the units of the first; across the turn of a year or month where it would lie before it. */
function endRange(
  start: Extent,
  last: DateReading,
  first: DateReading,
  lastYear: number | null,
): Extent | null {
  const from = toCivilDate(start.from);
  if (lastYear !== null) {
    const end = endExtent(last, lastYear, last.month?.base === "absolute" ? last.month.value : null);
    if (!end) return null;
    if (end.to >= start.from) return joinExtents(start, end);
    // 11月至2022年1月 with the year lent to the first end.
    const earlier =
      first.month?.base === "absolute" ? endExtent(first, lastYear - 1, first.month.value) : null;
    return earlier && earlier.from <= end.to ? joinExtents(earlier, end) : null;
  }
  if (last.month && last.month.base !== "absolute" && !last.isMonthImplied) return null;
  // 年初至年底 ends in a part of the year, 3月初至中旬 in one of the month.
  const isPartOfYear = last.segment !== null && !last.month;
  const month = last.month?.base === "absolute" ? last.month.value : isPartOfYear ? null : from.month;
  const end = endExtent(last, from.year, month);
  if (end && end.to >= start.from) return joinExtents(start, end);
  const isYearStep = month === null || last.month?.base === "absolute";
  const next = isYearStep
    ? { year: from.year + 1, month }
    : fromMonthIndex(toMonthIndex(from.year, month) + 1);
  const later = endExtent(last, next.year, next.month);
  return later && later.to >= start.from ? joinExtents(start, later) : null;
}

function endExtent({ day, segment }: DateReading, year: number, month: number | null): Extent | null {
  if (segment) return resolveSegment(segment, year, month);
  if (month === null) return yearExtent(year);
  if (day === null) return monthExtent(year, month);
  return isCivilDate(year, month, day) ? dayExtent(toEpochDay(year, month, day)) : null;
}

function resolveQuarter(quarters: number, { published }: Context): Extent | null {
  if (!published) return null;
  const index = published.year * 4 + Math.floor((published.month - 1) / 3) + quarters;
  const first = (index % 4) * 3 + 1;
  return monthsExtent(Math.floor(index / 4), first, first + 2);
}

function resolveDecade(century: number | null, decade: number, context: Context): Extent {
  if (century !== null) return decadeExtent((century - 1) * 100 + decade);
  // 六十年代 and 二十年代 are the last century's: this one's are named with it, but for the years 00 and 10.
  const year = context.published?.year ?? 2000;
  const inThis = Math.floor(year / 100) * 100 + decade;
  return decadeExtent(decade >= 20 || inThis > year ? inThis - 100 : inThis);
}

/** @returns null where what the words leave out cannot be known. */
export function resolveReading(reading: Reading, context: Context, around: Surroundings): Extent | null {
  switch (reading.kind) {
    case "date":
      return resolveDate(reading, context, around);
    case "day": {
      const from = baseDay(reading.base, context, around);
      return from === null ? null : dayExtent(from + reading.offset);
    }
    case "week":
      return resolveWeek(reading, context, around);
    case "offset":
      return resolveOffset(reading, context, around);
    case "decade":
      return resolveDecade(reading.century, reading.decade, context);
    case "century":
      return centuryExtent(reading.century);
    case "festival":
      return resolveFestival(reading, context, around);
    case "quarter":
      return resolveQuarter(reading.quarters, context);
    case "range":
      return resolveRange(reading.first, reading.last, context, around);
  }
}
