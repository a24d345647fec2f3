import {
  bundleVersion,
  type ArticleSummary,
  type BundleIndex,
  type Claim,
  type NewsEvent,
  type Outlet,
  type Passage,
} from "../model/bundle";
import { groupBy } from "../model/group-by";
import type { Catalogue, CuratedEvent } from "./catalogue";
import { areCompatible, extentOf } from "./edtf-extent";
import { slackDaysOf } from "./events/link-curated";
import type { KnownOutlet } from "./outlets";

/** What the index needs of an article; its HTML is on disk by then. */
export type ArticleFacts = {
  summary: Omit<ArticleSummary, "events">;
  outlet: KnownOutlet;
  passages: readonly Pick<Passage, "event" | "when" | "stance">[];
  pictureOrigins: readonly string[];
};

/** Plain code-unit order: the same on every machine and in every locale. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of publication; what has no date comes last. */
export const articlesInOrder = (
  a: Pick<ArticleSummary, "id" | "publishedMs">,
  b: Pick<ArticleSummary, "id" | "publishedMs">,
): number => (a.publishedMs ?? Infinity) - (b.publishedMs ?? Infinity) || byCodeUnits(a.id, b.id);

/** Each article's distinct words on an event, in the order of publication. */
function claimsOf(eventId: string, articles: readonly ArticleFacts[]): Claim[] {
  const seen = new Set<string>();
  const claims: Claim[] = [];
  for (const { summary, passages } of articles)
    for (const { event, when, stance } of passages) {
      const key = `${summary.id} ${when} ${stance}`;
      if (event !== eventId || seen.has(key)) continue;
      seen.add(key);
      claims.push({ article: summary.id, when, stance, publishedMs: summary.publishedMs });
    }
  return claims;
}

/** Whether two outlets give dates that cannot both be right, each taken as loosely as it was said. */
function isDisputed(
  claims: readonly Claim[],
  outletByArticle: ReadonlyMap<string, string>,
  slackDays: number,
): boolean {
  // Thousands of articles may tell of one event, but they give few different dates.
  const outletsByDate = new Map(
    [...groupBy(claims, ({ when }) => when)].map(([when, alike]) => [
      when,
      new Set(alike.map(({ article }) => outletByArticle.get(article))),
    ]),
  );
  const dates = [...outletsByDate];
  return dates.some(([when, outlets], at) =>
    dates
      .slice(at + 1)
      .some(
        ([other, others]) =>
          new Set([...outlets, ...others]).size > 1 && !areCompatible(when, other, slackDays),
      ),
  );
}

/** An event before its coverage is known: curated, or found in the text. */
export type EventCore = Omit<NewsEvent, "coverage" | "disagreement" | "extent" | "claims">;

const fromCatalogue = (event: CuratedEvent): EventCore => {
  const { id, label, when, zone, kind, place, rank, daytime, alsoIn } = event;
  return { id, label, when, zone, kind, place, rank, origin: "curated", daytime, alsoIn };
};

function withCoverage(
  core: EventCore,
  covering: readonly ArticleFacts[],
  outletByArticle: ReadonlyMap<string, string>,
): NewsEvent {
  const claims = claimsOf(core.id, covering);
  return {
    ...core,
    coverage: covering.map(({ summary }) => summary.id),
    disagreement: isDisputed(claims, outletByArticle, slackDaysOf(core)),
    extent: extentOf(core.when, core.zone),
    claims,
  };
}

function countOutlets(articles: readonly ArticleFacts[]): Outlet[] {
  const outletById = new Map<string, Outlet>();
  for (const { outlet } of articles) {
    const known = outletById.get(outlet.id);
    if (known) known.articles += 1;
    else outletById.set(outlet.id, { ...outlet, articles: 1 });
  }
  return [...outletById.values()].sort((a, b) => b.articles - a.articles || byCodeUnits(a.id, b.id));
}

/**
 * The index of a bundle: every event with at least one passage, every article, every outlet that has one,
 * each in an order that does not depend on the order of the files.
 */
export function assembleBundle(
  unordered: readonly ArticleFacts[],
  catalogue: Catalogue,
  found: readonly EventCore[],
): BundleIndex {
  const articles = [...unordered].sort((a, b) => articlesInOrder(a.summary, b.summary));
  const outletByArticle = new Map(articles.map(({ summary, outlet }) => [summary.id, outlet.id]));
  const told = articles.flatMap((article) =>
    [...new Set(article.passages.map((passage) => passage.event))].map((event) => ({ event, article })),
  );
  const toldByEvent = groupBy(told, ({ event }) => event);
  const events = [...catalogue.events.map(fromCatalogue), ...found]
    .flatMap((core) => {
      const covering = toldByEvent.get(core.id)?.map(({ article }) => article);
      return covering ? [withCoverage(core, covering, outletByArticle)] : [];
    })
    .sort((a, b) => a.extent.from - b.extent.from || a.extent.to - b.extent.to || byCodeUnits(a.id, b.id));
  const orderOf = new Map(events.map((event, index) => [event.id, index]));
  return {
    schema: bundleVersion,
    outlets: countOutlets(articles),
    events,
    articles: articles.map(({ summary, passages }) => ({
      ...summary,
      events: [...new Set(passages.map((passage) => passage.event))]
        .filter((id) => orderOf.has(id))
        .sort((a, b) => orderOf.get(a)! - orderOf.get(b)!),
    })),
    pictureOrigins: [...new Set(articles.flatMap((article) => article.pictureOrigins))].sort(byCodeUnits),
  };
}
