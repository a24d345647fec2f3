/**
 * Dates as the bundle writes them: EDTF (ISO 8601-2), as precise as the words were.
 * @see https://www.loc.gov/standards/datetime/
 */
import type { NewsEvent } from "./bundle";
import { isCivilDate, toCivilDate, toEpochDay, type CivilDate, type EpochDay } from "./calendar";

/** How exactly a date is known. A span is any other stretch of days. */
export type EdtfPrecision = "day" | "month" | "quarter" | "season" | "year" | "decade" | "century" | "span";

export type EdtfDate = {
  /** First and last day, both included. */
  first: EpochDay;
  last: EpochDay;
  precision: EdtfPrecision;
  /** Approximate: `~` or `%`. */
  isAbout: boolean;
  /** In doubt: `?` or `%`. */
  isUncertain: boolean;
};

const single = /^[~?%]?(\d{4}|\d{3}X|\d{2}XX)[~?%]?(?:-[~?%]?(\d{2}|XX)[~?%]?(?:-[~?%]?(\d{2}|XX)[~?%]?)?)?$/;

/** The months of a part of a year: 01–12, seasons 21–24 (northern), quarters 33–36, halves 40 and 41. */
function parsePart(part: number): { month: number; months: number; precision: EdtfPrecision } | null {
  if (part >= 1 && part <= 12) return { month: part, months: 1, precision: "month" };
  if (part >= 21 && part <= 24) return { month: (part - 20) * 3, months: 3, precision: "season" };
  if (part >= 33 && part <= 36) return { month: (part - 33) * 3 + 1, months: 3, precision: "quarter" };
  if (part >= 40 && part <= 41) return { month: (part - 40) * 6 + 1, months: 6, precision: "span" };
  return null;
}

const yearPrecisions: readonly EdtfPrecision[] = ["year", "decade", "century"];

function parseDays(when: string): Pick<EdtfDate, "first" | "last" | "precision"> | null {
  const [, year, part, day] = single.exec(when) ?? [];
  if (year === undefined) return null;
  const [from, to] = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
  if (part === undefined || part === "XX") {
    if (day !== undefined && day !== "XX") return null;
    const precision = part === undefined ? yearPrecisions[year.split("X").length - 1]! : "span";
    return { first: toEpochDay(from, 1, 1), last: toEpochDay(to, 12, 31), precision };
  }
  const months = parsePart(Number(part));
  if (!months || from !== to) return null;
  if (day === undefined || day === "XX") {
    const first = toEpochDay(from, months.month, 1);
    const last = toEpochDay(from, months.month + months.months, 1) - 1;
    if (day === "XX" && months.precision !== "month") return null;
    return { first, last, precision: day === undefined ? months.precision : "span" };
  }
  if (!isCivilDate(from, Number(part), Number(day))) return null;
  const only = toEpochDay(from, Number(part), Number(day));
  return { first: only, last: only, precision: "day" };
}

/**
 * Reads the forms that a bundle holds: days, months, seasons, quarters, halves, years, decades and centuries,
 * each perhaps approximate or uncertain, and intervals of them. Seasons are the meteorological ones of the north.
 * @returns null for anything else, an interval with an open end or the wrong way round included.
 */
export function parseEdtf(when: string): EdtfDate | null {
  const [from = "", to, ...rest] = when.split("/");
  const [first, last] = [parseDays(from), to === undefined ? undefined : parseDays(to)];
  if (!first || last === null || rest.length > 0) return null;
  if (last && last.last < first.first) return null;
  return {
    ...(last ? { first: first.first, last: last.last, precision: "span" } : first),
    isAbout: /[~%]/.test(when),
    isUncertain: /[?%]/.test(when),
  };
}

/** Whether a date is one day, and surely so. */
export const isDay = (when: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(when);

const pad = (value: number, width: 2 | 4) =>
  value >= 10 ** (width - 1) ? `${value}` : `${value}`.padStart(width, "0");

/** A year, a month or a day: "1998", "2021-11", "2021-11-16". */
export function formatEdtf({
  year,
  month,
  day,
}: Pick<CivilDate, "year"> & Partial<Omit<CivilDate, "year">>): string {
  const digits = year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
  if (month === undefined) return digits;
  return day === undefined ? `${digits}-${pad(month, 2)}` : `${digits}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** "2021-11-16". */
export const formatEdtfDay = (epochDay: EpochDay): string => formatEdtf(toCivilDate(epochDay));

/** Calendar years that an event touches, read off its EDTF so that no zone can shift a year. */
export function yearsOf(event: Pick<NewsEvent, "when" | "extent">): number[] {
  const years = [...event.when.matchAll(/(?<![\d-])(\d{4})/g)].map((match) => Number(match[1]));
  if (years.length === 0) return [new Date(event.extent.from).getUTCFullYear()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

type Days = Pick<EdtfDate, "first" | "last" | "isAbout">;

/** "About" a date allows as much on either side as the date is wide. */
const slackOf = ({ first, last, isAbout }: Days) => (isAbout ? last - first + 1 : 0);

/**
 * Whether two dates can be of one thing: their days meet, both read in the same calendar.
 * @param slackDays days by which they may miss each other.
 */
export function areCompatible(a: Days, b: Days, slackDays = 0): boolean {
  const slack = slackDays + slackOf(a) + slackOf(b);
  return a.first <= b.last + slack && b.first <= a.last + slack;
}
