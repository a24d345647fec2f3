import { bisectFrom } from "./bisect";
import type { Mark } from "./place-marks";
import { binLength } from "./cluster-instants";
import type { Px, TimeScale, TimeWarp } from "./time-scale";

/** Marks for which no room was looked for: only their number, and the time in which they begin. */
export type Tally = { from: number; to: number; count: number };

/** Marks of about one length, by start. */
type LengthClass<M> = {
  /** No mark of it is longer (warped milliseconds). */
  longest: number;
  starts: Float64Array;
  marks: M[];
  /** Bin length → bin index → its heaviest marks and their number. */
  levels: Map<number, Map<number, Bin<M>>>;
};
type Bin<M> = { heaviest: M[]; count: number };

/** Up to here every mark in view is tried; beyond, only the heaviest of each bin. */
const exactLimit = 300;
const perBin = 4;
const binPx: Px = 32;

/** Heavier first, then by their scattered order: the same marks always come in the same order. */
export const byWeight = (a: Mark, b: Mark): number =>
  b.weight - a.weight || a.order - b.order || (a.id < b.id ? -1 : 1);

/**
 * Marks prepared for any zoom: a query costs as much as the view is wide, however many marks there are.
 *
 *     marks by length   ─ ─  ── ─   ─ ─       about 1 day
 *     (one class for    ────    ────  ────    about 16 days, …
 *     each power of 2)
 *
 *     one class, by start, in the bins of a zoom level; the digits are weights
 *        9  2  1   4   |  7  8   |         |  3
 *        heaviest 9 4  |  8 7    |    –    |  3      → candidates, `perBin` at most
 *        the others  2 |  0      |    –    |  0      → tallies: how many, and in which bin
 *
 * A mark begins at most one `longest` before the view if it reaches into it, which bounds the bins to look at.
 * A bin is counted when it is first looked at, and kept. Up to `exactLimit` marks in view, all are candidates.
 */
export type MarkPyramid<M extends Mark> = {
  /** Candidates in order of weight, and the number of those beyond. */
  query(scale: TimeScale): { candidates: M[]; tallies: Tally[] };
};

function sortIntoClasses<M extends Mark>(marks: readonly M[], warp: TimeWarp): LengthClass<M>[] {
  const classes = new Map<number, { mark: M; start: number; length: number }[]>();
  for (const mark of marks) {
    const start = warp.toWarped(mark.from);
    const length = Math.max(1, warp.toWarped(mark.to) - start);
    const exponent = Math.ceil(Math.log2(length));
    const list = classes.get(exponent);
    if (list) list.push({ mark, start, length });
    else classes.set(exponent, [{ mark, start, length }]);
  }
  return [...classes].map(([exponent, list]) => {
    const isInOrder = list.every(({ start }, at) => at === 0 || list[at - 1]!.start <= start);
    if (!isInOrder) list.sort((a, b) => a.start - b.start);
    return {
      longest: 2 ** exponent,
      starts: Float64Array.from(list, ({ start }) => start),
      marks: list.map(({ mark }) => mark),
      levels: new Map(),
    };
  });
}

/** Inserts a mark among the heaviest, if it is one. */
function keepHeaviest<M extends Mark>(heaviest: M[], mark: M): void {
  let at = heaviest.length;
  while (at > 0 && byWeight(mark, heaviest[at - 1]!) < 0) at -= 1;
  if (at >= perBin) return;
  heaviest.splice(at, 0, mark);
  if (heaviest.length > perBin) heaviest.pop();
}

/** The bin at `index` of a level, kept once it was looked at. */
function binAt<M extends Mark>(
  { starts, marks, levels }: LengthClass<M>,
  length: number,
  index: number,
): Bin<M> {
  let level = levels.get(length);
  if (!level) levels.set(length, (level = new Map()));
  const known = level.get(index);
  if (known) return known;
  const first = bisectFrom(starts, index * length);
  const end = bisectFrom(starts, (index + 1) * length, first);
  const bin: Bin<M> = { heaviest: [], count: end - first };
  for (let at = first; at < end; at += 1) keepHeaviest(bin.heaviest, marks[at]!);
  level.set(index, bin);
  return bin;
}

/** @param marks in any order. */
export function createMarkPyramid<M extends Mark>(marks: readonly M[], warp: TimeWarp): MarkPyramid<M> {
  const classes = sortIntoClasses(marks, warp);
  return {
    query(scale) {
      const from = scale.pxToWarped(scale.range.from);
      const to = scale.pxToWarped(scale.range.to);
      const slices = classes.map((lengthClass) => ({
        lengthClass,
        first: bisectFrom(lengthClass.starts, from - lengthClass.longest),
        end: bisectFrom(lengthClass.starts, to),
      }));
      const isInView = (mark: M) => warp.toWarped(mark.to) > from;
      const total = slices.reduce((sum, { first, end }) => sum + end - first, 0);
      if (total <= exactLimit) {
        const candidates = slices.flatMap(({ lengthClass, first, end }) =>
          lengthClass.marks.slice(first, end).filter(isInView),
        );
        return { candidates: candidates.sort(byWeight), tallies: [] };
      }
      const candidates: M[] = [];
      const tallies: Tally[] = [];
      for (const { lengthClass, first, end } of slices)
        if (first < end) collectBins(lengthClass, from, to, scale, isInView, candidates, tallies);
      return { candidates: candidates.sort(byWeight), tallies };
    },
  };
}

function collectBins<M extends Mark>(
  lengthClass: LengthClass<M>,
  from: number,
  to: number,
  scale: TimeScale,
  isInView: (mark: M) => boolean,
  candidates: M[],
  tallies: Tally[],
): void {
  const length = Math.max(binLength(scale, binPx), lengthClass.longest / 4);
  const last = Math.floor(to / length);
  for (let index = Math.floor((from - lengthClass.longest) / length); index <= last; index += 1) {
    const bin = binAt(lengthClass, length, index);
    const isAhead = index * length > from;
    for (const mark of bin.heaviest) if (isAhead || isInView(mark)) candidates.push(mark);
    const count = bin.count - bin.heaviest.length;
    // A bin that ends before the view holds nothing that is seen.
    if (count > 0 && (index + 1) * length + lengthClass.longest > from)
      tallies.push({
        from: scale.warp.toTime(index * length),
        to: scale.warp.toTime((index + 1) * length),
        count,
      });
  }
}
