/**
 * Days of the proleptic Gregorian calendar as numbers, and the calendar day of an instant in a zone. The
 * arithmetic is Howard Hinnant's.
 * @see https://howardhinnant.github.io/date_algorithms.html
 */

import { remember } from "./remember";

/** Days since 1970-01-01; no zone, no clock. */
export type EpochDay = number;

/** `month` and `day` count from 1; year 0 is 1 BC, as in ISO 8601. */
export type CivilDate = { year: number; month: number; day: number };

export const dayMs = 86_400_000;

/** Days of 400 years, after which the calendar repeats, and of one of them that has no leap day at its end. */
const [daysPerEra, daysPerYear] = [146_097, 365];
/** 1 March of year 0, where the count below begins: a leap day is then the last of its year. */
const epochShift = 719_468;

/**
 * The number of a day. `month` may be any integer (13 is January of the next year), `day` too. Plain
 * arithmetic: a `Date` for each would cost more than the rest of reading a date.
 */
export function toEpochDay(year: number, month: number, day: number): EpochDay {
  const index = year * 12 + month - 1;
  const y = Math.floor(index / 12);
  const m = (((index % 12) + 12) % 12) + 1;
  const marchYear = m <= 2 ? y - 1 : y;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * daysPerEra + yearOfEra * daysPerYear + leapDays + dayOfYear - epochShift;
}

/** The inverse of `toEpochDay`. */
export function toCivilDate(epochDay: EpochDay): CivilDate {
  const shifted = epochDay + epochShift;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / daysPerYear);
  const before = daysPerYear * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const marchMonth = Math.floor((5 * (dayOfEra - before) + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfEra - before - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 1 = Monday … 7 = Sunday, as in ISO 8601. */
export const weekdayOf = (epochDay: EpochDay): number => ((((epochDay + 3) % 7) + 7) % 7) + 1;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month, which counts from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!;

/** Whether the calendar has the day. */
export const isCivilDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Months counted from year 0, for arithmetic across years. */
export const toMonthIndex = (year: number, month: number): number => year * 12 + month - 1;

/** The inverse of `toMonthIndex`. */
export const fromMonthIndex = (index: number): { year: number; month: number } => ({
  year: Math.floor(index / 12),
  month: (((index % 12) + 12) % 12) + 1,
});

/** Whether the runtime has a date for an instant: 271,821 BC to AD 275,760. */
export const isInstant = (ms: number): boolean => Math.abs(ms) <= 8.64e15;

const formatterOf = remember((zone: string): Intl.DateTimeFormat => {
  const options = { calendar: "gregory", year: "numeric", month: "numeric", day: "numeric" } as const;
  try {
    return new Intl.DateTimeFormat("en-US", { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" });
  }
});

/**
 * The calendar day of an instant (epoch milliseconds) in an IANA zone; an unknown zone counts as UTC.
 * @throws {RangeError} if the runtime has no such instant; see `isInstant`.
 */
export function epochDayIn(zone: string, ms: number): EpochDay {
  // "11/16/2021": formatToParts says the same at several times the cost.
  const [month, day, year] = formatterOf(zone).format(ms).split("/").map(Number);
  return toEpochDay(year!, month!, day!);
}

/** First and last day of a half-open stretch of time (epoch milliseconds) in an IANA zone; null means UTC. */
export const daysWithin = (
  { from, to }: { from: number; to: number },
  zone: string | null,
): { first: EpochDay; last: EpochDay } => ({
  first: epochDayIn(zone ?? "UTC", from),
  last: epochDayIn(zone ?? "UTC", to - 1),
});
