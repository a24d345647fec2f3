/** What editors say of found events: these are one, this is none, this is called. It holds through later builds. */
import { parseEdtf } from "../model/edtf";
import { rarityOf, type ArchiveStatistics } from "./archive-statistics";
import { tellingWords } from "./telling-words";
import type { FoundEvent, Member } from "./types";
import { dot, toUnit, type Vector } from "./vectors";

/** A found event by its id, or by words that an article says of it: those hold where a later build changes ids. */
export type FoundReference = string | { article: string; quote: string };

export type EditorsWord = {
  merge: readonly (readonly FoundReference[])[];
  reject: readonly FoundReference[];
  rename: readonly { event: FoundReference; label: { zh: string; en: string } }[];
};

/** What a catalogue says that concerns found events. */
export type Editor = { words: EditorsWord; curated: readonly CuratedTelling[] };

/** An archive without a catalogue. */
export const noEditor: Editor = { words: { merge: [], reject: [], rename: [] }, curated: [] };

/** A curated event as far as found ones are compared with it. */
export type CuratedTelling = {
  id: string;
  /** EDTF. */
  when: string;
  /** Its label, cues and quotations, one after the other. */
  text: string;
};

const isMeant = (event: FoundEvent, reference: FoundReference): boolean =>
  typeof reference === "string"
    ? event.id === reference
    : event.members.some(
        ({ article, candidate }) =>
          article === reference.article && (candidate.quotes ?? []).includes(reference.quote),
      );

/** One event of several: the weightiest gives its name and date, each passage counts once. */
function united(events: readonly FoundEvent[]): FoundEvent {
  const [first, ...others] = [...events].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const keyOf = ({ article, candidate }: Member) => `${article} ${candidate.sentence.start}`;
  const members = new Map(first!.members.map((member) => [keyOf(member), member]));
  for (const member of others.flatMap((event) => event.members))
    if (!members.has(keyOf(member))) members.set(keyOf(member), member);
  return { ...first!, members: [...members.values()] };
}

/**
 * Applies editors' words to what was found in one month. A reference that meets no event changes nothing.
 */
export function settleFound(
  found: readonly FoundEvent[],
  { merge, reject, rename }: EditorsWord,
): FoundEvent[] {
  let events = [...found];
  const meant = (reference: FoundReference) => events.filter((event) => isMeant(event, reference));
  for (const references of merge) {
    const parts = new Set(references.flatMap(meant));
    if (parts.size < 2) continue;
    const [place] = parts;
    const one = united([...parts]);
    events = events.flatMap((event) => (event === place ? [one] : parts.has(event) ? [] : [event]));
  }
  for (const reference of reject) {
    const none = new Set(meant(reference));
    events = events.filter((event) => !none.has(event));
  }
  for (const { event: reference, label } of rename) {
    const named = new Set(meant(reference));
    events = events.map((event) =>
      named.has(event) ? { ...event, label: label.zh, english: label.en } : event,
    );
  }
  return events;
}

/** Likeness of the words of a found event and a curated one that are one, where the dates agree to the day. */
const sameDay = 0.3;
/** The same where one of them gives only a span. */
const sameSpan = 0.45;

function vectorOf(words: Iterable<string>, statistics: ArchiveStatistics): Vector {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const numbers = [...counts].map(([word, count]): [number, number] => [
    numberOf(word),
    count * rarityOf(statistics, word),
  ]);
  return toUnit(new Map(numbers));
}

/** Words as numbers, for as long as the program runs. */
const numberByWord = new Map<string, number>();
function numberOf(word: string): number {
  const known = numberByWord.get(word) ?? numberByWord.size;
  numberByWord.set(word, known);
  return known;
}

const wordsOfEvent = ({ members }: FoundEvent) =>
  members.flatMap(({ candidate }) => (candidate.words === "" ? [] : candidate.words.split(" ")));

/**
 * The found events that are curated ones: their dates meet and their words agree.
 * @returns the curated event's id by the found one's.
 */
export function matchCurated(
  found: readonly FoundEvent[],
  curated: readonly CuratedTelling[],
  statistics: ArchiveStatistics,
): Map<string, string> {
  const targets = curated.flatMap(({ id, when, text }) => {
    const days = parseEdtf(when);
    return days ? [{ id, days, vector: vectorOf(tellingWords(text).words.split(" "), statistics) }] : [];
  });
  const matches = new Map<string, string>();
  if (targets.length === 0) return matches;
  for (const event of found) {
    const days = parseEdtf(event.when);
    if (!days) continue;
    const near = targets.filter(
      (target) => target.days.first <= days.last + 1 && days.first <= target.days.last + 1,
    );
    if (near.length === 0) continue;
    const vector = vectorOf(wordsOfEvent(event), statistics);
    let [best, most]: [string | null, number] = [null, 0];
    for (const target of near) {
      const isDay = days.precision === "day" && target.days.precision === "day";
      const likeness = dot(vector, target.vector) - (isDay ? sameDay : sameSpan);
      if (likeness > most) [best, most] = [target.id, likeness];
    }
    if (best !== null) matches.set(event.id, best);
  }
  return matches;
}
