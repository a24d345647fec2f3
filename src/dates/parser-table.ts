/** Which parsers are worth trying at a place: asked at every character of a text, so by arrays and not by maps. */
import { numerals as numeralCharacters, skipSpaces } from "./numbers";
import type { Parser } from "./reading";

/** Tells where to try which parsers. */
export type ParserTable = {
  /** The first place from one on where a parser may begin; the text's length where there is none. */
  findPlace: (text: string, from: number) => number;
  /** The parsers that may read something at such a place; null where none does after all. */
  parsersAt: (text: string, at: number) => readonly Parser[] | null;
};

const codeUnits = 0x10000;
/** What a character may begin: a word, or a number in digits or numerals. */
const [nothing, word, digits, numerals] = [0, 1, 2, 3];
const longestNumber = 7;
const yearDigits = 4;

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

/** Numbers the characters at a place of some words, from 1 on; all others are 0. */
function numberCharacters(words: ReadonlySet<string>, place: number): { ids: Uint16Array; count: number } {
  const ids = new Uint16Array(codeUnits);
  let count = 1;
  for (const word of words) ids[word.charCodeAt(place)] ||= count++;
  return { ids, count };
}

/** Parsers that begin with two characters: whatever follows them, and by what has to. */
type Cell = { always: readonly Parser[] | null; byThird: Map<number, readonly Parser[]> };

/** Cells by two characters: a row for each first one, a column for each second. */
function createCellLookup(parsers: readonly Parser[], isNumeral: (start: string) => boolean) {
  // 十一月 begins like 十一长假: a numeral that begins a word may still be a number, whatever is third.
  const ownStarts = parsers.map(
    (parser) => new Set(parser.starts.map((start) => start.slice(0, isNumeral(start) ? 2 : 3))),
  );
  const starts = new Set(ownStarts.flatMap((own) => [...own]));
  const [rows, columns] = [numberCharacters(starts, 0), numberCharacters(starts, 1)];
  const cells = Array.from({ length: rows.count * columns.count }, (): Cell | null => null);
  const indexOf = (first: number, second: number) => rows.ids[first]! * columns.count + columns.ids[second]!;
  for (const start of starts) {
    const begins = (own: ReadonlySet<string>) => own.has(start) || own.has(start.slice(0, 2));
    const list = isNumeral(start) ? parsers : parsers.filter((_, index) => begins(ownStarts[index]!));
    const cell = (cells[indexOf(start.charCodeAt(0), start.charCodeAt(1))] ??= {
      always: null,
      byThird: new Map(),
    });
    if (start.length === 2) cell.always = list;
    else cell.byThird.set(start.charCodeAt(2), list);
  }
  return (first: number, second: number) => cells[indexOf(first, second)]!;
}

/** @param parsers in order of trust, which every returned list keeps. */
export function createParserTable(parsers: readonly Parser[]): ParserTable {
  const classes = classifyLeads(parsers);
  const cellOf = createCellLookup(parsers, (start) => classes[start.charCodeAt(0)] === numerals);
  const units = new Set(parsers.map((parser) => parser.units).join(""));
  const byUnit = new Map(
    [...units].map((unit) => [unit.charCodeAt(0), parsers.filter((parser) => parser.units.includes(unit))]),
  );

  const forYears = parsers.filter(({ isForYears }) => isForYears);

  /** Inside a run of digits or numerals no number begins; without a unit after it no date does. */
  function byNumber(text: string, at: number, leadClass: number): readonly Parser[] | null {
    const isKind = (place: number) => classes[text.charCodeAt(place)] === leadClass;
    if (at > 0 && isKind(at - 1)) return null;
    const limit = Math.min(at + longestNumber, text.length);
    let end = at + 1;
    while (end < limit && isKind(end)) end += 1;
    const list = byUnit.get(text.charCodeAt(skipSpaces(text, end)));
    return list ?? (leadClass === digits && end - at === yearDigits ? forYears : null);
  }

  return {
    findPlace: (text, from) => {
      const last = text.length - 1;
      let at = from;
      for (; at < last; at += 1) {
        const leadClass = classes[text.charCodeAt(at)];
        if (leadClass === nothing) continue;
        if (leadClass !== word || cellOf(text.charCodeAt(at), text.charCodeAt(at + 1))) return at;
      }
      return text.length;
    },
    parsersAt: (text, at) => {
      const leadClass = classes[text.charCodeAt(at)]!;
      const cell = leadClass === digits ? null : cellOf(text.charCodeAt(at), text.charCodeAt(at + 1));
      const list = cell && (cell.byThird.get(text.charCodeAt(at + 2)) ?? cell.always);
      return list || leadClass === word ? list : byNumber(text, at, leadClass);
    },
  };
}
