/** The people a text names, from titles before and after names and from brackets with the Latin spelling. */
import {
  chineseNameEnd,
  commonWords,
  foreignNameEnd,
  isForeignChar,
  isHan,
  isSurname,
  japaneseNameEnd,
} from "./name-shapes";
import { bracketMark, type PreparedText } from "./prepare-text";
import { documents, institutions, media, roles, spokesmen, titles, titlesAfter } from "./words/heads";
import { createWordTable } from "./word-table";

export type Person = {
  /** The fullest form, brackets apart. */
  name: string;
  /** The title it was first named with; empty where there was none. */
  title: string;
};

/** A name in the text: `start` and `end` of the name alone. */
export type PersonMention = { person: Person; start: number; end: number };

export type PersonIndex = {
  /** The first units of the names. */
  leads: ReadonlySet<number>;
  mentions: readonly PersonMention[];
  /** The longest name that begins at a place. */
  at: (text: string, at: number) => { person: Person; end: number } | null;
  /** Whether a name ends at a place. */
  endsAt: (place: number) => boolean;
  /** The person last named before a place with words of this title. */
  byTitle: (title: string, before: number) => Person | null;
  /** The person whose family name this is, last named before a place. */
  byFamilyName: (familyName: string, before: number) => Person | null;
};

const titleTable = createWordTable<true>([
  [titles, true],
  [roles, true],
  [spokesmen, true],
]);
/** Words that look like names: 白宫. */
const wordTable = createWordTable<true>([
  [institutions, true],
  [documents, true],
  [media, true],
  [roles, true],
]);
const isWord = (text: string, start: number, end: number) =>
  commonWords.has(text.slice(start, end)) ||
  (end - start <= 3 && commonWords.has(text.slice(start, start + 2))) ||
  (wordTable.at(text, start)?.end ?? -1) >= end - 1;
const afterTable = createWordTable<true>([[titlesAfter, true]]);

type Seen = { name: string; title: string; start: number };

/** A name directly behind a title; null where the words are none. */
function nameBehind(text: string, at: number): number | null {
  const foreign = foreignNameEnd(text, at);
  const chinese = chineseNameEnd(text, at);
  const isBracketed = (end: number) =>
    text[end] === bracketMark || (text[end] === " " && text[end + 1] === bracketMark);
  if (foreign - at >= 2 && (text.slice(at, foreign).includes("·") || isBracketed(foreign))) return foreign;
  if (chinese > at && isBracketed(chinese)) return chinese;
  const japanese = japaneseNameEnd(text, at);
  if (foreign - at >= 2 && foreign >= chinese && foreign >= japanese) return foreign;
  // 外交官曾采取…: an adverb and no name.
  if (chinese > at && !/[曾应向时都全从别]/.test(text[at]!)) return chinese;
  return japanese > at ? japanese : null;
}

/** The start of a name that ends at `end`, before a title: 拜登总统. */
function nameBefore(text: string, end: number, lowest: number): number | null {
  let start = end;
  while (start > lowest && end - start < 8 && isForeignChar(text[start - 1]!)) start -= 1;
  if (end - start >= 2) return start;
  for (const length of [3, 2])
    if (end - length >= lowest && chineseNameEnd(text, end - length) === end) return end - length;
  return null;
}

/** Names of one title each, found in one pass. */
function findTitled(plain: string): Seen[] {
  const seen: Seen[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    const title = titleTable.at(plain, at);
    if (!title) continue;
    let from = title.end;
    while (plain[from] === " " || plain[from] === bracketMark) from += 1;
    const end = isHan(plain[from]) && from - title.end < 40 ? nameBehind(plain, from) : null;
    if (end !== null && !titleTable.at(plain, from) && !isWord(plain, from, end))
      seen.push({ name: plain.slice(from, end), title: title.word, start: from });
    at = title.end - 1;
  }
  return seen;
}

const dotted = /[\u3400-\u9fff]{1,6}(?:[·-][\u3400-\u9fff]{1,6}){1,4}/g;
/** A name before the bracket with its spelling in Latin letters. */
const spelled = /[（(] ?(?:[A-Z][a-z'’-]+|[A-Z]\.)[ A-Za-zÀ-ž.,'’-]{1,60}/g;

function findSpelled({ folded, plain }: PreparedText): Seen[] {
  const seen: Seen[] = [];
  for (const { index } of folded.matchAll(spelled)) {
    const end = plain[index - 1] === " " ? index - 1 : index;
    let start = end;
    while (
      start > 0 &&
      end - start < 14 &&
      (isForeignChar(plain[start - 1]!) || /[·-]/.test(plain[start - 1]!))
    )
      start -= 1;
    while (start < end && /[·-]/.test(plain[start]!)) start += 1;
    // A longer run may take the end of a title with it.
    for (let at = start; at < end - 1; at += 1)
      if (titleTable.at(plain, at)) start = Math.min(end, titleTable.at(plain, at)!.end);
    // Behind a title all is name, unusual characters too: 总理朔尔茨（Olaf Scholz）.
    for (let at = Math.max(0, end - 9); at < end - 1; at += 1) {
      const title = titleTable.at(plain, at);
      if (title && title.end <= end - 2 && /^[\u3400-\u9fff·-]+$/.test(plain.slice(title.end, end)))
        start = Math.min(start, title.end);
    }
    if (end - start < 2) {
      const before = nameBefore(plain, end, Math.max(0, end - 4));
      if (before === null) continue;
      start = before;
    }
    seen.push({ name: plain.slice(start, end), title: "", start });
  }
  for (const match of plain.matchAll(dotted)) {
    const start = startOfDotted(plain, match.index, match.index + match[0].search(/[·-]/));
    const end = foreignNameEnd(plain, start);
    if (plain.slice(start, end).includes("·")) seen.push({ name: plain.slice(start, end), title: "", start });
  }
  return seen;
}

/** Behind a title, or the whole run where nothing Chinese goes before it, or what foreign names are written with. */
function startOfDotted(plain: string, from: number, dot: number): number {
  let start = from;
  for (let at = from; at < dot; at += 1) start = Math.max(start, titleTable.at(plain, at)?.end ?? 0);
  if (start > from || !isHan(plain[from - 1])) return Math.min(start, dot);
  for (let at = from; at < dot; at += 1) if (!isForeignChar(plain[at]!)) start = at + 1;
  return start;
}

function findBeforeTitles(plain: string): Seen[] {
  const seen: Seen[] = [];
  for (let at = 1; at < plain.length; at += 1) {
    const title = afterTable.at(plain, at);
    if (!title) continue;
    const start = nameBefore(plain, at, Math.max(0, at - 8));
    if (start !== null && !isWord(plain, start, at))
      seen.push({ name: plain.slice(start, at), title: title.word, start });
    at = title.end - 1;
  }
  return seen;
}

/** Short forms of a name: what stands behind its last dot. */
const shortOf = (name: string) => name.slice(name.lastIndexOf("·") + 1);

/** The people of a text; linear in its length. */
export function findPersons(prepared: PreparedText): PersonIndex {
  const { plain } = prepared;
  const seen = [...findTitled(plain), ...findSpelled(prepared), ...findBeforeTitles(plain)].sort(
    (a, b) => a.start - b.start,
  );
  const byName = new Map<string, Person>();
  for (const { name, title } of [...seen].sort((a, b) => b.name.length - a.name.length)) {
    const known = byName.get(name);
    if (known) {
      known.title ||= title;
      continue;
    }
    const person = { name, title };
    byName.set(name, person);
    const short = shortOf(name);
    if (short.length >= 2 && !byName.has(short)) byName.set(short, person);
  }
  extendNames(plain, byName);
  return indexPersons(plain, byName, seen);
}

/** Adds a last character to a name that is always followed by the same: 王广 in 王广发. */
function extendNames(plain: string, byName: Map<string, Person>): void {
  const short = [...byName].filter(([name]) => name.length <= 3 && isSurname(name[0]!));
  if (short.length === 0) return;
  const table = createWordTable(short.map(([name]) => [name, name] as const));
  const next = new Map<string, { char: string; uses: number } | null>();
  for (let at = 0; at < plain.length; at += 1) {
    const name = table.at(plain, at)?.value;
    if (name === undefined) continue;
    const char = plain[at + name.length] ?? "";
    const seen = next.get(name);
    if (seen === undefined) next.set(name, { char, uses: 1 });
    else if (seen !== null) next.set(name, seen.char === char ? { char, uses: seen.uses + 1 } : null);
  }
  for (const [name, person] of short) {
    const follower = next.get(name);
    if (follower && follower.uses > 1 && isHan(follower.char) && !/[说称在对表认指]/.test(follower.char)) {
      byName.delete(name);
      person.name = name + follower.char;
      byName.set(person.name, person);
    }
  }
}

function indexPersons(plain: string, byName: Map<string, Person>, seen: readonly Seen[]): PersonIndex {
  const table = createWordTable<Person>([...byName].map(([name, person]) => [name, person] as const));
  const at = (text: string, place: number) => {
    const found = table.at(text, place);
    return found && { person: found.value, end: found.end };
  };
  const mentions: PersonMention[] = [];
  for (let place = 0; place < plain.length; place += 1) {
    const found = at(plain, place);
    if (!found) continue;
    mentions.push({ person: found.person, start: place, end: found.end });
    place = found.end - 1;
  }
  const byTitle = groupSeen(seen, ({ title }) => title);
  const byFamily = groupSeen(seen, ({ name }) => name[0]!);
  const personOf = (one: Seen | null) => (one && byName.get(one.name)) ?? null;
  const ends = new Set(mentions.map(({ end }) => end));
  return {
    leads: table.leads,
    mentions,
    at,
    endsAt: (place) => ends.has(place),
    byTitle: (title, before) => personOf(lastBefore(byTitle.get(title), before)),
    byFamilyName: (familyName, before) =>
      isSurname(familyName) ? personOf(lastBefore(byFamily.get(familyName), before)) : null,
  };
}

function groupSeen(seen: readonly Seen[], keyOf: (one: Seen) => string): Map<string, Seen[]> {
  const groups = new Map<string, Seen[]>();
  for (const one of seen) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** The last of a group, which is in order, that begins before a place; by binary search. */
function lastBefore(group: readonly Seen[] | undefined, before: number): Seen | null {
  if (!group) return null;
  let [low, high] = [0, group.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (group[middle]!.start < before) low = middle + 1;
    else high = middle;
  }
  return group[low - 1] ?? null;
}
