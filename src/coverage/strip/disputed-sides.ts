import type { NewsEvent } from "../../model/bundle";
import { groupBy } from "../../model/group-by";

/** What one outlet says in a dispute: its dates, and the article that says most with the date it gives. */
export type DisputedSide = {
  outlet: string;
  whens: string[];
  article: string;
  when: string;
  articles: number;
};

/**
 * The outlets whose dates cannot all be right, those with most to say first.
 * @param isKnown whether an article is loaded; others are left out.
 */
export function disputedSides(
  { claims }: Pick<NewsEvent, "claims">,
  isKnown: (article: string) => boolean,
): DisputedSide[] {
  const told = claims
    .filter(({ isDisputed, article }) => isDisputed && isKnown(article))
    .sort((a, b) => b.length - a.length);
  return [...groupBy(told, ({ outlet }) => outlet)].map(([outlet, own]) => ({
    outlet,
    whens: [...new Set(own.map(({ when }) => when))],
    article: own[0]!.article,
    when: own[0]!.when,
    articles: new Set(own.map(({ article }) => article)).size,
  }));
}
