/** The source in the words before a verb: whose last word leaves nothing but adverbials behind it. */
import { isAdverbial, skipOpenings } from "./adverbials";
import type { SourceTable } from "./known-source-table";
import {
  chineseNameEnd,
  commonWords,
  foreignNameEnd,
  isHan,
  isNameShaped,
  japaneseNameEnd,
  latinNameEnd,
} from "./name-shapes";
import type { Person, PersonIndex } from "./persons";
import { bracketMark, type PreparedText } from "./prepare-text";
import type { NamedSource, SourceKind } from "./types";
import { governors } from "./words/fillers";
import {
  documents,
  institutionEndings,
  institutions,
  media,
  noInstitutions,
  outletEndings,
  pronouns,
  reports,
  roles,
  spokesmen,
  titles,
  titlesAfter,
} from "./words/heads";
import { createWordTable } from "./word-table";

/** What a source is known by. */
export type Head =
  | { type: "known"; source: NamedSource; isAmbiguous: boolean }
  | { type: "person"; person: Person }
  | { type: "name" }
  | { type: "pronoun" }
  | {
      type:
        | "title"
        | "role"
        | "spokesman"
        | "institution"
        | "ending"
        | "document"
        | "media"
        | "report"
        | "outlet";
    };

export type Source = { start: number; end: number; headStart: number; head: Head; word: string };

export type Reader = { prepared: PreparedText; persons: PersonIndex; sources: SourceTable };

type WordHead = Exclude<Head["type"], "known" | "person" | "name" | "ending">;

/** In order of trust: a word in two lists is what the first says. */
const headTable = createWordTable<WordHead | "none">([
  [noInstitutions, "none"],
  [spokesmen, "spokesman"],
  [media, "media"],
  [reports, "report"],
  [documents, "document"],
  [institutions, "institution"],
  [roles, "role"],
  [titles, "title"],
  [pronouns, "pronoun"],
  [outletEndings, "outlet"],
]);
/** Words that are no names. */
const wordTable = createWordTable<true>([
  [roles, true],
  [titles, true],
  [spokesmen, true],
  [institutions, true],
  [media, true],
  [documents, true],
]);
const titleTable = createWordTable<true>([
  [titles, true],
  [roles, true],
  [spokesmen, true],
]);
const afterTable = createWordTable<true>([[titlesAfter, true]]);
const governorTable = createWordTable<true>([[governors, true]]);
const endings = new Set(institutionEndings);

type Candidate = { start: number; end: number; head: Head };

/** Heads that begin at a place, the longest first. */
function* headsAt(
  { prepared: { plain }, persons, sources }: Reader,
  at: number,
  to: number,
): Generator<Candidate> {
  const known = sources.at(plain, at);
  if (known && known.end <= to) yield { start: at, end: known.end, head: { type: "known", ...known.known } };
  const person = persons.at(plain, at);
  if (person && person.end <= to) {
    yield { start: at, end: person.end, head: { type: "person", person: person.person } };
    const after = afterTable.at(plain, person.end);
    if (after && after.end <= to)
      yield { start: at, end: after.end, head: { type: "person", person: person.person } };
  }
  for (const { end, value } of headTable.allAt(plain, at)) {
    if (value === "none") break;
    if (end <= to) yield { start: at, end, head: { type: value } };
  }
  if (
    endings.has(plain[at]!) &&
    isHan(plain[at - 1]) &&
    isHan(plain[at - 2]) &&
    !endsInNone(plain, at + 1) &&
    !persons.endsAt(at)
  )
    yield { start: at, end: at + 1, head: { type: "ending" } };
}

const noneTable = createWordTable<true>([[noInstitutions, true]]);
function endsInNone(plain: string, end: number): boolean {
  for (let length = 1; length <= 5; length += 1)
    if (noneTable.at(plain, end - length)?.end === end) return true;
  return false;
}

/** A name nobody introduced, directly behind a title: 科长赖文启. */
function* namesBehindTitle(plain: string, at: number, to: number): Generator<Candidate> {
  const title = titleTable.at(plain, at);
  if (!title) return;
  let from = title.end;
  while (plain[from] === bracketMark || plain[from] === " ") from += 1;
  const ends = [
    foreignNameEnd(plain, from),
    chineseNameEnd(plain, from),
    latinNameEnd(plain, from),
    japaneseNameEnd(plain, from),
  ];
  for (const end of ends) {
    const name = plain.slice(from, end);
    if (
      end - from < 2 ||
      end > to ||
      wordTable.at(plain, from) ||
      commonWords.has(name) ||
      isAdverbial(name) ||
      !/^[\p{Script=Han}A-Za-z·. '’-]+$/u.test(name)
    )
      continue;
    yield { start: from, end, head: { type: "person", person: { name: name.trim(), title: title.word } } };
  }
}

/** Whether the clause makes what its source says wanted or supposed: 要求中方说明. */
function isGoverned(plain: string, from: number, to: number): boolean {
  // 令外界担心, 记者问拜登.
  if (/[令让]$|(?:记者|主持人|媒体).{0,8}问/.test(plain.slice(from, to))) return true;
  for (let at = from; at < to; at += 1) {
    const governor = governorTable.at(plain, at);
    // 的 behind it: the governor is inside a phrase that describes the source.
    if (governor && governor.end <= to && !plain.slice(governor.end, to).includes("的")) return true;
  }
  return false;
}

/**
 * @param from the clause's first unit; @param to the verb's.
 * @returns the source whose words end before `to` with nothing but adverbials between; null where none is.
 */
export function findSource(reader: Reader, from: number, to: number): Source | null {
  const { plain } = reader.prepared;
  const skipped = from + skipOpenings(plain.slice(from, to));
  const toSource = ({ start, end, head }: Candidate): Source => ({
    start: Math.min(start, skipped),
    end,
    headStart: start,
    head,
    word: plain.slice(start, end),
  });
  for (let at = from; at < to; at += 1) {
    for (const candidate of candidatesAt(reader, at, to)) {
      if (!isAdverbial(plain.slice(candidate.end, to))) continue;
      if (isGoverned(plain, skipped, candidate.start)) return null;
      if (
        candidate.head.type === "ending" &&
        /[将在与对把被就为并也的]/.test(plain.slice(skipped, candidate.start))
      )
        continue;
      return toSource(candidate);
    }
  }
  return findBareName(reader, skipped, to);
}

function* candidatesAt(reader: Reader, at: number, to: number): Generator<Candidate> {
  yield* headsAt(reader, at, to);
  yield* namesBehindTitle(reader.prepared.plain, at, to);
}

/** A name by its characters alone, or words in Latin letters: 布莱克本说, NBA称. */
function findBareName({ prepared: { plain } }: Reader, from: number, to: number): Source | null {
  let start = from;
  while (start < to && !isHan(plain[start]) && !/[A-Z]/.test(plain[start]!)) start += 1;
  const ends = [foreignNameEnd(plain, start), chineseNameEnd(plain, start), latinNameEnd(plain, start)];
  for (const end of ends) {
    const word = plain.slice(start, end).trim();
    if (end > to || word.length < 2 || !isAdverbial(plain.slice(end, to))) continue;
    if (/^[A-Z]/.test(word) || isNameShaped(word))
      return { start, end, headStart: start, head: { type: "name" }, word };
  }
  return null;
}

export const kindOfHead: Record<Exclude<Head["type"], "known">, SourceKind> = {
  person: "person",
  name: "person",
  pronoun: "person",
  title: "person",
  role: "unnamed",
  spokesman: "institution",
  institution: "institution",
  ending: "institution",
  document: "document",
  media: "outlet",
  report: "outlet",
  outlet: "outlet",
};
