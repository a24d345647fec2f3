/** The strip under an event's name: what each outlet said of it. */
import type { ArticleSummary, NewsEvent, Outlet, Stance } from "../model/bundle";
import { areApart } from "./edtf-days";
import { computePublicationLag, type PublicationLag } from "./publication-lag";

/** A date that an article gave, once for each date. */
export type StripClaim = { when: string; stances: Stance[]; isDisputed: boolean };
/** One article's word: when it came out, and each date it gave. */
export type StripEntry = { article: ArticleSummary; lag: PublicationLag; claims: StripClaim[] };
export type StripRow = { outlet: Outlet; entries: StripEntry[] };

type Lookup = {
  articleById: ReadonlyMap<string, ArticleSummary>;
  outletById: ReadonlyMap<string, Outlet>;
};

function claimsOf(event: NewsEvent, article: ArticleSummary, { articleById }: Lookup): StripClaim[] {
  const claims = new Map<string, StripClaim>();
  const foreign = event.claims.filter((claim) => articleById.get(claim.article)?.outlet !== article.outlet);
  for (const { article: id, when, stance } of event.claims) {
    if (id !== article.id) continue;
    const claim = claims.get(when);
    if (!claim) {
      const isDisputed = event.disagreement && foreign.some((other) => areApart(when, other.when));
      claims.set(when, { when, stances: [stance], isDisputed });
    } else if (!claim.stances.includes(stance)) claim.stances.push(stance);
  }
  return [...claims.values()];
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
      claims: claimsOf(event, article, lookup),
    });
  }
  return [...rows.values()];
}
