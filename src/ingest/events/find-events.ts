/** Found events: mentions that no curated event takes, gathered by date and shared words. */
import { createHash } from "node:crypto";
import type { Mention, Stance } from "../../model/bundle";
import { dayMs } from "../../model/calendar";
import { groupBy } from "../../model/group-by";
import type { TextSpan } from "../../model/passage";
import { extentOf } from "../../reading/edtf-extent";
import { clauseAround } from "./clause";
import { sentenceAround } from "./sentences";
import { stanceOf } from "./stance";
import { isHan, tableOfUnits } from "./unit-table";

/** A mention that may be of an event that nobody has named. */
export type Candidate = {
  /** Start of the mention: which one it is, within its article. */
  at: number;
  when: string;
  stance: Stance;
  /** The sentence that would be the passage. */
  sentence: TextSpan;
  /** The shortest clause that carries the date, as a name until an editor gives one. */
  clause: string;
  /** Where the clause is in the text, without what was cut off. */
  named: TextSpan;
};

/** The month in whose events a candidate may have a part: that in which its date begins. */
export const periodOf = (when: string): string => when.slice(0, 7);

export type FoundEvent = {
  id: string;
  when: string;
  label: string;
  /** Whose clause the label is. */
  named: { article: string } & TextSpan;
  members: { article: string; candidate: Candidate }[];
};

/** A found event needs a date no wider than a month. */
const widestMs = 31 * dayMs;
const maxLabelLength = 48;

/** 【…讯】, （…电）, "新华社北京11月15日电": where and when a text was filed, not what happened. */
const dateline = /^[\s（(【[]*[^，。]{0,40}?$/;
const filed = /^\s*(?:日)?[\s）)】\]]*(?:电|電|讯|訊|报道|報道|報導|综合|綜合|消息)/;

function isDateline(text: string, sentence: TextSpan, mention: TextSpan): boolean {
  return (
    dateline.test(text.slice(sentence.start, mention.start)) &&
    filed.test(text.slice(mention.end, mention.end + 8))
  );
}

/** "Half a year ago" is said to compare, not to date. */
const comparison = /(?:半年|月)[以之]?前$/;

const isPrecise = (when: string) => {
  const { from, to } = extentOf(when, null);
  return to - from <= widestMs;
};

/** A dateline at the start and who reports from where: no part of what is told. */
const lead =
  /^(?:【[^】]{0,40}】|（[^）]{0,20}(?:报道|報道|报导|報導|电|電|讯|訊)）|\([^)]{0,20}(?:报道|報道|报导|報導|电|電|讯|訊)\))\s*/u;

/** A clause as a name: without its dateline, and not too long. */
function nameOf(text: string, { start, end }: TextSpan): { clause: string; named: TextSpan } {
  const clause = text.slice(start, end);
  let words = clause;
  while (lead.test(words)) words = words.replace(lead, "");
  if (words === "") words = clause;
  const from = end - words.length;
  if (words.length <= maxLabelLength) return { clause: words, named: { start: from, end } };
  const cut = words.slice(0, maxLabelLength).trimEnd();
  return { clause: `${cut.trimStart()}…`, named: { start: from, end: from + cut.length } };
}

/**
 * @param sentences `findSentences(text)`.
 * @returns one candidate per date and sentence, in text order.
 */
export function findCandidates(
  text: string,
  sentences: readonly TextSpan[],
  mentions: readonly Mention[],
): Candidate[] {
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  for (const mention of mentions) {
    if (mention.event !== null || !isPrecise(mention.when) || comparison.test(mention.exact)) continue;
    const sentence = sentenceAround(sentences, mention);
    const key = `${sentence.start} ${mention.when}`;
    if (seen.has(key) || isDateline(text, sentence, mention)) continue;
    seen.add(key);
    const span = clauseAround(text, sentence, mention);
    candidates.push({
      at: mention.start,
      when: mention.when,
      stance: stanceOf(mention, text.slice(span.start, span.end)),
      sentence,
      ...nameOf(text, span),
    });
  }
  return candidates;
}

/** Characters of dates, which tell nothing of what happened. */
const isCalendar = tableOfUnits(/[年月日号號周星期今昨明去]/);

/**
 * Pairs of neighbouring Han characters without those of the date itself, a number each: Chinese words need no
 * dictionary to be compared.
 */
function bigramsOf(clause: string): Set<number> {
  const bigrams = new Set<number>();
  let before = 0;
  for (let at = 0; at < clause.length; at += 1) {
    const unit = clause.charCodeAt(at);
    const telling = isHan[unit] && !isCalendar[unit] ? unit : 0;
    if (before && telling) bigrams.add(before * 0x10000 + telling);
    before = telling;
  }
  return bigrams;
}

/** Part of the smaller set that the larger one shares (overlap coefficient). */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const item of small) if (large.has(item)) shared += 1;
  return shared / small.size;
}

/** Clauses alike by this much tell of one thing; measured on the seeds' own dates. */
const alike = 0.25;

/** Articles that must tell of a date before it counts: one in a small archive, more as it grows. */
export const articlesNeeded = (archiveSize: number): number =>
  archiveSize <= 50 ? 1 : 1 + Math.ceil(Math.log10(archiveSize / 50));

type Member = FoundEvent["members"][number];
type Gathering = { members: Member[]; words: Set<number> };

/** Greedy, in the given order: each clause joins the gathering most like it, or begins one. */
function gather(members: readonly Member[]): Member[][] {
  const gatherings: Gathering[] = [];
  for (const member of members) {
    const words = bigramsOf(member.candidate.clause);
    let best: { gathering: Gathering; likeness: number } | null = null;
    for (const gathering of gatherings) {
      const likeness = overlap(words, gathering.words);
      if (likeness >= alike && (!best || likeness > best.likeness)) best = { gathering, likeness };
    }
    if (best) {
      best.gathering.members.push(member);
      for (const word of words) best.gathering.words.add(word);
    } else gatherings.push({ members: [member], words });
  }
  return gatherings.map((gathering) => gathering.members);
}

/** The date itself in the id, so that an editor can read it; the words' hash tells two of one day apart. */
function foundIdOf(when: string, label: string): string {
  const hash = createHash("sha256").update(`${when}\n${label}`).digest("hex").slice(0, 10);
  const slug = when
    .toLowerCase()
    .replaceAll(/[^0-9a-z]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return `found-${slug}-${hash}`.slice(0, 80);
}

/**
 * Gathers candidates to events. Pure: the result depends only on what is given, in its order.
 * @param articles in the order of publication; their candidates in text order.
 */
export function findEvents(
  articles: Iterable<{ id: string; candidates: readonly Candidate[] }>,
  archiveSize: number,
): FoundEvent[] {
  const all: Member[] = [];
  for (const { id, candidates } of articles)
    for (const candidate of candidates) all.push({ article: id, candidate });
  const membersByDate = groupBy(all, ({ candidate }) => candidate.when);
  const needed = articlesNeeded(archiveSize);
  const eventById = new Map<string, FoundEvent>();
  for (const [when, members] of membersByDate)
    for (const gathered of gather(members)) {
      if (new Set(gathered.map(({ article }) => article)).size < needed) continue;
      const { article, candidate } = shortestOf(gathered);
      const label = candidate.clause;
      const id = foundIdOf(when, label);
      const known = eventById.get(id);
      if (known) known.members.push(...gathered);
      else {
        const named = { article, ...candidate.named };
        eventById.set(id, { id, when, label, named, members: gathered });
      }
    }
  return [...eventById.values()];
}

/** A label this short is hardly more than a date. */
const tellingLength = 10;

function shortestOf(members: readonly Member[]): Member {
  const telling = members.filter(({ candidate }) => candidate.clause.length >= tellingLength);
  return (telling.length > 0 ? telling : members).reduce((best, member) =>
    member.candidate.clause.length < best.candidate.clause.length ? member : best,
  );
}
