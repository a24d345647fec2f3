/** A date, or part of a year or month, in a year and month that are known. */
import { daysInMonth, isCivilDate, toEpochDay } from "../model/calendar";
import {
  dayExtent,
  daysExtent,
  monthExtent,
  monthsExtent,
  seasonExtent,
  weekExtent,
  yearExtent,
} from "./extent";
import type { Extent } from "./extent";
import type { Reading, Segment } from "./reading";
import { mondayOf } from "./rules/day-rules";

function segmentIn(segment: Segment, year: number, month: number | null): Extent {
  if (segment.kind === "season") return seasonExtent(year, segment.season);
  if (segment.kind === "months") {
    return segment.from === segment.to
      ? monthExtent(year, segment.from)
      : monthsExtent(year, segment.from, segment.to);
  }
  if (month === null) return yearExtent(year);
  if (segment.kind === "middle") return monthExtent(year, month);
  const last = Math.min(segment.to, daysInMonth(year, month));
  return daysExtent(toEpochDay(year, month, segment.from), toEpochDay(year, month, last));
}

/** @returns null for a day that the month does not have. */
export function dateIn(
  { day, segment, isWeek }: Extract<Reading, { kind: "date" }>,
  year: number,
  month: number | null,
): Extent | null {
  if (segment) return segmentIn(segment, year, month);
  if (month === null) return yearExtent(year);
  if (day === null) return monthExtent(year, month);
  if (!isCivilDate(year, month, day)) return null;
  const epochDay = toEpochDay(year, month, day);
  return isWeek ? weekExtent(mondayOf(epochDay)) : dayExtent(epochDay);
}
