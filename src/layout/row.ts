import type { Px } from "./time-scale";

export type Interval = readonly [Px, Px];

/** A row of the plot, and which of its pixels are taken. */
export type Row = {
  /** Whether a box keeps its distance from all that is in the row. */
  isFree(box: Interval, gapPx: Px): boolean;
  take(box: Interval): void;
};

/** What is taken is kept in order and without overlaps, so that a question costs a binary search. */
export function createRow(taken: readonly Interval[]): Row {
  const starts: Px[] = [];
  const ends: Px[] = [];
  const firstEndAfter = (px: Px) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle]! <= px) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const take = ([x0, x1]: Interval) => {
    const first = firstEndAfter(x0);
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
      const next = firstEndAfter(x0 - gapPx);
      return next === starts.length || x1 + gapPx <= starts[next]!;
    },
    take,
  };
}
