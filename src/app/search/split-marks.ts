import type { TextSpan } from "../../model/passage";

/** A piece of a text, marked or not. */
export type Piece = { text: string; isMarked: boolean };

/**
 * Cuts a text at its marks.
 * @param marks in the order of the text and apart; what lies outside of it is left out.
 * @param from offset of the text's first unit, in which marks count.
 */
export function splitMarks(text: string, marks: readonly TextSpan[], from = 0): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, isMarked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks) {
    add(Math.min(text.length, start - from), false);
    add(Math.min(text.length, end - from), true);
  }
  add(text.length, false);
  return pieces;
}

/** Units before the first mark that a line has room for. */
const mostLead = 22;

/**
 * Leaves out the beginning of a long sentence, from a comma on if there is one, so that its first mark is seen.
 * @param from offset of the sentence, in which `mark` counts too.
 */
export function trimLead(
  sentence: string,
  from: number,
  mark: number,
): { text: string; from: number; isCut: boolean } {
  const lead = mark - from;
  if (lead <= mostLead) return { text: sentence, from, isCut: false };
  const pause = sentence.slice(lead - mostLead, lead).search(/[，、；：,;:]/u);
  const cut = lead - mostLead + pause + 1;
  return { text: sentence.slice(cut), from: from + cut, isCut: true };
}
