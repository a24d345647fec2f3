import { findDateExpressions } from "../dates/find-date-expressions";
import type { Mention } from "../model/bundle";
import { limits } from "../model/limits";
import { isEdtf } from "./edtf-extent";

/**
 * The dates that a text gives, in its order, joined to no event yet.
 * @param instantMs when it was published; null if that is not known.
 * @param zone IANA zone of its newsroom.
 * @returns the mentions, and the IANA zone that the words of some name, by the mention's start.
 */
export function readMentions(
  text: string,
  instantMs: number | null,
  zone: string,
): { mentions: Mention[]; zoneByMention: Map<number, string> } {
  const expressions = findDateExpressions(text, { instantMs, zone })
    .filter(({ when }) => isEdtf(when))
    .slice(0, limits.mentions);
  return {
    mentions: expressions.map(({ exact, start, end, when, tense }) => ({
      exact,
      start,
      end,
      when,
      tense,
      event: null,
    })),
    zoneByMention: new Map(expressions.flatMap(({ start, zone }) => (zone === null ? [] : [[start, zone]]))),
  };
}
