/** 白宫发言人周一重申: a source, adverbials, a word of saying, content. */
import { isAdverbial } from "../adverbials";
import { contentBefore, contentBehind, endsSentence, followsQuotation } from "../content";
import { findSource, headEnds, type Reader, type Source } from "../find-source";
import { findMedia, makeReading } from "../make-reading";
import type { Reading } from "../reading";
import { isSurname } from "../name-shapes";
import { clauseEnd, clauseStart, sentenceStart } from "../sentences-around";
import type { Verb } from "../verb-table";
import type { Progress, VerbParser } from "./parser";

/** Verbs that take up the subject of the clause before: 特朗普谈到此事，称他将观望. */
const takesUp = /^(?:说|称|表示|指出|强调|认为|警告|透露|重申|写道|坦言|承认|否认)/;
/** From a subject to a verb that takes it up there are at most so many units. */
const longestTakeUp = 70;

/** Events are expected too: 峰会预计将举行. */
const isOfEvent = /^(?:将|会|在|于|今|明|本|下|周|可|达|有|不|是|为|从|到|至)/;

/** Whether a verb and what follows it say something that this source can say. */
function fits(reader: Reader, verb: Verb, { head, word }: Source, sourceStart: number): boolean {
  const { plain } = reader.prepared;
  const { isSetOff, hasContent } = contentBehind(plain, verb.end);
  const isAfter = endsSentence(plain, verb.end) && contentBefore(plain, sourceStart);
  if (!isAfter && !hasContent) return false;
  if (isAfter && (verb.verbClass === "showing" || head.type === "document")) return false;
  switch (verb.verbClass) {
    case "guarded":
      if (speaks.test(verb.word)) return verb.isDouble || /[：\u0003]/.test(plain[verb.end] ?? "");
      return (
        isSetOff ||
        verb.isDouble ||
        (isAfter && head.type === "person" && followsQuotation(plain, sourceStart))
      );
    case "expecting":
      return (
        isSetOff ||
        verb.isDouble ||
        (head.type === "role" && !isOfEvent.test(plain.slice(verb.end, verb.end + 2)))
      );
    case "showing":
      return head.type === "document" || (isSetOff && head.type !== "person");
    case "free":
      if (head.type === "body" && !isSetOff && verb.word !== "认为") return false;
      // 指 alone is a verb of the press; between other words it points at things.
      if (verb.word === "指" && !verb.isDouble) return head.type !== "name" && head.type !== "ending";
      if (head.type === "ending" || head.type === "title" || (head.type === "name" && word.length < 2))
        return verb.word.length > 1 || isSetOff;
      return true;
    default:
      return false;
  }
}

/** The subject that the sentence began with, where no reading lies between it and the verb. */
function findEarlierSubject(reader: Reader, verb: Verb, from: number, { readings }: Progress): Source | null {
  const { plain } = reader.prepared;
  if (!takesUp.test(verb.word)) return null;
  const last = readings.at(-1)?.end ?? 0;
  const sentence = Math.max(
    sentenceStart(plain, from - 1),
    last > 0 && plain[last] === "，" ? last + 1 : last,
  );
  if (sentence >= from - 1 || verb.start - sentence > longestTakeUp) return null;
  const stop = Math.min(clauseEnd(plain, sentence), sentence + 40);
  const ends = headEnds(reader, sentence, stop);
  for (let end = sentence + 2; end <= stop; end += 1) {
    // A family name alone is no head, and its person is looked up all the same.
    if (!ends.has(end) && !isSurname(plain[end - 1]!)) continue;
    const source = findSource(reader, sentence, end);
    if (!source || source.end !== end || plain[end] === "的") continue;
    const { type } = source.head;
    // 外交官曾采取…: an adverb and no name.
    if (type === "person" && /^[曾应向时都全从别]/.test(source.word)) continue;
    if ((type === "person" && source.headStart + 12 > end) || type === "spokesman" || type === "known")
      return source;
    if (type === "institution" && /^(?:发|驳|回|召|刊|周|今|昨|随)/.test(plain.slice(end, end + 2)))
      return source;
  }
  return null;
}

/** They tell that there was a speech, and not what was said, unless a colon follows. */
const speaks = /^(?:发言|致辞|发声|讲|转发|撰文|讲述)$/;
const believes = /^(?:相信|认为|深信|坚信|确信|担心|担忧|预计|估计|预期)/;

/** 官员表示，他们相信: what the source of the same sentence believes is told by it. */
function isInside(plain: string, { start }: Source, { readings }: Progress): boolean {
  const last = readings.at(-1);
  return last !== undefined && last.end > sentenceStart(plain, start);
}

/** The media to whom it was said: 对路透社说, 接受《华尔街日报》采访时说. */
function readMedia(reader: Reader, said: Reading, verb: Verb): Reading[] {
  const { type } = said.source.head;
  if (type === "known" || type === "media" || type === "report" || type === "outlet") return [];
  const { plain } = reader.prepared;
  const isInterview = /接受.*[采专访]访/.test(plain.slice(said.start, said.source.headStart));
  const media = findMedia(reader, isInterview ? said.start : said.source.end, verb.start).map((source) =>
    makeReading(reader, source, "medium", source.end),
  );
  said.via = media[0] ?? null;
  return media;
}

export const said: VerbParser = (reader, verb, progress) => {
  const { plain } = reader.prepared;
  const from = clauseStart(plain, verb.start, progress.floor);
  const isOpen = plain[from - 1] === "，" && isAdverbial(plain.slice(from, verb.start));
  const source =
    (isOpen ? findEarlierSubject(reader, verb, from, progress) : null) ??
    findSource(reader, from, verb.start);
  if (
    source?.head.type === "pronoun" &&
    (believes.test(verb.word) || source.word.endsWith("们")) &&
    isInside(plain, source, progress)
  )
    return null;
  if (!source || !fits(reader, verb, source, source.start)) return null;
  const reading = makeReading(reader, source, "says", verb.end);
  return { readings: [reading, ...readMedia(reader, reading, verb)], next: verb.end };
};
