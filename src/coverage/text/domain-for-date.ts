import type { TimeExtent } from "../../model/bundle";
import { dayMs } from "../../model/calendar";
import { parseEdtf } from "../../model/edtf";

/** Widest view that still shows a single day as a place of its own. */
const widestMs = 120 * dayMs;

/**
 * The time to show with a date in its middle: as wide as the time shown now if that
 * is close enough, and never so narrow that the date does not fit.
 * @returns null for a date that has no place on the timeline.
 */
export function domainForDate(when: string, shown: TimeExtent): TimeExtent | null {
  const days = parseEdtf(when);
  if (!days) return null;
  const dateMs = (days.last - days.first + 1) * dayMs;
  const middle = days.first * dayMs + dateMs / 2;
  const width = Math.max(Math.min(shown.to - shown.from, widestMs), 3 * dateMs);
  return { from: Math.round(middle - width / 2), to: Math.round(middle + width / 2) };
}
