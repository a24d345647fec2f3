/** Curated events: an editor's quotations first, then mentions whose date and cue words agree. */
import type { Mention, Passage } from "../../model/bundle";
import { dayMs } from "../../model/calendar";
import { describePassage, type TextSpan } from "../../model/passage";
import type { Catalogue, CuratedEvent } from "../../reading/catalogue";
import { areCompatible, extentOf } from "../../reading/edtf-extent";
import type { IngestMessage } from "../../reading/types";
import { clauseAround } from "../../happenings/clause";
import { findQuote, nearestWords } from "../../reading/find-quote";
import { sentenceAround } from "../../words/sentences";
import { stanceOf } from "../../happenings/stance";

/** What linking needs of an article. */
export type LinkInput = {
  url: string;
  text: string;
  /** `findSentences(text)`. */
  sentences: readonly TextSpan[];
  mentions: readonly Mention[];
};

const isInside = (inner: TextSpan, outer: TextSpan) => outer.start <= inner.start && inner.end <= outer.end;

/** The passages that the catalogue quotes from this article, and a message for each quotation not there. */
function findEvidence(
  { url, text }: LinkInput,
  events: readonly CuratedEvent[],
): { passages: Passage[]; messages: IngestMessage[] } {
  const passages: Passage[] = [];
  const messages: IngestMessage[] = [];
  for (const event of events)
    for (const { article, quote, when, stance } of event.evidence) {
      if (article !== url) continue;
      const span = findQuote(text, quote);
      if (span) {
        passages.push({
          event: event.id,
          ...describePassage(text, span),
          when: when ?? event.when,
          stance,
        });
        continue;
      }
      const nearest = nearestWords(text, quote);
      messages.push({
        code: "quotation-not-found",
        text: `event ${event.id}: the article does not say “${quote}”; nearest: “${nearest}”`,
      });
    }
  return { passages, messages };
}

/** The event of the narrowest quotation around a mention that can be of its date. */
function eventByEvidence(mention: Mention, passages: readonly Passage[]): string | null {
  const around = passages
    .filter((passage) => isInside(mention, passage) && areCompatible(mention.when, passage.when))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return around[0]?.event ?? null;
}

/** Looser dates, such as a year, say too little to join a mention to an event. */
const widestJoinedMs = 62 * dayMs;
/** An outlet that dates one thing differently is seldom further off than this. */
const disagreementDays = 62;

/** Where each cue of an event stands first in the words; the distances to the mention. */
const cueGaps = (event: CuratedEvent, words: string, at: number): number[] =>
  event.cues.flatMap((cue) => {
    const found = words.indexOf(cue);
    return found === -1 ? [] : [Math.abs(found - at)];
  });

/** Seen from two sides of the date line, one event has two dates. */
export const slackDaysOf = (event: Pick<CuratedEvent, "alsoIn">): number => (event.alsoIn.length > 0 ? 1 : 0);

/**
 * The event that a mention is of by the words in its sentence: the one with a fitting date whose cue stands
 * nearest. Where no date fits, an event named by two of its cues is meant all the same: the outlet dates it
 * differently.
 */
function eventByCue(
  mention: Mention,
  sentence: TextSpan,
  text: string,
  events: readonly CuratedEvent[],
): CuratedEvent | null {
  const { from, to } = extentOf(mention.when, null);
  if (to - from > widestJoinedMs) return null;
  const words = text.slice(sentence.start, sentence.end);
  const at = mention.start - sentence.start;
  let best: { event: CuratedEvent; gap: number; isFitting: boolean } | null = null;
  for (const event of events) {
    const gaps = cueGaps(event, words, at);
    if (gaps.length === 0) continue;
    const isFitting = areCompatible(mention.when, event.when, slackDaysOf(event));
    if (!isFitting && (gaps.length < 2 || !areCompatible(mention.when, event.when, disagreementDays)))
      continue;
    const gap = Math.min(...gaps);
    if (!best || (isFitting && !best.isFitting) || (isFitting === best.isFitting && gap < best.gap))
      best = { event, gap, isFitting };
  }
  return best?.event ?? null;
}

/**
 * Joins an article to the catalogue's events.
 * @returns its mentions with their events, its passages in text order, and a message per quotation not found.
 */
export function linkCurated(
  input: LinkInput,
  catalogue: Catalogue,
): { mentions: Mention[]; passages: Passage[]; messages: IngestMessage[] } {
  const { passages, messages } = findEvidence(input, catalogue.events);
  const withCues = catalogue.events.filter((event) => event.cues.length > 0);
  const joined: Passage[] = [];
  const wordsOf = ({ start, end }: TextSpan) => input.text.slice(start, end);
  const mentions = input.mentions.map((mention) => {
    const quoted = eventByEvidence(mention, passages);
    if (quoted !== null) return { ...mention, event: quoted };
    const sentence = sentenceAround(input.sentences, mention);
    const event = eventByCue(mention, sentence, input.text, withCues);
    if (!event) return mention;
    const isTold = [...passages, ...joined].some(
      (passage) => passage.event === event.id && passage.start < sentence.end && sentence.start < passage.end,
    );
    if (!isTold)
      joined.push({
        event: event.id,
        ...describePassage(input.text, sentence),
        when: mention.when,
        stance: stanceOf(mention, wordsOf(clauseAround(input.text, sentence, mention))),
      });
    return { ...mention, event: event.id };
  });
  const all = [...passages, ...joined].sort((a, b) => a.start - b.start || a.end - b.end);
  return { mentions, passages: all, messages };
}
