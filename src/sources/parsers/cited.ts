/** 彭博社引述知情人士的话说: one source takes its words from another. */
import { findSource, type Reader } from "../find-source";
import { findMedia, makeReading } from "../make-reading";
import type { Reading } from "../reading";
import { clauseEnd, clauseStart } from "../sentences-around";
import { verbAt, type Verb } from "../verb-table";
import type { VerbParser } from "./parser";

/** The first word of saying behind a cited source. */
function findVerb(plain: string, from: number, to: number): Verb | null {
  for (let at = from; at < to; at += 1) {
    const verb = verbAt(plain, at);
    if (!verb) continue;
    if (verb.verbClass !== "none") return verb;
    at = verb.end - 1;
  }
  return null;
}

/** 引述官员的话，: the words of the cited source itself. */
function readObject(reader: Reader, from: number): Reading | null {
  const { plain } = reader.prepared;
  const end = clauseEnd(plain, from);
  const verb = findVerb(plain, from, end);
  // A word of saying of its own is read in its turn; 引述官员的消息报道 is the medium's.
  if (verb && verb.verbClass !== "reporting") return null;
  const to = verb?.start ?? end;
  const source = findSource(reader, from, to);
  return source && makeReading(reader, source, "says", to);
}

const citers = new Set([
  "known",
  "media",
  "outlet",
  "report",
  "person",
  "name",
  "body",
  "pronoun",
  "institution",
  "spokesman",
  "role",
  "document",
]);

export const cited: VerbParser = (reader, verb, { floor }) => {
  const { plain } = reader.prepared;
  if (plain[verb.end] === "的") return null;
  const from = clauseStart(plain, verb.start, floor);
  const source = findSource(reader, from, verb.start);
  if (!source || !citers.has(source.head.type)) return null;
  const object = readObject(reader, verb.end);
  const isMedium = ["known", "media", "outlet", "report"].includes(source.head.type);
  // Rules and books are cited too; a person who cites is one only where a source follows.
  if (!isMedium && !object && !findVerb(plain, verb.end, clauseEnd(plain, verb.end))) return null;
  const reading = makeReading(reader, source, "cites", verb.end);
  const others = findMedia(reader, from, source.headStart).map((other) =>
    makeReading(reader, other, "reports", other.end),
  );
  // 共同社和日经亚洲分别引述: each is an attribution by itself.
  if (others.length > 0) reading.start = source.headStart - (plain[source.headStart - 1] === "《" ? 1 : 0);
  const first = others[0] ?? reading;
  if (object) object.via = first;
  return {
    readings: [...others, reading, ...(object ? [object] : [])],
    next: plain[verb.end] === "了" ? verb.end + 1 : verb.end,
  };
};
