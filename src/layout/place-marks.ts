import { createRow, type Interval, type Row } from "./row";
import type { Px, TimeScale } from "./time-scale";

/** What the lane of events draws: an extent in time, with the weight that decides who gets room first. */
export type Mark = {
  id: string;
  /** Epoch milliseconds, half-open. */
  from: number;
  to: number;
  label: string;
  /** Who gets room first. */
  weight: number;
  /**
   * Between equal weights, the lower; scattered, not in the order of time: else a mark more on the left would push
   * all the others along, and the whole row would change with every step of a zoom.
   */
  order: number;
};

/** A number from an id, scattered evenly and the same in every build (FNV-1a). */
export function scatter(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Words beside a mark: they begin at `px` and run right, or end at `px` and run left; `text` in place of the mark's own. */
export type PlacedLabel = { px: Px; align: "start" | "end"; width: Px; text?: string };
export type PlacedMark<M extends Mark = Mark> = {
  mark: M;
  x0: Px;
  x1: Px;
  /** Whether the mark goes on beyond what was placed, on each side: no end of it is seen there. */
  isCutBefore: boolean;
  isCutAfter: boolean;
  row: number;
  label: PlacedLabel | null;
};
export type TextMeasure = (text: string) => Px;

export type MarkSize = {
  /** Narrowest mark. */
  minPx: Px;
  /** From the mark's far edge to its label, across the mark; 0 puts the label over the mark. */
  labelOffsetPx: Px;
};

export type PlaceOptions<M extends Mark> = {
  rowCount: number;
  /** Air between neighbours in a row. */
  gapPx: Px;
  sizeOf(mark: M): MarkSize;
  /** Width of the mark's label as it will be drawn. */
  measure(mark: M): Px;
  /** A shorter label for one that fits on neither side, `mostPx` wide at most; null for none. None, if nothing is said. */
  shorten?: (mark: M, mostPx: Px) => { text: string; width: Px } | null;
  /** Whether a mark may be placed without its words; else it overflows. All may, if nothing is said. */
  takesBare?: (mark: M) => boolean;
  /** Row of a mark in the view before, tried first so that panning does not reshuffle. */
  rowBefore?: (mark: M) => number | undefined;
  /** Pixel intervals that are taken in every row. */
  taken?: readonly Interval[];
};

/** Pixels of a mark, never narrower than `minPx`, cut at a little beyond the view so that numbers stay small. */
function toBar({ from, to }: { from: number; to: number }, scale: TimeScale, minPx: Px): Interval {
  const [x0, x1] = [scale.timeToPx(from), scale.timeToPx(to)];
  const middle = (x0 + x1) / 2;
  const half = Math.max(x1 - x0, minPx) / 2;
  const edge = 2 * minPx + 40;
  return [
    Math.max(Math.min(middle - half, scale.range.to + edge), scale.range.from - edge),
    Math.min(Math.max(middle + half, scale.range.from - edge), scale.range.to + edge),
  ];
}

/**
 * The label positions that stay in view, the better first: from the mark's start to the right, or up to its end
 * from the left. The label of a mark that began before the view waits at the edge; one that is too long for either
 * side is shortened to the longer.
 */
function labelChoices(
  [x0, x1]: Interval,
  width: Px,
  { range }: TimeScale,
  offset: Px,
  shorten: (mostPx: Px) => { text: string; width: Px } | null,
): PlacedLabel[] {
  const choices: PlacedLabel[] = [];
  const [left, right] = [Math.max(x0, range.from), Math.min(x1, range.to)];
  if (right < left) return choices;
  const [start, end] = [left + offset, right - offset];
  if (start + width <= range.to) choices.push({ px: start, align: "start", width });
  if (end - width >= range.from) choices.push({ px: end, align: "end", width });
  if (choices.length > 0) return choices;
  const [after, before] = [range.to - start, end - range.from];
  const short = shorten(Math.max(after, before));
  if (!short) return choices;
  return [after >= before ? { px: start, align: "start", ...short } : { px: end, align: "end", ...short }];
}

const boxOf = ([x0, x1]: Interval, label: PlacedLabel | null): Interval => {
  if (!label) return [x0, x1];
  return label.align === "start"
    ? [Math.min(x0, label.px), Math.max(x1, label.px + label.width)]
    : [Math.min(x0, label.px - label.width), Math.max(x1, label.px)];
};

/**
 * Gives each mark a row and, where it fits, a label: first come, first served, in the order given. A mark
 * gives up its words before its place.
 *
 *     row 0   ▬▬▬ Zurich talks      ▬ Sixth Plenum
 *     row 1         AUKUS ▬▬▬     ▬▬▬▬▬▬▬▬
 *
 * @returns the placed marks, none of whose boxes (mark and label) overlap, and the overflow: those without a place.
 */
export function placeMarks<M extends Mark>(
  marks: readonly M[],
  scale: TimeScale,
  options: PlaceOptions<M>,
): { placed: PlacedMark<M>[]; overflow: M[] } {
  const { rowCount, gapPx, sizeOf, measure, rowBefore, taken = [], takesBare, shorten } = options;
  const rows = Array.from({ length: rowCount }, () => createRow(taken));
  const placed: PlacedMark<M>[] = [];
  const overflow: M[] = [];
  for (const mark of marks) {
    const { minPx, labelOffsetPx } = sizeOf(mark);
    const bar = toBar(mark, scale, minPx);
    const choices: (PlacedLabel | null)[] = labelChoices(
      bar,
      measure(mark),
      scale,
      labelOffsetPx,
      (mostPx) => shorten?.(mark, mostPx) ?? null,
    );
    if (takesBare?.(mark) ?? true) choices.push(null);
    const before = rowBefore?.(mark);
    const order = rows.map((_, row) => row);
    if (before !== undefined && before < rowCount) order.unshift(before);
    const found = firstFree(rows, order, bar, choices, gapPx);
    if (!found) overflow.push(mark);
    else {
      rows[found.row]!.take(boxOf(bar, found.label));
      placed.push({
        mark,
        x0: bar[0],
        x1: bar[1],
        isCutBefore: scale.timeToPx(mark.from) < bar[0] - 1,
        isCutAfter: scale.timeToPx(mark.to) > bar[1] + 1,
        ...found,
      });
    }
  }
  return { placed, overflow };
}

function firstFree(
  rows: readonly Row[],
  order: readonly number[],
  bar: Interval,
  choices: readonly (PlacedLabel | null)[],
  gapPx: Px,
): { row: number; label: PlacedLabel | null } | null {
  for (const label of choices) {
    const box = boxOf(bar, label);
    for (const row of order) if (rows[row]!.isFree(box, gapPx)) return { row, label };
  }
  return null;
}
