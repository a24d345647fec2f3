/** The scan: one pass over the folded text, parsers tried only where two characters say that a date may begin. */
import { isDigitAt, isNumeralAt, skipSpaces } from "./numbers";
import { calendarDate } from "./parsers/calendar-date";
import { englishDate } from "./parsers/english-date";
import { era } from "./parsers/era";
import { festival } from "./parsers/festival";
import { lunarDate } from "./parsers/lunar-date";
import { offset } from "./parsers/offset";
import { relativeDay } from "./parsers/relative-day";
import { week } from "./parsers/week";
import type { Candidate, Parser } from "./reading";

/** In order of trust: where two read equally far, the earlier is taken. */
const parsers: readonly Parser[] = [era, festival, lunarDate, calendarDate, relativeDay, week, offset, englishDate];
/** Parsers by the unit after the number they begin with. */
const parsersByUnit = new Map(
  [...new Set(parsers.flatMap(({ units }) => [...units]))].map((unit) => [
    unit.charCodeAt(0),
    parsers.filter(({ units }) => units.includes(unit)),
  ]),
);

const keyOf = (first: number, second: number) => first * 0x10000 + second;

/** Parsers by the two characters they begin with. */
const parsersByStart = new Map<number, Parser[]>();
/** What a character may begin, by its code: 1 a word, 2 a number in digits, 3 in numerals. */
const leadClasses = new Uint8Array(0x10000);
const [word, digits, numerals] = [1, 2, 3];

for (const parser of parsers) {
  for (const start of parser.starts) {
    const key = keyOf(start.charCodeAt(0), start.charCodeAt(1));
    const known = parsersByStart.get(key) ?? [];
    if (!known.includes(parser)) parsersByStart.set(key, [...known, parser]);
    leadClasses[start.charCodeAt(0)] = word;
  }
}
for (const digit of "0123456789") leadClasses[digit.charCodeAt(0)] = digits;
for (const numeral of "〇一二三四五六七八九十百千廿卅两") leadClasses[numeral.charCodeAt(0)] = numerals;

const longestNumber = 7;
const nothing: readonly Parser[] = [];

/** Inside a run of digits or numerals no number begins; before what is no unit no date does. */
function numberParsersAt(text: string, at: number, isKind: (text: string, at: number) => boolean) {
  if (isKind(text, at - 1)) return nothing;
  let end = at + 1;
  while (end - at < longestNumber && isKind(text, end)) end += 1;
  return parsersByUnit.get(text.charCodeAt(skipSpaces(text, end))) ?? nothing;
}

/** The parsers that may read something at a place. */
function parsersAt(text: string, at: number): readonly Parser[] {
  const code = text.charCodeAt(at);
  const leadClass = leadClasses[code];
  if (leadClass === 0) return nothing;
  const byStart = leadClass === digits ? undefined : parsersByStart.get(keyOf(code, text.charCodeAt(at + 1)));
  // 十一月 begins like 十一长假: a numeral that begins a word may still be a number.
  if (byStart) return leadClass === numerals ? parsers : byStart;
  if (leadClass === word) return nothing;
  return numberParsersAt(text, at, leadClass === digits ? isDigitAt : isNumeralAt);
}

function parseAt(text: string, at: number, list: readonly Parser[]): Candidate | null {
  let best: Candidate | null = null;
  for (const { name, parse } of list) {
    const read = parse(text, at);
    if (!read || (best && read.end <= best.end)) continue;
    best = {
      start: at,
      end: read.end,
      rule: name,
      zone: null,
      reading: read.reading,
      weekday: null,
      beside: null,
    };
  }
  return best;
}

/** @param text folded; @returns candidates in order, none overlapping another. */
export function findCandidates(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  let at = 0;
  while (at < text.length) {
    const list = parsersAt(text, at);
    const found = list.length > 0 ? parseAt(text, at, list) : null;
    if (found) candidates.push(found);
    at = found ? found.end : at + 1;
  }
  return candidates;
}
