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

/** Bars as one SVG path, on the base line `y`, upwards (`height` > 0) or downwards; heights go by square root, so that one beside a thousand still shows. */
export function densityPath(
  counts: readonly number[],
  startPx: Px,
  columnPx: Px,
  y: Px,
  height: Px,
  most = Math.max(1, ...counts),
): string {
  const sign = Math.sign(height);
  return counts
    .map((count, column) => {
      if (count === 0) return "";
      const size = Math.max(1.5, Math.abs(height) * Math.sqrt(count / most)) * sign;
      const x = startPx + column * columnPx;
      return `M${x.toFixed(1)},${y}v${(-size).toFixed(1)}h${Math.max(1, columnPx - 1)}v${size.toFixed(1)}z`;
    })
    .join("");
}
