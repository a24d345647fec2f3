import type { EventBrief, NewsEvent } from "./bundle";

/**
 * What lists and the timeline need of an event, counted from its claims.
 * @param shard place in `shards` of the file that holds the whole event; null in a small archive.
 */
export function briefOf(event: NewsEvent, shard: number | null = null): EventBrief {
  const { id, label, when, zone, kind, place, rank, origin, weight, extent, disagreement } = event;
  const countOf = (stance: string) =>
    new Set(event.claims.filter((claim) => claim.stance === stance).map(({ article }) => article)).size;
  let [first, last]: [number | null, number | null] = [null, null];
  for (const { publishedMs } of event.claims) {
    if (typeof publishedMs !== "number") continue;
    first = Math.min(first ?? publishedMs, publishedMs);
    last = Math.max(last ?? publishedMs, publishedMs);
  }
  return {
    id,
    label,
    when,
    zone,
    kind,
    place,
    rank,
    origin,
    weight,
    extent,
    disagreement,
    articles: event.coverage.length,
    outlets: [...new Set(event.claims.map(({ outlet }) => outlet))],
    forecasts: countOf("forecast"),
    reports: countOf("report"),
    first,
    last,
    shard,
  };
}
