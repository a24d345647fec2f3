import type { TimeExtent } from "../model/bundle";
import type { Fold } from "./time-scale";

/**
 * Stretches of at least `minMs` in which nothing begins, ends or is published. A margin on both sides stays
 * open, so that a mark at the edge keeps its room.
 * @param activity extents and instants (`from` = `to`) in any order; those longer than `minMs` do not count
 *   as activity, since a date known only to the year says nothing of any of its months.
 */
export function findQuietStretches(activity: readonly TimeExtent[], minMs: number, marginMs: number): Fold[] {
  const busy = activity.filter(({ from, to }) => to - from < minMs).sort((a, b) => a.from - b.from);
  const folds: Fold[] = [];
  let end = busy[0]?.to ?? 0;
  for (const { from, to } of busy) {
    if (from - end >= minMs + 2 * marginMs) folds.push({ from: end + marginMs, to: from - marginMs });
    end = Math.max(end, to);
  }
  return folds;
}

/** Beyond this share of an archive's time the quiet leaves too little room for the rest. */
const mostQuiet = 0.75;

/** Whether an axis over all of it would show little but quiet: an event of 1949 among those of last year. */
export const isMostlyQuiet = (stretches: readonly Fold[], full: TimeExtent): boolean =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0) > (full.to - full.from) * mostQuiet;
