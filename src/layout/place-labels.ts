import type { PlacedLabel } from "./place-marks";
import { createRow, type Interval } from "./row";
import type { Px, PxRange } from "./time-scale";

/**
 * Labels beside marks that already have their place in one row: right of the mark, else left of it, else none.
 * No label touches a mark or another label, or leaves the range.
 * @param marks pixels of each mark and the width of its label, the more important first.
 * @param taken other intervals of the row.
 * @returns in step with `marks`.
 */
export function placeLabels(
  marks: readonly { bar: Interval; width: Px }[],
  taken: readonly Interval[],
  range: PxRange,
  gapPx: Px,
): (PlacedLabel | null)[] {
  const row = createRow([...taken, ...marks.map(({ bar }) => bar)]);
  return marks.map(({ bar: [x0, x1], width }) => {
    const [start, end] = [x1 + gapPx, x0 - gapPx];
    const choices: [PlacedLabel, Interval][] = [
      [{ px: start, align: "start", width }, [start, start + width]],
      [{ px: end, align: "end", width }, [end - width, end]],
    ];
    for (const [label, box] of choices) {
      if (box[0] < range.from || box[1] > range.to || !row.isFree(box, gapPx - 0.01)) continue;
      row.take(box);
      return label;
    }
    return null;
  });
}
