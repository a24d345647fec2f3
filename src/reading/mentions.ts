import { findDateExpressions } from "../dates/find-date-expressions";
import type { Mention } from "../model/bundle";
import { limits } from "../model/limits";
import { isEdtf } from "./edtf-extent";

/**
 * The dates that a text gives, in its order, joined to no event yet.
 * @param instantMs when it was published; null if that is not known.
 * @param zone IANA zone of its newsroom.
 */
export function readMentions(text: string, instantMs: number | null, zone: string): Mention[] {
  return findDateExpressions(text, { instantMs, zone })
    .filter(({ when }) => isEdtf(when))
    .slice(0, limits.mentions)
    .map(({ exact, start, end, when, tense }) => ({ exact, start, end, when, tense, event: null }));
}
