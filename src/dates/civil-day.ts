/** Days of the proleptic Gregorian calendar as numbers: days since 1970-01-01. No zone, no clock. */

/** Year 0 is 1 BC, as in ISO 8601. */
export type CivilDate = { year: number; month: number; day: number };

/** Days of 400 years, after which the calendar repeats, and of one of them that has no leap day at its end. */
const [daysPerEra, daysPerYear] = [146_097, 365];
/** 1 March of year 0, where the count below begins: a leap day is then the last of its year. */
const epochShift = 719_468;

/** Plain arithmetic: a `Date` for each would cost more than the rest of the reading. */
export function toEpochDay(year: number, month: number, day: number): number {
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

export function toCivilDate(epochDay: number): CivilDate {
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
export const weekdayOf = (epochDay: number): number => ((((epochDay + 3) % 7) + 7) % 7) + 1;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!;

export const isCivilDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Months counted from year 0, for arithmetic across years. */
export const toMonthIndex = (year: number, month: number): number => year * 12 + month - 1;

export const fromMonthIndex = (index: number): { year: number; month: number } => ({
  year: Math.floor(index / 12),
  month: (((index % 12) + 12) % 12) + 1,
});

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day of an instant in a zone.
 * @returns null for an instant out of range; an unknown zone counts as UTC.
 */
export function epochDayIn(zone: string, instantMs: number): number | null {
  if (!Number.isFinite(instantMs) || Math.abs(instantMs) > 8.64e15) return null;
  let formatter = formatters.get(zone);
  if (!formatter) {
    const options = { calendar: "gregory", year: "numeric", month: "numeric", day: "numeric" } as const;
    try {
      formatter = new Intl.DateTimeFormat("en-US", { ...options, timeZone: zone });
    } catch {
      formatter = new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" });
    }
    formatters.set(zone, formatter);
  }
  // "11/16/2021": formatToParts says the same at several times the cost.
  const [month, day, year] = formatter.format(instantMs).split("/").map(Number);
  return toEpochDay(year!, month!, day!);
}
