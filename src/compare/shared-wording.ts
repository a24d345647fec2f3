import type { TextSpan } from "../model/passage";

/** One stretch of words that two texts share, with its place in each. */
export type SharedRun = { a: TextSpan; b: TextSpan };

/** Letters that a shared stretch must have: shorter ones are names and set phrases. */
const leastLetters = 10;
/** Length of the pieces that are looked up, UTF-16 units; every run of `leastLetters` letters holds one. */
const seedLength = 6;
/** Places of one piece that are tried: a piece that occurs more often tells little, and time stays linear. */
const placesTried = 12;

const isLetter = (unit: string) => /[\p{L}\p{N}]/u.test(unit);

function indexPieces(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + seedLength <= text.length; at += 1) {
    const piece = text.slice(at, at + seedLength);
    const known = places.get(piece);
    if (!known) places.set(piece, [at]);
    else if (known.length < placesTried) known.push(at);
  }
  return places;
}

function lengthShared(a: string, b: string, atA: number, atB: number): number {
  let length = 0;
  while (
    atA + length < a.length &&
    atB + length < b.length &&
    a.charCodeAt(atA + length) === b.charCodeAt(atB + length)
  )
    length += 1;
  return length;
}

/** The run without punctuation and spaces at its ends; null if too few letters are left. */
function trimRun(a: string, atA: number, atB: number, length: number): SharedRun | null {
  let [from, to] = [0, length];
  while (from < to && !isLetter(a[atA + from]!)) from += 1;
  while (to > from && !isLetter(a[atA + to - 1]!)) to -= 1;
  const letters = a.slice(atA + from, atA + to).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < leastLetters) return null;
  return { a: { start: atA + from, end: atA + to }, b: { start: atB + from, end: atB + to } };
}

/**
 * Stretches of words that two texts share letter for letter, each place in `a` in one run at most: the longest
 * from the left. Time grows with the length of both texts.
 * @param a folded text: same script on both sides, one UTF-16 unit for one of the text as published.
 * @param b likewise.
 * @returns runs in the order of `a`.
 */
export function findSharedWording(a: string, b: string): SharedRun[] {
  const places = indexPieces(b);
  const runs: SharedRun[] = [];
  let at = 0;
  while (at + seedLength <= a.length) {
    let best = { at: 0, length: 0 };
    for (const place of places.get(a.slice(at, at + seedLength)) ?? []) {
      const length = lengthShared(a, b, at, place);
      if (length > best.length) best = { at: place, length };
    }
    const run = best.length > 0 ? trimRun(a, at, best.at, best.length) : null;
    if (run) runs.push(run);
    at = run ? at + best.length : at + 1;
  }
  return runs;
}

/** Part of a text that lies in runs, 0 to 1. */
export const shareOf = (runs: readonly TextSpan[], length: number): number =>
  length === 0 ? 0 : runs.reduce((sum, { start, end }) => sum + end - start, 0) / length;
