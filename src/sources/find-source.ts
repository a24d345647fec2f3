/** The source in the words before a verb: whose last word leaves nothing but adverbials behind it. */
import { beginsPhrase, isAdverbial, skipOpenings } from "./adverbials";
import type { SourceTable } from "./known-source-table";
import { chineseNameEnd, foreignNameEnd, isHan, isNameShaped, latinNameEnd } from "./name-shapes";
import type { Person, PersonIndex } from "./persons";
import { namesBehindTitle, titleTable } from "./names-behind-title";
import type { PreparedText } from "./prepare-text";
import type { NamedSource, SourceKind } from "./types";
import { governors } from "./words/fillers";
import {
  documents,
  institutionEndings,
  institutions,
  media,
  noInstitutions,
  noRoles,
  outletEndings,
  pronouns,
  reports,
  roleEndings,
  roles,
  spokesmen,
  titles,
  titlesAfter,
} from "./words/heads";
import { createWordTable, type WordTable } from "./word-table";

/** What a source is known by. */
export type Head =
  | { type: "known"; source: NamedSource; isAmbiguous: boolean }
  | { type: "person"; person: Person }
  | { type: "name" }
  | { type: "pronoun" }
  | { type: "body" }
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

export type Reader = {
  prepared: PreparedText;
  persons: PersonIndex;
  sources: SourceTable;
  /** How often a word is used in the text. */
  countOf: (word: string) => number;
};

type WordHead = Exclude<Head["type"], "known" | "person" | "name" | "ending" | "body">;

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
const afterTable = createWordTable<true>([[titlesAfter, true]]);
const governorTable = createWordTable<true>([[governors, true]]);
const endings = new Set(institutionEndings);
const peopleEndings = new Set(roleEndings);

const nickname = /[“「][^”」，。]{1,20}[”」]/y;

export type Candidate = { start: number; end: number; head: Head };

/** Heads that begin at a place and end by another, the longest first. */
function headsAt({ prepared: { plain }, persons, sources }: Reader, at: number, to: number): Candidate[] {
  const heads: Candidate[] = [];
  const add = (end: number, head: Head) => {
    if (end <= to) heads.push({ start: at, end, head });
  };
  const known = sources.at(plain, at);
  if (known) add(known.end, { type: "known", ...known.known });
  const person = persons.at(plain, at);
  if (person && person.end <= to) {
    add(person.end, { type: "person", person: person.person });
    const after = afterTable.at(plain, person.end);
    if (after) add(after.end, { type: "person", person: person.person });
  }
  for (const { end, value } of headTable.allAt(plain, at)) {
    if (value === "none") break;
    add(end, { type: value });
    nickname.lastIndex = end;
    // 网友“小王”: a name that is none.
    if (value === "role" && nickname.test(plain)) add(nickname.lastIndex, { type: value });
  }
  if (
    endings.has(plain[at]!) &&
    isHan(plain[at - 1]) &&
    isHan(plain[at - 2]) &&
    !endsInNone(noneTable, plain, at + 1) &&
    !persons.endsAt(at)
  )
    add(at + 1, { type: "ending" });
  if (peopleEndings.has(plain[at]!) && isHan(plain[at - 1]) && !endsInNone(noRoleTable, plain, at + 1))
    add(at + 1, { type: "role" });
  return heads;
}

const noneTable = createWordTable<true>([[noInstitutions, true]]);
const noRoleTable = createWordTable<true>([[noRoles, true]]);
function endsInNone(table: WordTable<true>, plain: string, end: number): boolean {
  for (let length = 1; length <= 5; length += 1) if (table.at(plain, end - length)?.end === end) return true;
  return false;
}

/** Whether the clause makes what its source says wanted or supposed: 要求中方说明. */
function isGoverned(plain: string, from: number, to: number): boolean {
  // 令外界担心, 记者问拜登.
  if (/[令让听]$|(?:记者|主持人|媒体).{0,8}问/.test(plain.slice(from, to))) return true;
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
  let issued: Source | null = null;
  for (const candidate of candidatesIn(reader, from, to)) {
    if (!isAdverbial(plain.slice(candidate.end, to))) continue;
    if (isGoverned(plain, skipped, candidate.start)) return null;
    const before = plain.slice(skipped, candidate.start);
    if (isMisplaced(before, candidate.head)) continue;
    if (candidate.head.type !== "document" || !issues.test(before)) return toSource(candidate);
    issued ??= toSource(candidate);
  }
  return findBareName(reader, skipped, to) ?? findFrequentName(reader, skipped, to) ?? issued;
}

/** Heads in a range of the text; those that end behind it are left out. */
function* candidatesIn(reader: Reader, from: number, to: number): Generator<Candidate> {
  const { plain } = reader.prepared;
  for (let at = from; at < to; at += 1) {
    const unit = plain.charCodeAt(at);
    if (canBegin[unit] === 0 && !reader.persons.leads.has(unit) && !reader.sources.leads.has(unit)) continue;
    yield* headsAt(reader, at, to);
    yield* namesBehindTitle(plain, at, to);
  }
}

/** Where sources with a head can end in a range: names by their characters alone may end elsewhere. */
export const headEnds = (reader: Reader, from: number, to: number): Set<number> =>
  new Set(Array.from(candidatesIn(reader, from, to), ({ end }) => end));

/** 川普发表声明说: who issues a text speaks himself. */
const issues = /发(?:布|表|出)?了?(?:一份|联合|书面)?$/;

/** Whether the words before a head make it an object, or part of a phrase or of another clause. */
function isMisplaced(before: string, { type }: Head): boolean {
  if (type === "pronoun") return before !== "";
  if (/(?:接受|向|对|告诉|给|与|跟)《?$/.test(before)) return true;
  // 接受英国《每日邮报》采访.
  if ((type === "known" || type === "media" || type === "outlet") && /接受[^，]{0,8}$/.test(before))
    return true;
  if (type === "ending" && /[将在与对把被就为并也的]/.test(before)) return true;
  if (before.includes("的")) return false;
  return /[了着过]/.test(before) || (type !== "person" && type !== "known" && beginsPhrase(before));
}

/** Words that begin a clause and name nobody. */
const nobody =
  /[我你您这那谁何么哪不没的了是有在]|大家|自己|事实|实践|历史|经验|结果|人们|一般|可以|如果|因为|所以|问题|情况|时候/;
/** A name that no table holds is used so often at least. */
const leastUses = 3;

/** A firm or body that no table holds: what begins the clause and is used again and again. */
function findFrequentName(reader: Reader, from: number, to: number): Source | null {
  const { plain } = reader.prepared;
  for (let end = from + 2; end <= Math.min(to, from + 5); end += 1) {
    const word = plain.slice(from, end);
    if (!/^[\u4e00-\u9fff]+$/.test(word) || nobody.test(word) || isAdverbial(word)) return null;
    if (isAdverbial(plain.slice(end, to)) && reader.countOf(word) >= leastUses)
      return { start: from, end, headStart: from, head: { type: "body" }, word };
  }
  return null;
}

/** Units at which a head may begin, whatever the text; its people and sources are asked apart. */
const canBegin = new Uint8Array(0x10000);
for (const unit of [...headTable.leads, ...titleTable.leads]) canBegin[unit] = 1;
for (const char of institutionEndings + roleEndings) canBegin[char.charCodeAt(0)] = 1;

/** A name by its characters alone, or words in Latin letters: 布莱克本说, NBA称. */
function findBareName({ prepared: { plain }, persons }: Reader, from: number, to: number): Source | null {
  let start = from;
  const family = isNameShaped(`${plain[from]}家兴`) ? persons.byFamilyName(plain[from]!, from) : null;
  if (family && isAdverbial(plain.slice(from + 1, to)))
    return {
      start: from,
      end: from + 1,
      headStart: from,
      head: { type: "person", person: family },
      word: plain[from]!,
    };
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
  body: "institution",
  document: "document",
  media: "outlet",
  report: "outlet",
  outlet: "outlet",
};
