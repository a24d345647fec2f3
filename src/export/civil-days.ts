import type { NewsEvent } from "../model/bundle";

/** A day of the Gregorian calendar, without a zone; `month` counts from 1. */
export type CivilDay = { year: number; month: number; day: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const options = { year: "numeric", month: "numeric", day: "numeric", calendar: "gregory" } as const;
    format = new Intl.DateTimeFormat("en", { ...options, timeZone: zone });
    formats.set(zone, format);
  }
  return format;
}

/** The calendar day of an instant in an IANA zone. */
export function civilDayOf(ms: number, zone: string): CivilDay {
  const day = { year: 0, month: 0, day: 0 };
  for (const { type, value } of formatOf(zone).formatToParts(ms))
    if (type === "year" || type === "month" || type === "day") day[type] = Number(value);
  return day;
}

/** First and last calendar day that an event may have been on, in its own zone. */
export function daysOf({ extent, zone }: Pick<NewsEvent, "extent" | "zone">): {
  first: CivilDay;
  last: CivilDay;
} {
  return { first: civilDayOf(extent.from, zone ?? "UTC"), last: civilDayOf(extent.to - 1, zone ?? "UTC") };
}

/** Midnight UTC of a civil day, `offset` days later. */
export function toUtcDate({ year, month, day }: CivilDay, offset = 0): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day + offset);
  return date;
}

/** `2021-11-16`. */
export const formatCivilDay = (day: CivilDay): string => toUtcDate(day).toISOString().slice(0, 10);

export const isSameDay = (a: CivilDay, b: CivilDay): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day;
