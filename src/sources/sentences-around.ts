/** Where clauses, sentences and paragraphs of a prepared text begin and end. */
import { speechEnd, speechStart } from "./prepare-text";

const clauseStops = new Set([..."，。：；！？\n…—　|", speechStart, speechEnd]);
const sentenceStops = new Set("。；！？\n");
/** Nobody's name and title are longer; what lies before is not looked at. */
const longestClause = 90;
const longestSentence = 400;

/** The first unit of the clause that `at` lies in, not before `floor`. */
export function clauseStart(plain: string, at: number, floor: number): number {
  const lowest = Math.max(floor, at - longestClause);
  let place = at;
  while (place > lowest && !clauseStops.has(plain[place - 1]!)) place -= 1;
  return place;
}

/** The first unit behind the clause. */
export function clauseEnd(plain: string, at: number): number {
  const highest = Math.min(plain.length, at + longestClause);
  let place = at;
  while (place < highest && !clauseStops.has(plain[place]!)) place += 1;
  return place;
}

export function sentenceStart(plain: string, at: number): number {
  const lowest = Math.max(0, at - longestSentence);
  let place = at;
  while (place > lowest && !sentenceStops.has(plain[place - 1]!)) place -= 1;
  return place;
}

export function sentenceEnd(plain: string, at: number): number {
  const highest = Math.min(plain.length, at + longestSentence);
  let place = at;
  while (place < highest && !sentenceStops.has(plain[place]!)) place += 1;
  return place;
}
