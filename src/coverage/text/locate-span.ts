import type { TextSpan } from "../../model/passage";

/** A part of one text node: its place in the list of nodes, and UTF-16 offsets in it. */
export type NodeSlice = { node: number; from: number; to: number };

/**
 * Start of each text in their concatenation, and the whole length at the end.
 * @param lengths UTF-16 units of each text node, in document order.
 */
export function startsOf(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const length of lengths) starts.push(starts.at(-1)! + length);
  return starts;
}

/** Index of the last start that is not after `offset`. */
function lastStartAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The parts of text nodes that a span covers, in order; none is empty. `starts` as `startsOf` gives them. */
export function locateSpan(starts: readonly number[], { start, end }: TextSpan): NodeSlice[] {
  const slices: NodeSlice[] = [];
  const nodes = starts.length - 1;
  for (let node = lastStartAt(starts, Math.max(0, start)); node < nodes; node += 1) {
    const at = starts[node]!;
    if (at >= end) break;
    const from = Math.max(0, start - at);
    const to = Math.min(starts[node + 1]! - at, end - at);
    if (from < to) slices.push({ node, from, to });
  }
  return slices;
}

/** Spans in order, those that overlap joined: a mark cannot lie in another. Empty ones are dropped. */
export function mergeSpans(spans: readonly TextSpan[]): TextSpan[] {
  const merged: TextSpan[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (start >= end) continue;
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
