/** The scroll position at which a pane's passages are level with another pane's. */

/**
 * Maps a scroll position from one list of anchors to another, straight between two anchors.
 * @param topPx position in the first list's pane.
 * @param fromPx ascending anchors in it: its passages, in order.
 * @param toPx anchors of the other pane. Those without a counterpart are ignored.
 * @returns null if either has none.
 */
export function mapScroll(topPx: number, fromPx: readonly number[], toPx: readonly number[]): number | null {
  const common = Math.min(fromPx.length, toPx.length);
  if (common === 0) return null;
  let index = 0;
  while (index + 1 < common && fromPx[index + 1]! <= topPx) index += 1;
  const [fromStart, toStart] = [fromPx[index]!, toPx[index]!];
  if (index + 1 >= common || topPx < fromStart) return Math.max(0, toStart + (topPx - fromStart));
  const fromSpan = fromPx[index + 1]! - fromStart;
  const share = fromSpan > 0 ? (topPx - fromStart) / fromSpan : 0;
  return toStart + share * (toPx[index + 1]! - toStart);
}
