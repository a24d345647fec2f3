import { bisectFrom } from "./bisect";
import type { Mark } from "./place-marks";
import { cellLength } from "./gather";
import type { Px, TimeScale, TimeWarp } from "./time-scale";

/** Marks for which no room was looked for: only their number and their place. */
export type Rest = { from: number; to: number; count: number };

/** Marks of about one length, by start. */
type LengthClass<M> = {
  /** No mark of it is longer (warped milliseconds). */
  longest: number;
  starts: Float64Array;
  marks: M[];
  /** Cell length → cell index → its heaviest marks and their number. */
  levels: Map<number, Map<number, Cell<M>>>;
};
type Cell<M> = { heaviest: M[]; count: number };

/** Up to here every mark in view is tried; beyond, only the heaviest of each cell. */
const exactLimit = 300;
const perCell = 4;
const cellPx: Px = 32;

/** Heavier first, then by their scattered order: the same marks always come in the same order. */
export const byWeight = (a: Mark, b: Mark): number =>
  b.weight - a.weight || a.order - b.order || (a.id < b.id ? -1 : 1);

/**
 * Marks prepared for any zoom. What a view asks for costs as much as the view is wide: marks are kept by length
 * and start, and each zoom level keeps the heaviest marks of its cells, found when a cell is first looked at.
 */
export type MarkPyramid<M extends Mark> = {
  /** Candidates in order of weight, and the number of those beyond. */
  query(scale: TimeScale): { candidates: M[]; rest: Rest[] };
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
  if (at >= perCell) return;
  heaviest.splice(at, 0, mark);
  if (heaviest.length > perCell) heaviest.pop();
}

/** The cell at `index` of a level, kept once it was looked at. */
function cellAt<M extends Mark>(
  { starts, marks, levels }: LengthClass<M>,
  length: number,
  index: number,
): Cell<M> {
  let level = levels.get(length);
  if (!level) levels.set(length, (level = new Map()));
  const known = level.get(index);
  if (known) return known;
  const first = bisectFrom(starts, index * length);
  const end = bisectFrom(starts, (index + 1) * length, first);
  const cell: Cell<M> = { heaviest: [], count: end - first };
  for (let at = first; at < end; at += 1) keepHeaviest(cell.heaviest, marks[at]!);
  level.set(index, cell);
  return cell;
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
        return { candidates: candidates.sort(byWeight), rest: [] };
      }
      const candidates: M[] = [];
      const rest: Rest[] = [];
      for (const { lengthClass, first, end } of slices)
        if (first < end) collectCells(lengthClass, from, to, scale, isInView, candidates, rest);
      return { candidates: candidates.sort(byWeight), rest };
    },
  };
}

function collectCells<M extends Mark>(
  lengthClass: LengthClass<M>,
  from: number,
  to: number,
  scale: TimeScale,
  isInView: (mark: M) => boolean,
  candidates: M[],
  rest: Rest[],
): void {
  const length = Math.max(cellLength(scale, cellPx), lengthClass.longest / 4);
  const last = Math.floor(to / length);
  for (let index = Math.floor((from - lengthClass.longest) / length); index <= last; index += 1) {
    const cell = cellAt(lengthClass, length, index);
    const isAhead = index * length > from;
    for (const mark of cell.heaviest) if (isAhead || isInView(mark)) candidates.push(mark);
    const count = cell.count - cell.heaviest.length;
    // A cell that ends before the view holds nothing that is seen.
    if (count > 0 && (index + 1) * length + lengthClass.longest > from)
      rest.push({
        from: scale.warp.toTime(index * length),
        to: scale.warp.toTime((index + 1) * length),
        count,
      });
  }
}
