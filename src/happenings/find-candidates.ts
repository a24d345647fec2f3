/** One article to the sentences of it that may tell of a happening. */
import type { Mention } from "../model/bundle";
import type { TextSpan } from "../model/passage";
import { sentenceAround } from "../words/sentences";
import { clauseAround } from "./clause";
import { daysOf, widthOf } from "./days";
import { isDateline, isFurniture } from "./furniture";
import { clauseNames, datedNoun, isAnnouncement, titleNames } from "./naming";
import { stanceOf } from "./stance";
import { tellingWords } from "./telling-words";
import type { ArticleCandidates, Candidate, CandidateSource } from "./types";

/** A happening needs a date no wider than a month. */
const widestDays = 31;
/** "Half a year ago" is said to compare, not to date. */
const comparison = /(?:半年|月)[以之]?前$/;
/** Before a date up to which something is counted, or since which it lasts: nothing happened on it. */
const countedTo = /(?:截至|截止|截止到|截至到|截止至|自从|自從)(?:[今去前][年天日]|本?[当當]地时间|目前)?$/;
/** Units on either side of a date whose words are compared: a passage may be longer. */
const reach = 80;
/** Clauses kept of a sentence as possible names. */
const mostNames = 3;
/** Sentences at the beginning of a text in which news tells what is new. */
const leadSentences = 3;
/** Units of text in which those sentences lie. */
const leadLength = 400;

/** 【…讯】, （…报道）: who files, before the first sentence. */
const filing =
  /^(?:【[^】]{0,40}】|（[^）]{0,30}(?:报道|報道|报导|報導|电|電|讯|訊|综合|綜合|译|譯)）|\([^)]{0,30}(?:报道|報道|报导|報導|电|電|讯|訊)\)|\s)+/u;

/** Before a date that did not hold: "originally set for". */
const originally =
  /(?:原[定订訂本]|原?(?:计划|計劃|预定|預定)|本(?:应|應|来|來|该|該))[于於在]?[^，。；]{0,4}$/;

type Dated = { mention: Mention; sentence: TextSpan };

/** The part of a sentence that is about one of its dates: up to the dates before and after it. */
function partAround(sentence: TextSpan, mention: TextSpan, others: readonly TextSpan[]): TextSpan {
  let start = Math.max(sentence.start, mention.start - reach);
  let end = Math.min(sentence.end, mention.end + reach);
  for (const other of others) {
    if (other.end <= mention.start) start = Math.max(start, other.end);
    if (other.start >= mention.end) end = Math.min(end, other.start);
  }
  return { start, end };
}

/** The whole clauses of a part of a sentence: the mention's own, and none that is cut by another date. */
function clausesAround(text: string, sentence: TextSpan, part: TextSpan, mention: TextSpan): TextSpan {
  const isSeparator = (at: number) => /[，,；;：:]/.test(text[at]!);
  let [start, end] = [part.start, part.end];
  while (start > sentence.start && start < mention.start && !isSeparator(start - 1)) start += 1;
  while (start > sentence.start && !isSeparator(start - 1)) start -= 1;
  while (end < sentence.end && end > mention.end && !isSeparator(end)) end -= 1;
  while (end < sentence.end && !isSeparator(end)) end += 1;
  return { start, end };
}

const slice = (text: string, { start, end }: TextSpan) => text.slice(start, end);

/** The mentions that can date a happening, one for each date in a sentence. */
function datedSentences({ text, sentences, mentions }: CandidateSource): Dated[] {
  const seen = new Set<string>();
  const dated: Dated[] = [];
  for (const mention of mentions) {
    const days = daysOf(mention.when);
    if (mention.event !== null || !days || widthOf(days) > widestDays) continue;
    if (comparison.test(mention.exact)) continue;
    const sentence = sentenceAround(sentences, mention);
    const key = `${sentence.start} ${mention.when}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const before = text.slice(sentence.start, mention.start);
    if (isDateline(before, text.slice(mention.end, mention.end + 8))) continue;
    if (countedTo.test(before) || isFurniture(slice(text, sentence))) continue;
    dated.push({ mention, sentence });
  }
  return dated;
}

/** The date to which a sentence says that something was moved from a mention's date. */
function findMove(
  { text }: CandidateSource,
  { mention, sentence }: Dated,
  others: readonly Mention[],
): string | null {
  if (!originally.test(text.slice(sentence.start, mention.start))) return null;
  const later = others.find(({ start, when }) => start > mention.end && when !== mention.when);
  return later?.when ?? null;
}

function toCandidate(
  source: CandidateSource,
  { mention, sentence }: Dated,
  others: readonly Mention[],
): Candidate {
  const { text, zoneByMention } = source;
  const part = partAround(sentence, mention, others);
  const moved = findMove(source, { mention, sentence }, others);
  return {
    ...(moved === null ? {} : { movedTo: moved }),
    at: mention.start,
    when: mention.when,
    zone: zoneByMention.get(mention.start) ?? null,
    stance:
      moved === null ? stanceOf(mention, slice(text, clauseAround(text, sentence, mention))) : "forecast",
    sentence,
    isLead: sentence.start < leadLength,
    ...tellingWords(slice(text, sentence), [
      { start: part.start - sentence.start, end: mention.start - sentence.start },
      { start: mention.end - sentence.start, end: part.end - sentence.start },
    ]),
    names: namesOf(text, sentence, part, mention),
  };
}

/** What the date is written before, then the clauses around it. */
function namesOf(text: string, sentence: TextSpan, part: TextSpan, mention: TextSpan) {
  const noun = datedNoun(text, sentence, mention.end);
  const around = clausesAround(text, sentence, part, mention);
  const clauses = clauseNames(text, around, mention.start, mostNames);
  return noun ? [noun, ...clauses] : clauses;
}

/** The first sentences of the text that tell something, without who files them. */
function openingOf({ text, sentences }: CandidateSource): TextSpan[] {
  const opening: TextSpan[] = [];
  for (const sentence of sentences) {
    if (sentence.start > leadLength || opening.length >= leadSentences) break;
    const words = slice(text, sentence);
    const start = sentence.start + (filing.exec(words)?.[0].length ?? 0);
    if (sentence.end - start < 12 || isFurniture(words)) continue;
    opening.push({ start, end: sentence.end });
  }
  return opening;
}

/** Days from publication in which the date of an opening is that of its news. */
const newsDays = 14;

/** Whether a date lies so near a day that it may be what is new on it; another is of something before. */
function isAbout(when: string, day: string): boolean {
  const [dated, published] = [daysOf(when)!, daysOf(day)!];
  return dated.last >= published.first - newsDays && dated.first <= published.first + newsDays;
}

/** An opening without a date tells of the day of publication. */
function undatedOpening(source: CandidateSource, dated: readonly Dated[]): Candidate[] {
  const { text, publishedDay } = source;
  if (publishedDay === null || isAnnouncement(source.title)) return [];
  const datesIn = ({ start, end }: TextSpan) =>
    dated.filter(({ mention }) => mention.start >= start && mention.start < end);
  const isNews = ({ mention }: Dated) => isAbout(mention.when, publishedDay);
  const opening = openingOf(source);
  const first = opening.find((sentence) => datesIn(sentence).length === 0);
  if (!first || opening.some((sentence) => datesIn(sentence).some(isNews))) return [];
  return [
    {
      at: null,
      when: publishedDay,
      zone: null,
      stance: stanceOf({ tense: "present" }, slice(text, first)),
      sentence: first,
      isLead: true,
      ...tellingWords(slice(text, first), [{ start: 0, end: 2 * reach }]),
      names: clauseNames(text, first, first.start, mostNames),
    },
  ];
}

/**
 * Reads one article. Pure.
 * @returns one candidate for each date in a sentence, in text order, and the opening if no date stands in it.
 */
export function findCandidates(source: CandidateSource): ArticleCandidates {
  const withQuotes = (candidate: Candidate): Candidate => {
    const said = slice(source.text, candidate.sentence);
    const quotes = source.quotes.filter((quote) => said.includes(quote));
    return quotes.length > 0 ? { ...candidate, quotes } : candidate;
  };
  const dated = datedSentences(source);
  const bySentence = new Map<number, Mention[]>();
  for (const { mention, sentence } of dated)
    bySentence.set(sentence.start, [...(bySentence.get(sentence.start) ?? []), mention]);
  return {
    titleWords: tellingWords(source.title).words,
    titleNames: titleNames(source.title),
    candidates: [
      ...undatedOpening(source, dated),
      ...dated.map((each) => toCandidate(source, each, bySentence.get(each.sentence.start)!)),
    ].map(withQuotes),
  };
}
