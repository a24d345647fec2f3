import { bisectFrom } from "./bisect";
import type { Px, TimeScale } from "./time-scale";

/**
 * How many of the instants fall on each column of the overview.
 * @param times warped milliseconds, ascending.
 * @param columnPx width of a column.
 */
export function computeDensity(times: ArrayLike<number>, scale: TimeScale, columnPx: Px): number[] {
  const columns = Math.max(1, Math.ceil((scale.range.to - scale.range.from) / columnPx));
  const counts: number[] = [];
  let first = 0;
  for (let column = 1; column <= columns; column += 1) {
    const end =
      column === columns
        ? times.length
        : bisectFrom(times, scale.pxToWarped(scale.range.from + column * columnPx), first);
    counts.push(end - first);
    first = end;
  }
  return counts;
}

/** A stretch of the overview with what it holds. */
export type DensityBar = { x0: Px; x1: Px; count: number };

/** Columns side by side as bars, the empty ones left out. */
export const densityBars = (counts: readonly number[], startPx: Px, columnPx: Px): DensityBar[] =>
  counts.flatMap((count, column) => {
    const x0 = startPx + column * columnPx;
    return count === 0 ? [] : [{ x0, x1: x0 + columnPx, count }];
  });

/** Bars as one SVG path, on the base line `y`, upwards (`height` > 0) or downwards; heights go by square root, so that one beside a thousand still shows. */
export function barsPath(bars: readonly DensityBar[], y: Px, height: Px): string {
  const sign = Math.sign(height);
  const most = bars.reduce((largest, { count }) => Math.max(largest, count), 1);
  return bars
    .map(({ x0, x1, count }) => {
      const size = Math.max(1.5, Math.abs(height) * Math.sqrt(count / most)) * sign;
      return `M${x0.toFixed(1)},${y}v${(-size).toFixed(1)}h${Math.max(1, x1 - x0 - 1).toFixed(1)}v${size.toFixed(1)}z`;
    })
    .join("");
}
