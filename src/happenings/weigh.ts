/** How much a happening matters in its archive. */
import { dayMs } from "../model/calendar";
import { speaksOf, type Told } from "./heart";
import type { Vector } from "./vectors";

/** What one article adds: most if it opens with it and was written for it, least if it looks back in passing. */
const salience = { opening: 1, near: 0.7, far: 0.45 };
/** What each doubling of outlets, and of days on which it is told, adds. */
const perDoubling = { outlets: 0.5, days: 0.15 };
/** Mean agreement of a clear happening; less agreement takes away in proportion. */
const clearAgreement = 0.6;

/**
 * @param told its members.
 * @returns 0 or more, to three decimals: articles by how they tell it, more for outlets and days, less where
 * the words hardly agree.
 */
export function weigh(told: readonly Told[], heart: Vector): number {
  const byArticle = new Map<string, number>();
  let agreement = 0;
  for (const each of told) {
    const { teller, candidate, isNear } = each;
    const own = isNear ? (candidate.isLead ? salience.opening : salience.near) : salience.far;
    byArticle.set(teller.id, Math.max(byArticle.get(teller.id) ?? 0, own));
    agreement += speaksOf(each, heart);
  }
  const outlets = new Set(told.map(({ teller }) => teller.outlet)).size;
  const days = new Set(
    told.flatMap(({ teller }) =>
      teller.publishedMs === null ? [] : [Math.floor(teller.publishedMs / dayMs)],
    ),
  ).size;
  const articles = [...byArticle.values()].reduce((sum, own) => sum + own, 0);
  const spread =
    1 + perDoubling.outlets * Math.log2(outlets) + perDoubling.days * Math.log2(Math.max(1, days));
  const clarity = Math.min(1, agreement / told.length / clearAgreement);
  return Math.round(articles * spread * clarity * 1000) / 1000;
}

/** Articles that a happening needs in an archive of some size, and how much it must weigh. */
export function thresholdOf(archiveSize: number): { articles: number; weight: number } {
  if (archiveSize <= 50) return { articles: 1, weight: 0 };
  const doublings = Math.log10(archiveSize / 50);
  return { articles: archiveSize <= 500 ? 2 : 3, weight: 0.6 + 0.3 * doublings };
}

