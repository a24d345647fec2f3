/** What changed between two versions of a text: by sentence, and within a changed sentence by word. */
import { diffArrays } from "diff";
import { findSentences } from "../words/sentences";

export type Piece = {
  kind: "same" | "deleted" | "inserted";
  words: string;
};

/** Edits beyond which a text is new rather than changed; the search for them would only take time. */
const mostEdits = 3_000;
/** Of two runs of sentences that share a smaller part of the shorter one, nothing was kept. */
const leastKept = 0.4;
/** A piece this short between two changes is chance, not something kept. */
const leastPiece = 2;

/** Sentences with the white space after them: put together they are the text. */
function sentencesWithSpace(text: string): string[] {
  const starts = findSentences(text).map(({ start }) => start);
  if (starts.length === 0) return text === "" ? [] : [text];
  return starts.map((start, at) => text.slice(at === 0 ? 0 : start, starts[at + 1] ?? text.length));
}

const wordsOf = (text: string): string[] =>
  [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].map(({ segment }) => segment);

/** @returns null where more changed than is worth finding. */
function compareParts(before: string[], after: string[]): Piece[] | null {
  return (
    diffArrays(before, after, { maxEditLength: mostEdits })?.map(({ value, added, removed }) => ({
      kind: added ? "inserted" : removed ? "deleted" : "same",
      words: value.join(""),
    })) ?? null
  );
}

const lengthOf = (pieces: readonly Piece[], kind: Piece["kind"]): number =>
  pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.words.length : 0), 0);

/** What was deleted before what was inserted, neighbours of one kind as one, scraps between changes as changed. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const tidied: Piece[] = [];
  let [deleted, inserted] = ["", ""];
  const flush = () => {
    if (deleted !== "") tidied.push({ kind: "deleted", words: deleted });
    if (inserted !== "") tidied.push({ kind: "inserted", words: inserted });
    [deleted, inserted] = ["", ""];
  };
  pieces.forEach(({ kind, words }, at) => {
    const isScrap =
      kind === "same" && words.length < leastPiece && at + 1 < pieces.length && deleted + inserted !== "";
    if (kind === "deleted" || isScrap) deleted += words;
    if (kind === "inserted" || isScrap) inserted += words;
    if (kind !== "same" || isScrap) return;
    flush();
    tidied.push({ kind, words });
  });
  flush();
  return tidied;
}

function compareRun(before: string, after: string): Piece[] {
  const whole = tidy([
    { kind: "deleted", words: before },
    { kind: "inserted", words: after },
  ]);
  if (whole.length < 2) return whole;
  const pieces = compareParts(wordsOf(before), wordsOf(after));
  if (pieces === null) return whole;
  const kept = lengthOf(pieces, "same") / Math.min(before.length, after.length);
  return kept < leastKept ? whole : tidy(pieces);
}

/** The pieces that are not inserted make `before`, those that are not deleted make `after`. */
export function findChanges(before: string, after: string): Piece[] {
  const sentences = compareParts(sentencesWithSpace(before), sentencesWithSpace(after));
  if (sentences === null) return compareRun(before, after);
  const changes: Piece[] = [];
  let [deleted, inserted] = ["", ""];
  const flush = () => {
    changes.push(...compareRun(deleted, inserted));
    [deleted, inserted] = ["", ""];
  };
  for (const { kind, words } of sentences) {
    if (kind === "deleted") deleted += words;
    else if (kind === "inserted") inserted += words;
    else {
      flush();
      changes.push({ kind, words });
    }
  }
  flush();
  return changes;
}
