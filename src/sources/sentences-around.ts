/** Where clauses, sentences and paragraphs of a prepared text begin and end. */
import { speechEnd, speechStart } from "./prepare-text";

/** By UTF-16 unit: 1 ends a clause, 2 a sentence as well. Asked of many units of every text. */
const stops = new Uint8Array(0x10000);
for (const char of ["，", "：", "…", "—", "\u3000", "|", speechEnd, speechStart])
  stops[char.charCodeAt(0)] = 1;
for (const char of "。；！？\n") stops[char.charCodeAt(0)] = 2;

/** Nobody's name and title are longer; what lies before is not looked at. */
const longestClause = 90;
const longestSentence = 400;

/** The first unit of the clause that `at` lies in, not before `floor`. */
export function clauseStart(plain: string, at: number, floor: number): number {
  const lowest = Math.max(floor, at - longestClause);
  let place = at;
  while (place > lowest && stops[plain.charCodeAt(place - 1)] === 0) place -= 1;
  return place;
}

/** The first unit behind the clause. */
export function clauseEnd(plain: string, at: number): number {
  const highest = Math.min(plain.length, at + longestClause);
  let place = at;
  while (place < highest && stops[plain.charCodeAt(place)] === 0) place += 1;
  return place;
}

export function sentenceStart(plain: string, at: number): number {
  const lowest = Math.max(0, at - longestSentence);
  let place = at;
  while (place > lowest && stops[plain.charCodeAt(place - 1)] !== 2) place -= 1;
  return place;
}

export function sentenceEnd(plain: string, at: number): number {
  const highest = Math.min(plain.length, at + longestSentence);
  let place = at;
  while (place < highest && stops[plain.charCodeAt(place)] !== 2) place += 1;
  return place;
}
