import type { NewsEvent, Stance } from "../model/bundle";

/** What an article says of an event: a report if any of its passages looks back. */
export function stanceOf(event: NewsEvent, articleId: string): Stance {
  const claims = event.claims.filter((claim) => claim.article === articleId);
  const isForecast = claims.length > 0 && claims.every((claim) => claim.stance === "forecast");
  return isForecast ? "forecast" : "report";
}

export type Link = { event: NewsEvent; articleId: string; stance: Stance };

export const linksOfEvent = (event: NewsEvent): Link[] =>
  event.coverage.map((articleId) => ({ event, articleId, stance: stanceOf(event, articleId) }));
