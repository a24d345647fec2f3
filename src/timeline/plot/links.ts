import type { ArticleSummary, BundleIndex, NewsEvent, Stance } from "../../model/bundle";
import { indexOf } from "../../state/selectors";

/** An article that speaks of an event: a thread on the plot. */
export type Link = { event: Pick<NewsEvent, "id" | "extent">; article: ArticleSummary; stance: Stance };

/** How an article speaks of an event: a report if any of its passages looks back. */
function stanceOf(event: NewsEvent, articleId: string): Stance {
  const claims = event.claims.filter((claim) => claim.article === articleId);
  const isForecast = claims.length > 0 && claims.every((claim) => claim.stance === "forecast");
  return isForecast ? "forecast" : "report";
}

/** Links to the articles that cover an event; those whose shard is not loaded are left out. */
export function linksOfEvent(event: NewsEvent, bundle: BundleIndex): Link[] {
  const { articleById } = indexOf(bundle);
  return event.coverage.flatMap((id) => {
    const article = articleById.get(id);
    return article ? [{ event, article, stance: stanceOf(event, id) }] : [];
  });
}

/** Links to the events that an article speaks of. */
export function linksOfArticle(articleId: string, bundle: BundleIndex): Link[] {
  const { articleById, eventById } = indexOf(bundle);
  const article = articleById.get(articleId);
  if (!article) return [];
  return article.events.flatMap((id) => {
    const event = eventById.get(id);
    return event ? [{ event, article, stance: stanceOf(event, articleId) }] : [];
  });
}
