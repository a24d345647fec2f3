import { bisectFrom } from "./bisect";
import type { Px, TimeScale } from "./time-scale";

/**
 * Cells of time as wide as a power of two, aligned to the epoch: a pan leaves them where they are in time, and
 * a zoom splits or joins them in pairs, so that what is gathered does not flicker.
 * @returns warped milliseconds per cell, at least `minPx` and less than twice that wide.
 */
export const cellLength = (scale: TimeScale, minPx: Px): number =>
  2 ** Math.ceil(Math.log2(minPx / scale.pxPerMs));

/** Instants too close to tell apart, drawn as one: how many, and how they are spread. */
export type Crowd = {
  /** Stable over pans. */
  key: string;
  count: number;
  /** Positions in the sorted list: `first` belongs to it, `end` does not. */
  first: number;
  end: number;
  x0: Px;
  x1: Px;
  bars: { x0: Px; x1: Px; count: number }[];
};
export type GatheredLane = { singles: { index: number; px: Px }[]; crowds: Crowd[]; total: number };

type Cell = { index: number; first: number; end: number; isCrowded: boolean };

/** Cells per crowd at most: wide enough to hit, narrow enough to say when. */
const cellsPerCrowd = 8;

function listCells(times: ArrayLike<number>, from: number, to: number, length: number): Cell[] {
  const cells: Cell[] = [];
  let first = bisectFrom(times, from);
  const last = bisectFrom(times, to);
  while (first < last) {
    const index = Math.floor(times[first]! / length);
    const end = bisectFrom(times, (index + 1) * length, first);
    cells.push({ index, first, end, isCrowded: end - first > 1 });
    first = end;
  }
  return cells;
}

/** A single too near a crowd or another single joins in; passed on from cell to cell in both directions. */
function joinNeighbours(
  cells: readonly Cell[],
  times: ArrayLike<number>,
  length: number,
  minMs: number,
): void {
  const isNear = (a: Cell, b: Cell) =>
    b.index - a.index === 1 &&
    (b.isCrowded && !a.isCrowded
      ? b.index * length - times[a.first]! < minMs / 2
      : a.isCrowded && !b.isCrowded
        ? times[b.first]! - b.index * length < minMs / 2
        : times[b.first]! - times[a.end - 1]! < minMs);
  const join = (a: Cell | undefined, b: Cell | undefined) => {
    if (!a || !b || (a.isCrowded && b.isCrowded) || !isNear(a, b)) return;
    a.isCrowded = true;
    b.isCrowded = true;
  };
  for (let at = 1; at < cells.length; at += 1) join(cells[at - 1], cells[at]);
  for (let at = cells.length - 1; at > 0; at -= 1) join(cells[at - 1], cells[at]);
}

/**
 * The marks of one lane: instants with room stand alone, the rest is counted. Work grows with the width of the
 * view, not with the number of instants.
 * @param times warped milliseconds, ascending.
 * @param minPx least distance of two marks that stand alone.
 */
export function gatherInstants(times: ArrayLike<number>, scale: TimeScale, minPx: Px): GatheredLane {
  const length = cellLength(scale, minPx);
  const margin = length;
  const from = Math.floor((scale.pxToWarped(scale.range.from) - margin) / length) * length;
  const to = Math.ceil((scale.pxToWarped(scale.range.to) + margin) / length) * length;
  const cells = listCells(times, from, to, length);
  joinNeighbours(cells, times, length, minPx / scale.pxPerMs);
  const lane: GatheredLane = { singles: [], crowds: [], total: 0 };
  let before: Cell | null = null;
  for (const cell of cells) {
    lane.total += cell.end - cell.first;
    if (cell.isCrowded) addToCrowds(lane.crowds, cell, before, length, scale);
    else lane.singles.push({ index: cell.first, px: scale.warpedToPx(times[cell.first]!) });
    before = cell;
  }
  lane.crowds = joinLonely(lane.crowds);
  return lane;
}

/** A crowd of one, left over at the edge of a group, goes to the crowd it touches. */
function joinLonely(crowds: readonly Crowd[]): Crowd[] {
  const joined: Crowd[] = [];
  for (const crowd of crowds) {
    const last = joined.at(-1);
    if (last && last.end === crowd.first && (last.count === 1 || crowd.count === 1)) {
      last.bars.push(...crowd.bars);
      last.count += crowd.count;
      last.end = crowd.end;
      last.x1 = crowd.x1;
    } else joined.push(crowd);
  }
  return joined;
}

function addToCrowds(
  crowds: Crowd[],
  cell: Cell,
  before: Cell | null,
  length: number,
  scale: TimeScale,
): void {
  const bar = {
    x0: scale.warpedToPx(cell.index * length),
    x1: scale.warpedToPx((cell.index + 1) * length),
    count: cell.end - cell.first,
  };
  const crowd = crowds.at(-1);
  const group = Math.floor(cell.index / cellsPerCrowd);
  const goesOn =
    crowd &&
    before?.isCrowded &&
    cell.index - before.index === 1 &&
    Math.floor(before.index / cellsPerCrowd) === group;
  if (!goesOn) {
    const { first, end } = cell;
    const key = `${Math.log2(length)}:${cell.index}`;
    crowds.push({ key, count: bar.count, first, end, x0: bar.x0, x1: bar.x1, bars: [bar] });
    return;
  }
  crowd.bars.push(bar);
  crowd.count += bar.count;
  crowd.end = cell.end;
  crowd.x1 = bar.x1;
}
