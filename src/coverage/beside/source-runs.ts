/** A seed's text in pieces: what cleaning took out, and what is markup. */
import type { SourceFile } from "../../model/bundle";

export type SourcePiece = { words: string; isMarkup: boolean };

/** A part of the text; `kind` of the removal that it fell to, null for what was kept. */
export type SourceRun = { kind: string | null; start: number; pieces: SourcePiece[] };

/** Tags beyond this many are shown like other text: each is an element of the page. */
const mostTags = 4_000;

/** Where a tag or comment that begins at `open` ends; -1 if it does not. */
function endOfMarkup(text: string, open: number): number {
  const [close, length] = text.startsWith("<!--", open) ? ["-->", 3] : [">", 1];
  const at = text.indexOf(close, open);
  return at === -1 ? -1 : at + length;
}

/** Cuts at tags and comments. Linear: a tag that does not end ends the search. */
function piecesOf(text: string, budget: { tags: number }): SourcePiece[] {
  const pieces: SourcePiece[] = [];
  let from = 0;
  const push = (end: number, isMarkup: boolean) => {
    if (end > from) pieces.push({ words: text.slice(from, end), isMarkup });
    from = end;
  };
  const tag = /<[a-z/!]/gi;
  for (let found = tag.exec(text); found && budget.tags > 0; found = tag.exec(text)) {
    const end = endOfMarkup(text, found.index);
    if (end === -1) break;
    push(found.index, false);
    push(end, true);
    budget.tags -= 1;
    tag.lastIndex = end;
  }
  push(text.length, false);
  return pieces;
}

/** The text from beginning to end; of places that overlap, the first. */
export function sourceRuns({ text, removed }: Pick<SourceFile, "text" | "removed">): SourceRun[] {
  const runs: SourceRun[] = [];
  const budget = { tags: mostTags };
  let from = 0;
  const push = (end: number, kind: string | null) => {
    if (end > from) runs.push({ kind, start: from, pieces: piecesOf(text.slice(from, end), budget) });
    from = Math.max(from, end);
  };
  for (const { kind, start, end } of removed) {
    if (start < from || end <= start) continue;
    push(start, null);
    push(end, kind);
  }
  push(text.length, null);
  return runs;
}

/** How often each kind was taken out, in the order of the text. */
export function countKinds(runs: readonly SourceRun[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of runs) if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
