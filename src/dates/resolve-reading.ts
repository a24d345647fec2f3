/** From what the words say to days: what they leave out is settled by the rules. */
import { fromMonthIndex, toCivilDate, toEpochDay, toMonthIndex, weekdayOf } from "../model/calendar";
import type { Context } from "./context";
import {
  centuryExtent,
  dayExtent,
  daysExtent,
  decadeExtent,
  joinExtents,
  monthsExtent,
  weekExtent,
} from "./extent";
import type { Extent } from "./extent";
import { dateIn } from "./date-in-year";
import { festivalDays } from "./parsers/festival";
import type { Reading } from "./reading";
import { dayRules, mondayOf, weekdayRules } from "./rules/day-rules";
import { monthRules } from "./rules/month-rules";
import { expandYear, namedYearRules } from "./rules/named-year-rules";
import { offsetRules } from "./rules/offset-rules";
import { decide, type Decision, type Place } from "./rules/rule";
import { toldYearRules, yearRules, type BareDate } from "./rules/year-rules";

type DateReading = Extract<Reading, { kind: "date" }>;

/** Days, and the rule that decided what the words left open. */
export type Resolution = { extent: Extent; rule: string };

const resolution = (extent: Extent | null, rule: string): Resolution | null => extent && { extent, rule };

function bareDateOf(reading: DateReading): BareDate | null {
  const { month, day, segment } = reading;
  if (month?.base === "absolute") {
    const { value } = month;
    const daysIn =
      day === null
        ? (year: number) => ({ from: toEpochDay(year, value, 1), to: toEpochDay(year, value + 1, 0) })
        : (year: number) => ({ from: toEpochDay(year, value, day), to: toEpochDay(year, value, day) });
    return { kind: day === null ? "month" : "day", month: value, daysIn };
  }
  if (month || !segment) return null;
  const isSeason = segment.kind === "season";
  const first = isSeason ? segment.season * 3 : segment.kind === "months" ? segment.from : 1;
  return { kind: isSeason ? "season" : "part", month: first, daysIn: (year) => dateIn(reading, year, null) };
}

function decideYear(reading: DateReading, at: Place, context: Context): Decision<number> | null {
  if (reading.year) return decide(namedYearRules, reading.year, at, context);
  const bare = bareDateOf(reading);
  // A season alone is of a year only where the text tells of one.
  const isAlone = reading.segment?.kind === "season" && reading.segment.bare === "alone";
  return bare && decide(isAlone ? toldYearRules : yearRules, bare, at, context);
}

/** 本月, 当月, 月底, 16日: the month counted from year 0. */
function decideMonth(
  { month, day, isMonthImplied }: DateReading,
  at: Place,
  context: Context,
): Decision<number> | null {
  if (!month || isMonthImplied) return decide(monthRules, { day }, at, context);
  const base = month.base === "text" ? context.monthAnchor : context.published;
  if (!base?.month) return null;
  return {
    value: toMonthIndex(base.year, base.month) + month.value,
    rule: `month-counted-from-${month.base}`,
  };
}

function resolveDate(reading: DateReading, at: Place, context: Context): Resolution | null {
  const { month, day } = reading;
  if (month?.base === "absolute" || (!month && day === null)) {
    const year = decideYear(reading, at, context);
    return year && resolution(dateIn(reading, year.value, month?.value ?? null), year.rule);
  }
  const index = decideMonth(reading, at, context);
  if (!index) return null;
  const { year, month: within } = fromMonthIndex(index.value);
  return resolution(dateIn(reading, year, within), index.rule);
}

function resolveFestival(
  { festival, year }: Extract<Reading, { kind: "festival" }>,
  at: Place,
  context: Context,
): Resolution | null {
  const daysIn = (inYear: number) => festivalDays(festival, inYear);
  // The month is read only to see whether a story has gone on into the next year.
  const bare: BareDate = { kind: "festival", month: 12, daysIn };
  const found = year ? decide(namedYearRules, year, at, context) : decide(yearRules, bare, at, context);
  const days = found && daysIn(found.value);
  if (!found || !days) return null;
  const extent = days.from === days.to ? dayExtent(days.from) : daysExtent(days.from, days.to);
  return { extent, rule: found.rule };
}

const weekend = 8;

function resolveWeek(
  { base, week, weekday }: Extract<Reading, { kind: "week" }>,
  at: Place,
  context: Context,
): Resolution | null {
  const counted = decide(dayRules, { base, unit: "week" }, at, context);
  if (!counted) return null;
  if (weekday === null)
    return { extent: weekExtent(mondayOf(counted.value) + (week ?? 0) * 7), rule: counted.rule };
  const isWeekend = weekday === weekend;
  const bare = {
    base,
    unit: "week",
    week,
    weekday: isWeekend ? 6 : weekday,
    isWeekend,
    from: counted.value,
  } as const;
  const found = decide(weekdayRules, bare, at, context);
  if (!found) return null;
  const extent = isWeekend ? daysExtent(found.value, found.value + 1) : dayExtent(found.value);
  return { extent, rule: found.rule };
}

const sharesWeek = (first: Reading, week: number | null): boolean =>
  week === null || (first.kind === "week" && first.week === week);

/** The ends of a range lend each other what they lack. */
function resolveRange(first: Reading, last: Reading, at: Place, context: Context): Resolution | null {
  if (first.kind === "date" && last.kind === "date") return resolveDateRange(first, last, at, context);
  const start = resolveReading(first, at, context);
  if (!start) return null;
  const { from, to } = start.extent;
  if (last.kind === "week" && last.weekday !== null && sharesWeek(first, last.week)) {
    // 周一到周五: the weekday that follows the first.
    return resolution(daysExtent(from, to + ((last.weekday - weekdayOf(to) + 7) % 7)), start.rule);
  }
  const end = resolveReading(last, at, context);
  return end && from <= end.extent.to ? resolution(joinExtents(start.extent, end.extent), start.rule) : null;
}

function resolveDateRange(
  first: DateReading,
  last: DateReading,
  at: Place,
  context: Context,
): Resolution | null {
  const lent: DateReading = {
    ...first,
    year: first.year ?? (first.month?.base === "absolute" || first.day !== null ? last.year : null),
    month: first.month ?? (first.day !== null && first.year === null ? last.month : null),
  };
  const start = resolveDate(lent, at, context);
  if (!start) return null;
  if (!last.year) return resolution(endInUnitsOf(start.extent, last), start.rule);
  const year =
    last.year.base === "short"
      ? expandYear(last.year.value, toCivilDate(start.extent.from).year)
      : (decideYear(last, at, context)?.value ?? null);
  if (year === null)
    return last.year.base === "short" ? null : resolution(endInUnitsOf(start.extent, last), start.rule);
  return resolution(endInYear(start.extent, lent, last, year), start.rule);
}

const absoluteMonth = ({ month }: DateReading) => (month?.base === "absolute" ? month.value : null);

/** 11月至2022年1月: with the year lent to the first end, the range may begin in the year before. */
function endInYear(start: Extent, first: DateReading, last: DateReading, year: number): Extent | null {
  const end = dateIn(last, year, absoluteMonth(last));
  if (!end) return null;
  if (end.to >= start.from) return joinExtents(start, end);
  const month = absoluteMonth(first);
  const earlier = month === null ? null : dateIn(first, year - 1, month);
  return earlier && earlier.from <= end.to ? joinExtents(earlier, end) : null;
}

/** The last end in the units of the first; across the turn of a year or month where it would lie before it. */
function endInUnitsOf(start: Extent, last: DateReading): Extent | null {
  const from = toCivilDate(start.from);
  if (last.month && last.month.base !== "absolute" && !last.isMonthImplied) return null;
  // 年初至年底 ends in a part of the year, 3月初至中旬 in one of the month.
  const isPartOfYear = last.segment !== null && !last.month;
  const month = absoluteMonth(last) ?? (isPartOfYear ? null : from.month);
  const end = dateIn(last, from.year, month);
  if (end && end.to >= start.from) return joinExtents(start, end);
  const isYearStep = month === null || absoluteMonth(last) !== null;
  const next = isYearStep
    ? { year: from.year + 1, month }
    : fromMonthIndex(toMonthIndex(from.year, month) + 1);
  const later = dateIn(last, next.year, next.month);
  return later && later.to >= start.from ? joinExtents(start, later) : null;
}

function resolveQuarter(quarters: number, { published }: Context): Extent | null {
  if (!published) return null;
  const index = published.year * 4 + Math.floor((published.month - 1) / 3) + quarters;
  const first = (index % 4) * 3 + 1;
  return monthsExtent(Math.floor(index / 4), first, first + 2);
}

/** 六十年代, 二十年代 are the last century's: this one's are named with it, but for the years 00 and 10. */
function resolveDecade(decade: number, { published }: Context): Extent {
  const year = published?.year ?? 2000;
  const inThis = Math.floor(year / 100) * 100 + decade;
  return decadeExtent(decade >= 20 || inThis > year ? inThis - 100 : inThis);
}

/** @returns null where what the words leave out cannot be known. */
export function resolveReading(reading: Reading, at: Place, context: Context): Resolution | null {
  switch (reading.kind) {
    case "date":
      return resolveDate(reading, at, context);
    case "day": {
      const counted = decide(dayRules, { base: reading.base, unit: "day" }, at, context);
      return counted && { extent: dayExtent(counted.value + reading.offset), rule: counted.rule };
    }
    case "week":
      return resolveWeek(reading, at, context);
    case "offset": {
      const counted = decide(offsetRules, reading, at, context);
      return counted && { extent: counted.value, rule: counted.rule };
    }
    case "decade":
      return reading.century === null
        ? { extent: resolveDecade(reading.decade, context), rule: "decade-of-last-century" }
        : { extent: decadeExtent((reading.century - 1) * 100 + reading.decade), rule: "as-written" };
    case "century":
      return { extent: centuryExtent(reading.century), rule: "as-written" };
    case "festival":
      return resolveFestival(reading, at, context);
    case "quarter":
      return resolution(resolveQuarter(reading.quarters, context), "quarter-counted-from-publication");
    case "range":
      return resolveRange(reading.first, reading.last, at, context);
  }
}
