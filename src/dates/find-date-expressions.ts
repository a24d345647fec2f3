/** The temporal tagger: Chinese news text and its publication in, dated expressions out. */
import { findCandidates } from "./find-candidates";
import { foldText } from "./fold";
import { attachClock } from "./refiners/attach-clock";
import { dropNames } from "./refiners/drop-names";
import { dropRecurring } from "./refiners/drop-recurring";
import { mergeBeside } from "./refiners/merge-beside";
import { mergeRangeBeside } from "./refiners/merge-range-beside";
import { mergeRanges } from "./refiners/merge-ranges";
import type { Refiner } from "./refiners/refiner";
import { resolveCandidates } from "./resolve-candidates";
import type { DateExpression, DocumentCreationTime } from "./types";

const refiners: readonly Refiner[] = [
  mergeBeside,
  attachClock,
  mergeRanges,
  mergeRangeBeside,
  dropRecurring,
  dropNames,
];

/**
 * Every time expression of a text that reads as a date, in order, none overlapping another.
 *
 * Three stages: the text is folded (Traditional and full-width to one form, offsets kept), parsers find
 * candidates in one pass, refiners join what is one expression; then units left out are carried from the
 * text or from publication. Linear in the text; never throws.
 *
 * ```
 * 拜登与习近平周一（11月15日）举行视频峰会。   published 2021-11-16
 *             └ 周一（11月15日） → 2021-11-15, past
 * ```
 * @param text any string; offsets count UTF-16 units of it.
 * @param dct publication; without an instant only what the text itself dates is read.
 */
export function findDateExpressions(text: string, dct: DocumentCreationTime): DateExpression[] {
  const folded = foldText(text);
  let candidates = findCandidates(folded);
  for (const refine of refiners) candidates = refine(candidates, folded);
  return resolveCandidates(candidates, folded, text, dct);
}
