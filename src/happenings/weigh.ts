/** How much an event matters in its archive. */
import { dayMs } from "../model/calendar";
import { accountsOf, speaksOf, type Told } from "./heart";
import type { Vector } from "./vectors";

const toThousandths = (weight: number) => Math.round(weight * 1000) / 1000;

/**
 * Many outlets that tell of an event on many days, each with less effect the more there are.
 * @param articles may be a fraction: an article that tells of it in passing is less than one.
 * @param days days on which articles on it were published.
 * @returns at least 0, three decimals.
 */
export const weightOf = ({
  outlets,
  articles,
  days,
}: Record<"outlets" | "articles" | "days", number>): number =>
  toThousandths(2 * Math.log2(1 + outlets) + Math.log2(1 + articles) + Math.log2(1 + days));

/** What one article counts: most if it opens with it and was written for it, least if it looks back in passing. */
const salience = { opening: 1, near: 0.7, far: 0.4 };
/** Mean agreement of a clear happening with its heart; less agreement takes away in proportion. */
const clearAgreement = 0.6;

/**
 * @param told its members.
 * @returns 0 or more, to three decimals: by outlets, days and articles as they tell it, less where their words
 * hardly agree with its heart.
 */
export function weigh(told: readonly Told[], heart: Vector): number {
  const byArticle = new Map<string, number>();
  let agreement = 0;
  const accounts = accountsOf(told);
  for (const each of told) {
    const { teller, candidate, isNear } = each;
    agreement += speaksOf(each, heart);
    if (!accounts.has(teller.id)) continue;
    const own = isNear ? (candidate.isLead ? salience.opening : salience.near) : salience.far;
    byArticle.set(teller.id, Math.max(byArticle.get(teller.id) ?? 0, own));
  }
  const published = told.flatMap(({ teller }) => teller.publishedMs ?? []);
  const weight = weightOf({
    outlets: new Set(told.map(({ teller }) => teller.outlet)).size,
    articles: [...byArticle.values()].reduce((sum, own) => sum + own, 0),
    days: new Set(published.map((ms) => Math.floor(ms / dayMs))).size,
  });
  return toThousandths(weight * Math.min(1, agreement / told.length / clearAgreement));
}

/** Least weight in an archive of fifty articles, in tenths. */
const lightest = 38;

/**
 * Articles that a happening needs in an archive of some size, more if none of them gives its day, and how much
 * it must weigh, in tenths, so that an article more moves nothing.
 */
export function thresholdOf(archiveSize: number): { articles: number; undated: number; weight: number } {
  if (archiveSize <= 50) return { articles: 1, undated: 1, weight: 0 };
  const weight = Math.round(lightest + 5 * Math.log10(archiveSize / 50)) / 10;
  return archiveSize <= 500 ? { articles: 2, undated: 3, weight } : { articles: 3, undated: 5, weight };
}
