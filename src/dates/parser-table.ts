/** Which parsers are worth trying at a place: asked at every character of a text, so by arrays and not by maps. */
import { numerals as numeralCharacters, skipSpaces } from "./numbers";
import type { Parser } from "./reading";

export type ParserTable = {
  /** Whether anything may begin with a character; most begin nothing, and are not asked about again. */
  isLead: (code: number) => boolean;
  /** The parsers that may read something at a place; null where none does. */
  parsersAt: (text: string, at: number) => readonly Parser[] | null;
};

const codeUnits = 0x10000;
/** What a character may begin: a word, or a number in digits or numerals. */
const [nothing, word, digits, numerals] = [0, 1, 2, 3];
const longestNumber = 7;

function classifyLeads(parsers: readonly Parser[]): Uint8Array {
  const classes = new Uint8Array(codeUnits);
  const setAll = (characters: Iterable<string>, leadClass: number) => {
    for (const character of characters) classes[character.charCodeAt(0)] = leadClass;
  };
  for (const { starts } of parsers) setAll(starts, word);
  setAll("0123456789", digits);
  setAll(numeralCharacters, numerals);
  return classes;
}

/** Numbers the characters that stand at a place of some words, from 1 on; all others are 0. */
function numberCharacters(words: readonly string[], place: number): { ids: Uint16Array; count: number } {
  const ids = new Uint16Array(codeUnits);
  const codes = new Set(words.map((text) => text.charCodeAt(place)));
  let count = 1;
  for (const code of codes) ids[code] = count++;
  return { ids, count };
}

/** Parsers by the two characters that they begin with: a row for each first one, a column for each second. */
function createStartLookup(parsers: readonly Parser[], classes: Uint8Array) {
  const starts = [...new Set(parsers.flatMap((parser) => parser.starts))];
  const [rows, columns] = [numberCharacters(starts, 0), numberCharacters(starts, 1)];
  const cells = new Array<readonly Parser[] | null>(rows.count * columns.count).fill(null);
  const cellOf = (first: number, second: number) => rows.ids[first]! * columns.count + columns.ids[second]!;
  for (const start of starts) {
    const [first, second] = [start.charCodeAt(0), start.charCodeAt(1)];
    // 十一月 begins like 十一长假: a numeral that begins a word may still be a number.
    const isNumeral = classes[first] === numerals;
    cells[cellOf(first, second)] = isNumeral
      ? parsers
      : parsers.filter((parser) => parser.starts.includes(start));
  }
  return (first: number, second: number) => cells[cellOf(first, second)]!;
}

/** @param parsers in order of trust, as they are in every list that comes out. */
export function createParserTable(parsers: readonly Parser[]): ParserTable {
  const classes = classifyLeads(parsers);
  const byStart = createStartLookup(parsers, classes);
  const units = new Set(parsers.map((parser) => parser.units).join(""));
  const byUnit = new Map(
    [...units].map((unit) => [unit.charCodeAt(0), parsers.filter((parser) => parser.units.includes(unit))]),
  );

  /** Inside a run of digits or numerals no number begins; before what is no unit no date does. */
  function byNumber(text: string, at: number, leadClass: number): readonly Parser[] | null {
    const isKind = (place: number) => classes[text.charCodeAt(place)] === leadClass;
    if (at > 0 && isKind(at - 1)) return null;
    const limit = Math.min(at + longestNumber, text.length);
    let end = at + 1;
    while (end < limit && isKind(end)) end += 1;
    return byUnit.get(text.charCodeAt(skipSpaces(text, end))) ?? null;
  }

  return {
    isLead: (code) => classes[code] !== nothing,
    parsersAt: (text, at) => {
      const leadClass = classes[text.charCodeAt(at)]!;
      if (leadClass !== digits && at + 1 < text.length) {
        const list = byStart(text.charCodeAt(at), text.charCodeAt(at + 1));
        if (list) return list;
      }
      return leadClass === word ? null : byNumber(text, at, leadClass);
    },
  };
}
