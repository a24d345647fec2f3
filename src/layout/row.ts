import { bisectRight } from "d3";
import type { Px } from "./time-scale";

export type Interval = readonly [Px, Px];

/** A row of the plot, and which of its pixels are taken. */
export type Row = {
  /** Whether a box keeps its distance from all that is in the row. */
  isFree(box: Interval, gapPx: Px): boolean;
  take(box: Interval): void;
};

/** Taken intervals are kept in order and without overlaps, so that a question costs a binary search. */
export function createRow(taken: readonly Interval[]): Row {
  const starts: Px[] = [];
  const ends: Px[] = [];
  const take = ([x0, x1]: Interval) => {
    const first = bisectRight(ends, x0);
    let end = first;
    let [from, to] = [x0, x1];
    while (end < starts.length && starts[end]! < x1) {
      from = Math.min(from, starts[end]!);
      to = Math.max(to, ends[end]!);
      end += 1;
    }
    starts.splice(first, end - first, from);
    ends.splice(first, end - first, to);
  };
  for (const box of taken) take(box);
  return {
    isFree([x0, x1], gapPx) {
      const next = bisectRight(ends, x0 - gapPx);
      return next === starts.length || x1 + gapPx <= starts[next]!;
    },
    take,
  };
}
