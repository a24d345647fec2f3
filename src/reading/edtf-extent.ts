import edtf from "edtf";
import { Temporal } from "temporal-polyfill";
import type { TimeExtent } from "../model/bundle";
import { dayMs, toCivilDate, type EpochDay } from "../model/calendar";
import * as model from "../model/edtf";
import { remember } from "../model/remember";

/** @returns whether the words are EDTF, levels 0 to 2 (ISO 8601-2), with two ends. */
export const isEdtf = (when: string): boolean => parseBounds(when) !== null;

type Bounds = Pick<model.EdtfDate, "first" | "last" | "isAbout">;

/** An archive says the same few thousand dates over and over; parsing one costs more than all else done with it. */
const rememberedDates = 20_000;

/** Null for what is not EDTF or has an open end. */
const parseBounds = remember(
  (when: string): Bounds | null => model.parseEdtf(when) ?? parseRare(when),
  rememberedDates,
);

/** Sets, long years and the rest of the grammar, by a library that takes a thousand times longer. */
function parseRare(when: string): Bounds | null {
  // Of days that the calendar does not have it lets some pass, such as 2021-02-29.
  if (model.isDay(when)) return null;
  try {
    const { min, max } = edtf(when);
    if (!Number.isFinite(min) || !Number.isFinite(max) || min > max) return null;
    const [first, last] = [Math.floor(min / dayMs), Math.floor(max / dayMs)];
    return { first, last, isAbout: /[~%]/.test(when) };
  } catch {
    return null; // The library throws on every word that is not EDTF; here that is an answer.
  }
}

function boundsOf(when: string): Bounds {
  const bounds = parseBounds(when);
  if (!bounds) throw new RangeError(`not an EDTF date: ${when}`);
  return bounds;
}

/** Start of a calendar day in a zone; where a clock change skips midnight, the first instant after. */
const startOfDayMs = (day: EpochDay, zone: string): number =>
  Temporal.PlainDate.from(toCivilDate(day)).toZonedDateTime(zone).toInstant().epochMilliseconds;

/**
 * The time that an EDTF date covers, half-open, in epoch milliseconds: a month stays a month wide.
 * @param zone IANA zone whose calendar the date is of; null means UTC.
 * @throws {RangeError} if `when` is not EDTF with two ends.
 */
export function extentOf(when: string, zone: string | null): TimeExtent {
  const { first, last } = boundsOf(when);
  return zone === null
    ? { from: first * dayMs, to: (last + 1) * dayMs }
    : { from: startOfDayMs(first, zone), to: startOfDayMs(last + 1, zone) };
}

/**
 * Whether two dates can be of one thing; see `model/edtf.ts`.
 * @param slackDays days by which they may miss each other.
 * @throws {RangeError} if one is not EDTF with two ends.
 */
export const areCompatible = (a: string, b: string, slackDays = 0): boolean =>
  model.areCompatible(boundsOf(a), boundsOf(b), slackDays);
