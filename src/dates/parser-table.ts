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

/** Parsers that begin with two characters: whatever follows them, and by what has to. */
type Cell = { always: readonly Parser[] | null; byThird: Map<number, readonly Parser[]> };

/** Parsers by the characters that they begin with: a row for each first one, a column for each second. */
function createStartLookup(parsers: readonly Parser[], classes: Uint8Array) {
  const isNumeral = (start: string) => classes[start.charCodeAt(0)] === numerals;
  // 十一月 begins like 十一长假: a numeral that begins a word may still be a number, whatever comes third.
  const startsOf = ({ starts }: Parser) =>
    starts.map((start) => (isNumeral(start) ? start.slice(0, 2) : start));
  const beginningWith = (start: string) => {
    if (isNumeral(start)) return parsers;
    return parsers.filter((parser) => startsOf(parser).some((own) => start.startsWith(own)));
  };
  const starts = [...new Set(parsers.flatMap(startsOf))].sort((a, b) => a.length - b.length);
  const [rows, columns] = [numberCharacters(starts, 0), numberCharacters(starts, 1)];
  const cells = new Array<Cell | null>(rows.count * columns.count).fill(null);
  const cellOf = (first: number, second: number) => rows.ids[first]! * columns.count + columns.ids[second]!;
  for (const start of starts) {
    const cell = (cells[cellOf(start.charCodeAt(0), start.charCodeAt(1))] ??= {
      always: null,
      byThird: new Map(),
    });
    if (start.length === 2) cell.always = beginningWith(start);
    else cell.byThird.set(start.charCodeAt(2), beginningWith(start));
  }
  return (text: string, at: number): readonly Parser[] | null => {
    const cell = cells[cellOf(text.charCodeAt(at), text.charCodeAt(at + 1))]!;
    return cell && (cell.byThird.get(text.charCodeAt(at + 2)) ?? cell.always);
  };
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
        const list = byStart(text, at);
        if (list) return list;
      }
      return leadClass === word ? null : byNumber(text, at, leadClass);
    },
  };
}
