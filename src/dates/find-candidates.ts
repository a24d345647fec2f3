/** The scan: one pass over the folded text, parsers tried only where a few characters say that a date may begin. */
import { createParserTable } from "./parser-table";
import { bareYear } from "./parsers/bare-year";
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
const parsers: readonly Parser[] = [
  era,
  festival,
  lunarDate,
  calendarDate,
  relativeDay,
  week,
  offset,
  englishDate,
  bareYear,
];
const { findPlace, parsersAt } = createParserTable(parsers);

function parseAt(text: string, at: number, list: readonly Parser[]): Candidate | null {
  let best: Candidate | null = null;
  for (const { parse } of list) {
    const read = parse(text, at);
    if (!read || (best && read.end <= best.end)) continue;
    best = { start: at, end: read.end, zone: null, reading: read.reading, weekday: null, beside: null };
  }
  return best;
}

/** @param text folded; @returns candidates in order, none overlapping another. */
export function findCandidates(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  let at = findPlace(text, 0);
  while (at < text.length) {
    const list = parsersAt(text, at);
    const found = list && parseAt(text, at, list);
    if (found) candidates.push(found);
    at = findPlace(text, found ? found.end : at + 1);
  }
  return candidates;
}
