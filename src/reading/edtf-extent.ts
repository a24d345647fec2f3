import edtf from "edtf";
import { Temporal } from "temporal-polyfill";
import type { TimeExtent } from "../model/bundle";

/** @returns whether the words are EDTF, levels 0 to 2 (ISO 8601-2). */
export function isEdtf(when: string): boolean {
  return parseBounds(when) !== null;
}

type Bounds = { first: Date; last: Date };

/** An archive says the same few thousand dates over and over; parsing one costs more than all else done with it. */
const boundsByDate = new Map<string, Bounds | null>();
const rememberedDates = 20_000;

/** First and last calendar day in UTC, or null for what is no EDTF or has an open end. */
function parseBounds(when: string): Bounds | null {
  const known = boundsByDate.get(when);
  if (known !== undefined) return known;
  if (boundsByDate.size >= rememberedDates) boundsByDate.clear();
  const bounds = parsePlain(when) ?? parseWithLibrary(when);
  boundsByDate.set(when, bounds);
  return bounds;
}

/** Nearly every date is a plain day or month; the library's grammar takes a thousand times longer over them. */
function parsePlain(when: string): Bounds | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(when) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return null;
  const first = new Date(0);
  first.setUTCFullYear(Number(year), Number(month) - 1, Number(day ?? 1));
  // Day 31 of a shorter month runs over into the next: the library then says that it is no date.
  if (first.getUTCMonth() !== Number(month) - 1 || day === "00") return null;
  const last = new Date(first);
  if (day === undefined) last.setUTCFullYear(Number(year), Number(month), 0);
  return { first, last };
}

function parseWithLibrary(when: string): Bounds | null {
  try {
    const parsed = edtf(when) as { min: number; max: number };
    if (!Number.isFinite(parsed.min) || !Number.isFinite(parsed.max) || parsed.min > parsed.max) return null;
    return { first: new Date(parsed.min), last: new Date(parsed.max) };
  } catch {
    return null; // The library throws on every word that is not EDTF; here that is an answer.
  }
}

/** Start of a UTC calendar day's namesake in another zone; where a clock change skips midnight, the first instant after. */
function startOfDayMs(day: Date, zone: string): number {
  return Temporal.PlainDate.from({
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    day: day.getUTCDate(),
  })
    .toZonedDateTime(zone)
    .toInstant().epochMilliseconds;
}

const dayMs = 86_400_000;

/**
 * The time that an EDTF date covers, half-open, in epoch milliseconds: a month stays a month wide.
 * @param zone IANA zone whose calendar the date is of; null means UTC.
 * @throws {RangeError} if `when` is no EDTF with two ends.
 */
export function extentOf(when: string, zone: string | null): TimeExtent {
  const bounds = parseBounds(when);
  if (!bounds) throw new RangeError(`not an EDTF date: ${when}`);
  const { first, last } = bounds;
  if (zone === null) {
    const to = Math.floor(last.getTime() / dayMs) * dayMs + dayMs;
    return { from: Math.floor(first.getTime() / dayMs) * dayMs, to };
  }
  return { from: startOfDayMs(first, zone), to: startOfDayMs(new Date(last.getTime() + dayMs), zone) };
}

/** "About" a date allows as much on either side as the date is wide. */
function looseExtentOf(when: string): TimeExtent {
  const { from, to } = extentOf(when, null);
  const slack = /[~%]/.test(when) ? to - from : 0;
  return { from: from - slack, to: to + slack };
}

/**
 * Whether two dates can be of one thing: their days meet, both read in the same calendar.
 * @param slackDays days by which they may miss each other.
 */
export function areCompatible(a: string, b: string, slackDays = 0): boolean {
  const [first, second] = [looseExtentOf(a), looseExtentOf(b)];
  const slack = slackDays * dayMs;
  return first.from < second.to + slack && second.from < first.to + slack;
}
