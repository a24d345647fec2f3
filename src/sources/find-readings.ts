/** The scan: one pass over the text, parsers tried where a few characters say that an attribution may be. */
import type { Reader } from "./find-source";
import { according, accordingLeads } from "./parsers/according";
import { cited } from "./parsers/cited";
import { confirmedBy, confirmedLeads } from "./parsers/confirmed";
import { label } from "./parsers/label";
import type { Parsed, PlaceParser, Progress, VerbParser } from "./parsers/parser";
import { reported } from "./parsers/reported";
import { reprint, reprintLeads } from "./parsers/reprint";
import { said } from "./parsers/said";
import { told } from "./parsers/told";
import { bracketMark, speechMark } from "./prepare-text";
import type { Reading } from "./reading";
import { verbAt, verbLeads, type VerbClass } from "./verb-table";

/** By what must follow a verb. */
const verbParsers: Record<Exclude<VerbClass, "none">, VerbParser> = {
  free: said,
  guarded: said,
  expecting: said,
  showing: said,
  reporting: reported,
  citing: cited,
  telling: told,
};

/** Before verbs, in this order. */
const placeParsers: readonly PlaceParser[] = [label, according, reprint, confirmedBy];

/** Inside 《》 words are a title's. */
function isInTitle(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - 30), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

function parseAt(
  reader: Reader,
  at: number,
  progress: Progress,
): Parsed | { readings: []; next: number } | null {
  const { plain } = reader.prepared;
  for (const parse of placeParsers) {
    const parsed = parse(reader, at, progress);
    if (parsed) return parsed;
  }
  const verb = verbAt(plain, at);
  if (!verb) return null;
  const skip = { readings: [] as [], next: verb.end };
  if (verb.verbClass === "none" || isInTitle(plain, at)) return skip;
  // A verb that attributes nothing may still hold another: 报告显示 in 报告.
  return verbParsers[verb.verbClass](reader, verb, progress) ?? (verb.verbClass === "guarded" ? null : skip);
}

/** Units with which what a parser reads can begin; labels begin a line, with any. */
const mayBegin = new Uint8Array(0x10000);
for (const unit of verbLeads) mayBegin[unit] = 1;
for (const lead of accordingLeads + reprintLeads + confirmedLeads) mayBegin[lead.charCodeAt(0)] = 1;

const lineFeed = 10;

/** Every attribution of a text, in the order in which they are read, names and chains still open. */
export function findReadings(reader: Reader): Reading[] {
  const { plain } = reader.prepared;
  const readings: Reading[] = [];
  let floor = 0;
  let at = 0;
  while (at < plain.length) {
    const isLineStart = at === 0 || plain.charCodeAt(at - 1) === lineFeed;
    const mayRead = isLineStart
      ? plain[at] !== speechMark && plain[at] !== bracketMark
      : mayBegin[plain.charCodeAt(at)] === 1;
    if (!mayRead) {
      at += 1;
      continue;
    }
    const parsed = parseAt(reader, at, { floor, readings });
    if (parsed && parsed.readings.length > 0) {
      readings.push(...parsed.readings);
      floor = parsed.next;
    }
    at = Math.max(at + 1, parsed?.next ?? 0);
  }
  return readings.sort((a, b) => a.start - b.start || a.end - b.end);
}
