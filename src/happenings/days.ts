/** Dates as whole days, as the gatherer counts them. */
import type { EpochDay } from "../model/calendar";
import { formatEdtfDay, parseEdtf } from "../model/edtf";

/** First and last day, both included. */
export type Days = { first: EpochDay; last: EpochDay };

const known = new Map<string, Days | null>();
/** An archive says the same few thousand dates again and again. */
const rememberedDates = 20_000;

/** @returns the days of an EDTF date; null for one that the bundle cannot hold. */
export function daysOf(when: string): Days | null {
  const remembered = known.get(when);
  if (remembered !== undefined) return remembered;
  if (known.size >= rememberedDates) known.clear();
  const days = parseEdtf(when);
  known.set(when, days);
  return days;
}

/** Days that a date covers. */
export const widthOf = ({ first, last }: Days): number => last - first + 1;

/** A calendar month as `YYYY-MM`. */
export const monthOf = (day: EpochDay): string => formatEdtfDay(day).slice(0, 7);

/** First and last day of a month given as `YYYY-MM`. */
export function daysOfMonth(month: string): Days {
  const days = parseEdtf(month);
  if (!days) throw new RangeError(`not a month: ${month}`);
  return days;
}
