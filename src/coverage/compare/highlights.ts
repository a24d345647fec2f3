/** Marks that change no node: the browser's own highlights, styled in `compare.css`. Browsers without them show none. */
export type HighlightName = "compare-found" | "compare-shared" | "compare-own";

const parts = new Map<HighlightName, Map<string, readonly Range[]>>();

/** Whether this browser can mark words without changing the text. */
export const canHighlight = (): boolean => typeof CSS !== "undefined" && "highlights" in CSS;

/** @param owner whose marks of this name they replace: an article. */
export function showHighlight(name: HighlightName, owner: string, ranges: readonly Range[]): void {
  if (!canHighlight()) return;
  const all = parts.get(name) ?? new Map<string, readonly Range[]>();
  parts.set(name, all);
  if (ranges.length > 0) all.set(owner, ranges);
  else all.delete(owner);
  CSS.highlights.set(name, new Highlight(...[...all.values()].flat()));
}
