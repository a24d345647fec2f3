/** The days of a reading: a stretch of days, the grain it was said in, and its EDTF. */
import { daysInMonth, fromMonthIndex, toEpochDay, toMonthIndex } from "../model/calendar";
import { formatEdtf, formatEdtfDay } from "../model/edtf";
import type { Precision } from "./types";

/** Both ends belong to it, as in an EDTF interval. Epoch days. */
export type Extent = { from: number; to: number; precision: Precision; when: string };

const pad = (value: number, width: number) => String(value).padStart(width, "0");

/** A single day. Epoch days, as everywhere in this file. */
export const dayExtent = (epochDay: number): Extent => ({
  from: epochDay,
  to: epochDay,
  precision: "day",
  when: formatEdtfDay(epochDay),
});

/** A whole month, 1–12. */
export const monthExtent = (year: number, month: number): Extent => ({
  from: toEpochDay(year, month, 1),
  to: toEpochDay(year, month, daysInMonth(year, month)),
  precision: "month",
  when: formatEdtf({ year, month }),
});

/** A whole year; 0 is 1 BC, as in ISO 8601. */
export const yearExtent = (year: number): Extent => ({
  from: toEpochDay(year, 1, 1),
  to: toEpochDay(year, 12, 31),
  precision: "year",
  when: formatEdtf({ year }),
});

/** From one day to another, both included. */
export const daysExtent = (from: number, to: number): Extent => ({
  from,
  to,
  precision: "span",
  when: `${formatEdtfDay(from)}/${formatEdtfDay(to)}`,
});

/** Monday to Sunday. */
export const weekExtent = (monday: number): Extent => daysExtent(monday, monday + 6);

/** From one month to another, both included; a last month above 12 lies in the next year. */
export function monthsExtent(year: number, fromMonth: number, toMonth: number): Extent {
  const last = fromMonthIndex(toMonthIndex(year, toMonth));
  return joinExtents(monthExtent(year, fromMonth), monthExtent(last.year, last.month));
}

/** EDTF level 1: 21 spring … 24 winter. The days are the meteorological season's, for tense alone. */
export function seasonExtent(year: number, season: number): Extent {
  const { from, to } = monthsExtent(year, season * 3, season * 3 + 2);
  return { from, to, precision: "span", when: `${formatEdtf({ year })}-${20 + season}` };
}

/** `decade` is its first year: 1960. */
export const decadeExtent = (decade: number): Extent => ({
  from: toEpochDay(decade, 1, 1),
  to: toEpochDay(decade + 9, 12, 31),
  precision: "decade",
  when: `${pad(Math.floor(decade / 10), 3)}X`,
});

/** `century` counts from one: the 20th is written 19XX. */
export const centuryExtent = (century: number): Extent => ({
  from: toEpochDay(century * 100 - 99, 1, 1),
  to: toEpochDay(century * 100, 12, 31),
  precision: "century",
  when: `${pad(century - 1, 2)}XX`,
});

/** From the start of one to the end of the other, each end in its own precision. */
export const joinExtents = (first: Extent, last: Extent): Extent => ({
  from: first.from,
  to: last.to,
  precision: "span",
  when: `${first.when.split("/")[0]}/${last.when.split("/").at(-1)}`,
});
