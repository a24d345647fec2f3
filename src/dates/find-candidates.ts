/** The scan: one pass over the folded text, parsers tried where one of their lead characters stands. */
import { isDigitAt, isNumeralAt } from "./numbers";
import { calendarDate } from "./parsers/calendar-date";
import { era } from "./parsers/era";
import { festival } from "./parsers/festival";
import { offset } from "./parsers/offset";
import { relativeDay } from "./parsers/relative-day";
import { week } from "./parsers/week";
import type { Candidate, Parser } from "./reading";

/** In order of trust: where two read equally far, the earlier is taken. */
const parsers: readonly Parser[] = [era, festival, calendarDate, relativeDay, week, offset];

/** Lead character's code → 1-based place in `parserLists`; 0 for a character that begins no date. */
const leadClasses = new Uint8Array(0x10000);
const parserLists: (readonly Parser[])[] = [];

for (const lead of new Set(parsers.flatMap(({ leads }) => [...leads]))) {
  const list = parsers.filter(({ leads }) => leads.includes(lead));
  let place = parserLists.findIndex(
    (known) => known.every((p) => list.includes(p)) && known.length === list.length,
  );
  if (place < 0) place = parserLists.push(list) - 1;
  leadClasses[lead.charCodeAt(0)] = place + 1;
}

/** Inside a run of digits or numerals no number begins. */
const isInsideRun = (text: string, at: number) =>
  isDigitAt(text, at) ? isDigitAt(text, at - 1) : isNumeralAt(text, at) && isNumeralAt(text, at - 1);

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
    const place = leadClasses[text.charCodeAt(at)]!;
    const found = place > 0 && !isInsideRun(text, at) ? parseAt(text, at, parserLists[place - 1]!) : null;
    if (found) candidates.push(found);
    at = found ? found.end : at + 1;
  }
  return candidates;
}
