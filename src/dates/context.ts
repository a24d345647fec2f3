/** What a reader of the text knows at a place: publication, and the dates last spoken of. */
import { epochDayIn, isInstant, toCivilDate, weekdayOf, type CivilDate } from "../model/calendar";
import type { Extent } from "./extent";
import type { Candidate, Reading, Ref } from "./reading";
import type { DocumentCreationTime } from "./types";

/** A date said: its units as far as said, and where. */
export type Anchor = {
  extent: Extent;
  year: number;
  month: number | null;
  epochDay: number | null;
  /** Offset of its end in the text. */
  at: number;
  /** The year was said in full (2019年) or goes on from one that was; not for 去年. */
  isFirm: boolean;
  /** The year was said in any words (去年 too), or goes on from one that was: 同年 and 次年 count from it. */
  isYearSaid: boolean;
  /** 2008年以来: said for how long it has been so, not as the time of what is told next. */
  isSince: boolean;
  /** The date was said as one, not counted as 两年前 is: months after it may be of its year. */
  isSaid: boolean;
  /** How many dates in a row lie in this year: the more, the surer that the story stays there. */
  streak: number;
};

/** What the rules look at: publication, and what the text has told before the place. */
export type Context = {
  /** Day of publication in the outlet's zone; null where unknown. */
  today: number | null;
  published: CivilDate | null;
  /** The last date. */
  anchor: Anchor | null;
  /** The last 三十年前 or 两个月前, until the next date. */
  aside: Anchor | null;
  /** The last date with a month or day in it. */
  monthAnchor: Anchor | null;
  /** The last single day. */
  dayAnchor: Anchor | null;
  /** Weekdays that the text has put a date to, 周一（11月15日）: 1–7 → epoch day. */
  namedWeekdays: ReadonlyMap<number, number>;
};

/** The context before the first word. Without an instant, or with one out of range, publication is unknown. */
export function createContext({ instantMs, zone }: DocumentCreationTime): Context {
  const today = instantMs === null || !isInstant(instantMs) ? null : epochDayIn(zone, instantMs);
  const published = today === null ? null : toCivilDate(today);
  return {
    today,
    published,
    anchor: null,
    aside: null,
    monthAnchor: null,
    dayAnchor: null,
    namedWeekdays: new Map(),
  };
}

function isFirmYear(reading: Reading, year: number, before: Anchor | null): boolean {
  if (reading.kind === "range") return isFirmYear(reading.first, year, before);
  if (reading.kind !== "date" && reading.kind !== "festival") return false;
  if (reading.year) return reading.year.base !== "publication";
  return before !== null && before.isFirm && before.year === year;
}

function isYearSaid(reading: Reading, year: number, before: Anchor | null): boolean {
  if (reading.kind === "range") return isYearSaid(reading.first, year, before);
  if (reading.kind === "offset") return reading.base !== "publication" || reading.unit === "year";
  if ((reading.kind === "date" || reading.kind === "festival") && reading.year) return true;
  return before !== null && before.isYearSaid && before.year === year;
}

const isYearBefore = (year: Ref | null): boolean => year?.base === "text" && year.value < 0;

/** 三十年前, 两个月前, 前一年: set beside what is told, which goes on as if they had not been said. */
const isAside = (reading: Reading): boolean =>
  (reading.kind === "date" && (reading.isComparison === true || isYearBefore(reading.year))) ||
  (reading.kind === "offset" && reading.base === "publication" && !["day", "week"].includes(reading.unit));

/** 今天 and 明天: 当天 and 第二天 count from a day that is told, not from them. */
const isNow = (reading: Reading): boolean =>
  reading.kind === "day" && reading.base === "publication" && reading.offset >= 0;

/** 去年 counted from the story's year instead of publication's: the story goes on in its own. */
const isToldFrom = (reading: Reading, year: number, published: CivilDate | null): boolean =>
  reading.kind === "date" &&
  reading.year?.base === "publication" &&
  published !== null &&
  published.year + reading.year.value !== year;

/** The single day that 当天 or 次日 would count from; of a span of days its last. */
function singleDayOf({ precision, from, to }: Extent): number | null {
  if (precision === "day") return from;
  return precision === "span" && to - from < 5 ? to : null;
}

/** What follows a date and changes what it carries. */
export type Role = {
  /** 【大纪元2021年11月10日讯】: says when the text appeared, no day that it tells of. */
  isDateline: boolean;
  isSince: boolean;
  /** 比2019年增长: a measure, as 去年同期 is. */
  isCompared: boolean;
  /** (1869): a year alone in brackets. */
  isInBrackets: boolean;
};

/** What is said next is read from here. Decades, centuries and asides carry nothing. */
export function withAnchor(
  context: Context,
  { reading, beside, weekday, end }: Candidate,
  extent: Extent,
  { isDateline, isSince, isCompared, isInBrackets }: Role,
): Context {
  if (extent.precision === "decade" || extent.precision === "century") return context;
  if (isCompared || (isInBrackets && extent.precision === "year")) return context;
  const { year, month } = toCivilDate(extent.from);
  const before = context.anchor;
  if (isToldFrom(reading, year, context.published)) return context;
  const anchor: Anchor = {
    extent,
    year,
    month: extent.to - extent.from < 31 ? month : null,
    epochDay: singleDayOf(extent),
    at: end,
    isFirm: isFirmYear(reading, year, before),
    isYearSaid: isYearSaid(reading, year, before),
    isSince,
    isSaid: reading.kind !== "offset",
    streak: before?.year === year ? before.streak + 1 : 1,
  };
  if (isAside(reading)) return reading.kind === "offset" ? { ...context, aside: anchor } : context;
  const said = beside?.kind === "week" ? beside.weekday : weekday;
  const isNamed = extent.precision === "day" && said === weekdayOf(extent.from);
  return {
    today: context.today,
    published: context.published,
    anchor,
    aside: null,
    monthAnchor: anchor.month === null ? context.monthAnchor : anchor,
    dayAnchor: isDateline ? null : anchor.epochDay === null || isNow(reading) ? context.dayAnchor : anchor,
    namedWeekdays: isNamed ? new Map([...context.namedWeekdays, [said, extent.from]]) : context.namedWeekdays,
  };
}
