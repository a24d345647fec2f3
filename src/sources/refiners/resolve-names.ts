/** Who is meant: full names, pronouns, titles without a name, 该办公室, 报导说. */
import type { Reader } from "../find-source";
import { isNameShaped, isSurname } from "../name-shapes";
import type { PersonMention } from "../persons";
import { findMedia } from "../make-reading";
import type { Reading } from "../reading";
import { sentenceStart } from "../sentences-around";
import { institutions } from "../words/heads";
import { createWordTable } from "../word-table";
import { bracketMark, speechEnd, speechMark, speechStart } from "../prepare-text";
import type { Refiner } from "./refiner";

/** Sources named so many units back are still meant by a pronoun. */
const longestReach = 600;

const institutionTable = createWordTable<true>([[institutions, true]]);
const plurals = /^(?:他们|她们|它们|两人|二人|三人)$/;
const things = /^(?:它|它们|其)$/;

/** Looks back through what was read and named before. */
class Memory {
  private mention = 0;
  private readonly read: Reading[] = [];
  constructor(
    private readonly plain: string,
    private readonly mentions: readonly PersonMention[],
  ) {}

  add(reading: Reading): void {
    this.read.push(reading);
  }

  /** The last reading before a place that fits. */
  last(before: number, fits: (reading: Reading) => boolean): Reading | null {
    for (let index = this.read.length - 1; index >= 0; index -= 1) {
      const reading = this.read[index]!;
      if (before - reading.end > longestReach) return null;
      if (fits(reading)) return reading;
    }
    return null;
  }

  /** The first person who speaks in the last sentence where one does. */
  private leading(at: number): Reading | null {
    const isPerson = ({ kind }: Reading) => kind === "person" || kind === "unnamed";
    const last = this.last(at, isPerson);
    if (!last) return null;
    const sentence = sentenceStart(this.plain, last.start);
    if (sentenceStart(this.plain, at) === sentence) return last;
    let first = last;
    for (
      let index = this.read.lastIndexOf(last) - 1;
      index >= 0 && this.read[index]!.start >= sentence;
      index -= 1
    )
      if (isPerson(this.read[index]!)) first = this.read[index]!;
    return first;
  }

  /** Who 他 is: named before it in the sentence, the source of the sentence before, its first name, the last source. */
  resolvePronoun(at: number): Pick<Reading, "name" | "kind"> {
    const sentence = sentenceStart(this.plain, at);
    const here = this.mentionsIn(sentence, at);
    const source = this.leading(at);
    const inSentence = here.at(0);
    if (inSentence && !(source && source.start >= sentence))
      return { name: inSentence.person.name, kind: "person" };
    const previous = sentenceStart(this.plain, Math.max(0, sentence - 1));
    if (source && source.end >= previous) return { name: source.name, kind: source.kind };
    const before = this.mentionsIn(previous, sentence);
    const subject = before.at(0);
    if (subject && (!source || subject.start > source.end))
      return { name: subject.person.name, kind: "person" };
    return source ? { name: source.name, kind: source.kind } : { name: null, kind: "person" };
  }

  /** Calls come in order, so that all together read the mentions once. */
  private mentionsIn(from: number, to: number): PersonMention[] {
    while (this.mention > 0 && this.mentions[this.mention - 1]!.start >= from) this.mention -= 1;
    while (this.mention < this.mentions.length && this.mentions[this.mention]!.start < from)
      this.mention += 1;
    const found: PersonMention[] = [];
    for (
      let index = this.mention;
      index < this.mentions.length && this.mentions[index]!.start < to;
      index += 1
    )
      found.push(this.mentions[index]!);
    return found;
  }
}

const masks = new RegExp(`[${bracketMark}${speechMark}${speechStart}${speechEnd}\\s《》]`, "g");
const clean = (words: string) => words.replace(masks, "");

/** Words before an institution's name that are not part of it. */
const beforeName =
  /^.*(?:的(?=[^的]{2,})|、|，|[来自由隶属]于|作为)|^(?:一份|一项|这份|遭到|受到|一名|一位|一个|这个|这家|那家|某|另一|来自|身为|时任|现任|负责|据|根据|连|就连|而|但|对此|有|像|如|与|和)+/;
const anaphors = /^(?:该|这家|这个|该个)/;

/** The name of an institution: its words from the source's first to the head's last. */
function institutionName(plain: string, { source }: Reading): string | null {
  const end = source.head.type === "spokesman" ? source.headStart : source.end;
  let words = clean(plain.slice(source.start, end)).replace(
    /(?:的)?(?:一[位名])?(?:男|女|首席|副|新闻|前)*$/,
    "",
  );
  words = words.replace(beforeName, "");
  const core = /(白宫|五角大楼|克里姆林宫|青瓦台|爱丽舍宫)$/.exec(words)?.[1];
  return core ?? (words.length >= 2 ? words : null);
}

/** The fullest form of a name that the text has. */
function fullName(name: string, persons: Reader["persons"]): string {
  const known = persons.at(name, 0);
  return known?.end === name.length ? known.person.name : name;
}

function resolveOne(reading: Reading, reader: Reader, memory: Memory): void {
  const {
    prepared: { plain },
    persons,
  } = reader;
  const { source } = reading;
  const { head, word } = source;
  switch (head.type) {
    case "known":
      reading.name = head.source.name;
      return;
    case "person":
      reading.name = fullName(head.person.name, persons);
      return;
    case "name": {
      const isPerson = isNameShaped(word) || /^[A-Z][a-z]+ [A-Z]/.test(word);
      reading.kind = isPerson ? "person" : "institution";
      reading.name = word;
      return;
    }
    case "pronoun": {
      if (plurals.test(word)) Object.assign(reading, { kind: "unnamed", name: null });
      else if (things.test(word)) {
        const thing = memory.last(reading.start, ({ kind }) => kind !== "unnamed");
        Object.assign(reading, { kind: thing?.kind ?? "institution", name: thing?.name ?? null });
      } else Object.assign(reading, memory.resolvePronoun(reading.start));
      return;
    }
    case "title":
      resolveTitle(reading, plain, persons, memory);
      return;
    case "body":
      reading.name = word;
      return;
    case "spokesman":
    case "institution":
    case "ending":
      resolveInstitution(reading, plain, memory);
      return;
    case "report":
      resolveReport(reading, reader, memory);
      return;
    case "outlet":
      reading.name = institutionName(plain, reading);
      if (/通讯社$|新闻社$/.test(word)) reading.kind = "agency";
      return;
    case "document":
      reading.name = findIssuer(plain, source);
      return;
    default:
      return;
  }
}

/** Whose text it is, where the words say so: 白宫的声明. */
function findIssuer(plain: string, { start, headStart }: Reading["source"]): string | null {
  for (let at = start; at < headStart; at += 1) {
    const institution = institutionTable.at(plain, at);
    if (!institution || institution.end > headStart) continue;
    const before = clean(plain.slice(start, institution.end)).replace(beforeName, "");
    if (/^(?:的|发|联合|\u0001|周|[0-9])|^$/.test(plain.slice(institution.end, headStart))) return before;
  }
  return null;
}

/** 总统说, 赖先生说: the person last named with this title or family name. */
function resolveTitle(reading: Reading, plain: string, persons: Reader["persons"], memory: Memory): void {
  const { source } = reading;
  if (/^(?:这位|这名|该|那位)/.test(plain.slice(source.start))) {
    Object.assign(reading, memory.resolvePronoun(reading.start));
    return;
  }
  const family = plain.slice(Math.max(source.start, source.headStart - 2), source.headStart);
  const name = [family, family.slice(-1)].find((part) => part !== "" && isSurname(part));
  const isPolite = /先生|小姐|女士|太太|氏/.test(source.word);
  const person =
    isPolite && name ? persons.byFamilyName(name, source.start) : persons.byTitle(source.word, source.start);
  if (person) reading.name = person.name;
  else if (isPolite && name) reading.name = name + source.word;
  else if (memory.last(reading.start, ({ source: { head } }) => head.type === "person") === null || !isPolite)
    Object.assign(reading, { kind: "unnamed", name: null });
}

function resolveInstitution(reading: Reading, plain: string, memory: Memory): void {
  const words = clean(plain.slice(reading.source.start, reading.source.end));
  if (anaphors.test(words)) {
    const before = memory.last(reading.start, ({ kind, name }) => kind === "institution" && name !== null);
    reading.name = before?.name ?? words.replace(anaphors, "");
    return;
  }
  reading.name = institutionName(plain, reading);
  if (reading.name === null && reading.source.head.type === "spokesman") {
    const before = memory.last(reading.start, ({ kind, name }) => kind === "institution" && name !== null);
    reading.name = before?.name ?? null;
  }
}

/** 报导说: the medium that was last named as a source; else a text. */
function resolveReport(reading: Reading, reader: Reader, memory: Memory): void {
  const { start, headStart } = reading.source;
  const named = findMedia(reader, start, headStart).at(-1)?.head;
  if (named?.type === "known") {
    Object.assign(reading, { kind: named.source.kind, name: named.source.name });
    return;
  }
  if (/媒|电视台|电台/.test(reader.prepared.plain.slice(start, headStart))) return;
  const medium = memory.last(reading.start, ({ kind }) => kind === "agency" || kind === "outlet");
  if (medium) Object.assign(reading, { kind: medium.kind, name: medium.name });
  else Object.assign(reading, { kind: "document", name: null });
}

export const resolveNames: Refiner = (readings, reader) => {
  const memory = new Memory(reader.prepared.plain, reader.persons.mentions);
  for (const reading of readings) {
    resolveOne(reading, reader, memory);
    memory.add(reading);
  }
  return readings;
};
