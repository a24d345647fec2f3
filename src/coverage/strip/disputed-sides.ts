import type { NewsEvent } from "../../model/bundle";
import { groupBy } from "../../model/group-by";

/** A disputed date, and the articles that give it; the one with the most to say of the event first. */
export type DisputedSide = { when: string; articles: string[] };

/**
 * The dates of an event that cannot all be right. Sides told by most articles are first.
 * @param isKnown whether an article is loaded; others are left out.
 */
export function disputedSides(
  { claims }: Pick<NewsEvent, "claims">,
  isKnown: (article: string) => boolean,
): DisputedSide[] {
  const told = claims.filter(({ isDisputed, article }) => isDisputed && isKnown(article));
  const sides = groupBy(told, ({ when }) => when);
  return [...sides]
    .map(([when, own]) => ({
      when,
      articles: [...new Set(own.sort((a, b) => b.length - a.length).map(({ article }) => article))],
    }))
    .sort((a, b) => b.articles.length - a.articles.length);
}
