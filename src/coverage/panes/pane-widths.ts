/** Narrower than this, a line holds too few characters to read. */
export const minPaneWidthPx = 280;

/** Width in CSS pixels by article. */
export type PaneWidths = ReadonlyMap<string, number>;

/**
 * Moves the border between two neighbours. A pane never gets narrower than its minimum; what then does not
 * fit scrolls sideways.
 */
export function resizePair(widths: PaneWidths, left: string, right: string, byPx: number): PaneWidths {
  const resized = new Map(widths);
  resized.set(left, Math.max(minPaneWidthPx, (widths.get(left) ?? minPaneWidthPx) + byPx));
  resized.set(right, Math.max(minPaneWidthPx, (widths.get(right) ?? minPaneWidthPx) - byPx));
  return resized;
}
