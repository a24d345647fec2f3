/** What a reader typed, taken apart. */
import { alternativesOf } from "./aliases";
import { foldText } from "./fold";
import { findRuns, glyph, kinds, type Run } from "./units";

/** Words that follow each other exactly, folded. */
export type Phrase = {
  text: string;
  runs: Run[];
  /** Its words are parted by punctuation or spaces, which the index does not hold: the text itself decides. */
  needsText: boolean;
  /** One Han character, which is found in titles only. */
  isTitleOnly: boolean;
};

/** An article has it if it has one of the phrases. */
export type Wanted = { typed: string; phrases: Phrase[] };

export type Query = {
  /** All of them are in a found article. */
  wanted: Wanted[];
  /** Folded pieces of an outlet's id or name; any of them may fit. */
  outlets: string[];
  /** Any of them. */
  years: number[];
  /** What was typed and cannot be searched: punctuation alone, runs of letters beyond all words. */
  ignored: string[];
};

/** @returns null if nothing in it can be looked up. */
export function toPhrase(folded: string): Phrase | null {
  const runs = findRuns(folded);
  if (runs.length === 0) return null;
  const [first, last] = [runs[0]!, runs.at(-1)!];
  // What stands before and after the words is no part of them.
  const [from, to] = [first.starts[0]!, last.ends.at(-1)!];
  const moved = runs.map(({ starts, ends }) => ({
    starts: starts.map((at) => at - from),
    ends: ends.map((at) => at - from),
  }));
  const text = folded.slice(from, to);
  const isSingle = runs.length === 1 && first.starts.length === 1;
  return {
    text,
    runs: moved,
    needsText: runs.length > 1,
    isTitleOnly: isSingle && kinds[text.charCodeAt(0)] === glyph,
  };
}

const quoted = /["“”„«»「」『』]([^"“”„«»「」『』]*)["“”„«»「」『』]/gu;
const narrowing = /(?:^|\s)(outlet|year|媒体|年份)[:：]\s*(\S+)/giu;

/**
 * Words apart mean all of them; in quotation marks exactly so; `outlet:` and `year:` narrow (`year:2021-2023` too).
 * @param typed by the reader, in any script.
 * @param aliases as `joinAliases` gives them.
 */
export function parseQuery(typed: string, aliases: readonly (readonly string[])[] = []): Query {
  const query: Query = { wanted: [], outlets: [], years: [], ignored: [] };
  const withoutNarrowing = typed.normalize("NFC").replaceAll(narrowing, (_, field: string, value: string) => {
    if (/^(?:outlet|媒体)$/iu.test(field)) query.outlets.push(foldText(value));
    else {
      const years = readYears(value);
      if (years.length === 0) query.ignored.push(`${field}:${value}`);
      query.years.push(...years);
    }
    return " ";
  });
  const rest = withoutNarrowing.replaceAll(quoted, (_, exact: string) => {
    const phrase = toPhrase(foldText(exact));
    if (phrase) query.wanted.push({ typed: exact, phrases: [phrase] });
    else if (exact.trim() !== "") query.ignored.push(exact);
    return " ";
  });
  for (const piece of rest.split(/\s+/u)) {
    if (piece === "") continue;
    const folded = foldText(piece);
    const runs = findRuns(folded);
    if (runs.length === 0) query.ignored.push(piece);
    for (const { starts, ends } of runs) {
      const [from, to] = [starts[0]!, ends.at(-1)!];
      const phrases = alternativesOf(folded.slice(from, to), aliases).flatMap((text) => toPhrase(text) ?? []);
      query.wanted.push({ typed: piece.slice(from, to), phrases });
    }
  }
  return query;
}

function readYears(value: string): number[] {
  const [, from, to] = /^(\d{4})(?:[-–~～](\d{4}))?$/u.exec(value.trim()) ?? [];
  if (from === undefined) return [];
  const [first, last] = [Number(from), Number(to ?? from)];
  return Array.from({ length: Math.max(0, Math.min(last - first, 200) + 1) }, (_, index) => first + index);
}
