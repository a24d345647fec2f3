import { cellLength } from "./gather";
import type { Rest } from "./mark-pyramid";
import type { Mark } from "./place-marks";
import type { Px, TimeScale } from "./time-scale";

/** A count that stands for marks without room; it opens on zoom. */
export type Remainder = {
  key: string;
  px: Px;
  count: number;
  /** Those of its marks that were looked at. */
  ids: string[];
  /** Epoch milliseconds around all that it stands for. */
  from: number;
  to: number;
};

/** The one mark that a count of one stands for, else null: it needs no opening. */
export const onlyIdOf = ({ count, ids }: Remainder): string | null =>
  count === 1 && ids.length === 1 ? ids[0]! : null;

/**
 * Gathers what found no room into counts at least `minPx` apart, at the middle of what they stand for (kept in
 * view). The counts sum to the marks left and the rest.
 */
export function gatherRest(
  left: readonly Mark[],
  rest: readonly Rest[],
  scale: TimeScale,
  minPx: Px,
): Remainder[] {
  const length = cellLength(scale, minPx);
  const { range } = scale;
  const clamp = (px: Px) => Math.min(Math.max(px, range.from + minPx / 2), range.to - minPx / 2);
  const cells = new Map<number, Remainder & { sum: number }>();
  const add = (from: number, to: number, count: number, id: string | null) => {
    const px = clamp((scale.timeToPx(from) + scale.timeToPx(to)) / 2);
    const index = Math.floor(scale.pxToWarped(px) / length);
    let cell = cells.get(index);
    if (!cell) {
      cell = { key: `${Math.log2(length)}:${index}`, px: 0, count: 0, ids: [], from, to, sum: 0 };
      cells.set(index, cell);
    }
    cell.count += count;
    cell.sum += px * count;
    cell.from = Math.min(cell.from, from);
    cell.to = Math.max(cell.to, to);
    if (id !== null) cell.ids.push(id);
  };
  for (const { id, from, to } of left) add(from, to, 1, id);
  for (const { from, to, count } of rest) add(from, to, count, null);
  const remainders = [...cells.values()]
    .map(({ sum, ...remainder }) => ({ ...remainder, px: clamp(sum / remainder.count) }))
    .sort((a, b) => a.px - b.px);
  return joinClose(remainders, minPx);
}

function joinClose(remainders: readonly Remainder[], minPx: Px): Remainder[] {
  const joined: Remainder[] = [];
  for (const remainder of remainders) {
    const last = joined.at(-1);
    if (!last || remainder.px - last.px >= minPx) joined.push({ ...remainder });
    else {
      last.px = (last.px * last.count + remainder.px * remainder.count) / (last.count + remainder.count);
      last.count += remainder.count;
      last.from = Math.min(last.from, remainder.from);
      last.to = Math.max(last.to, remainder.to);
      last.ids.push(...remainder.ids);
    }
  }
  return joined;
}
