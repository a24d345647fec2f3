/** The strip under an event's name: what each outlet said of it. */
import type { ArticleSummary, NewsEvent, Outlet, Stance } from "../../model/bundle";
import { computePublicationLag, type PublicationLag } from "./publication-lag";

/** A date that an article gave. `isDisputed`: another outlet's date and this one cannot both be right. */
export type ClaimedDate = { when: string; isDisputed: boolean };
/** The dates that an article gave looking ahead, or looking back. */
export type StripClaim = { stance: Stance; dates: ClaimedDate[] };
/** One article's account: when it was published, and the dates it gave. */
export type StripEntry = { article: ArticleSummary; lag: PublicationLag; claims: StripClaim[] };
export type StripRow = { outlet: Outlet; entries: StripEntry[] };

type Lookup = {
  articleById: ReadonlyMap<string, ArticleSummary>;
  outletById: ReadonlyMap<string, Outlet>;
};

function claimsOf(event: NewsEvent, article: ArticleSummary): StripClaim[] {
  const own = event.claims.filter((claim) => claim.article === article.id);
  return (["forecast", "report"] as const).flatMap((stance) => {
    const dates = own
      .filter((claim) => claim.stance === stance)
      .map(({ when, isDisputed }) => ({ when, isDisputed }));
    return dates.length > 0 ? [{ stance, dates }] : [];
  });
}

/** One row per outlet that covers the event, in the order of its first article there. */
export function computeStripRows(event: NewsEvent, lookup: Lookup): StripRow[] {
  const rows = new Map<string, StripRow>();
  for (const id of event.coverage) {
    const article = lookup.articleById.get(id);
    const outlet = article && lookup.outletById.get(article.outlet);
    if (!outlet) continue;
    const row = rows.get(outlet.id) ?? { outlet, entries: [] };
    rows.set(outlet.id, row);
    row.entries.push({
      article,
      lag: computePublicationLag(article.publishedMs, event),
      claims: claimsOf(event, article),
    });
  }
  return [...rows.values()];
}
