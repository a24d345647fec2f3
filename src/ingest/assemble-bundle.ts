import {
  bundleVersion,
  type ArticleSummary,
  type BundleIndex,
  type Claim,
  type NewsEvent,
  type Outlet,
  type Passage,
} from "../model/bundle";
import { dayMs } from "../model/calendar";
import { groupBy } from "../model/group-by";
import type { Catalogue, CuratedEvent } from "../reading/catalogue";
import { areCompatible, extentOf } from "../reading/edtf-extent";
import { weightOf } from "../happenings/weigh";
import { slackDaysOf } from "./events/link-curated";
import type { KnownOutlet } from "../reading/outlets";

/** What the index needs of a passage; `length` in UTF-16 units. */
export type PassageFacts = Pick<Passage, "event" | "when" | "stance" | "start"> & { length: number };

/** What the index needs of an article; its HTML is on disk by then. */
export type ArticleFacts = {
  summary: Omit<ArticleSummary, "events">;
  outlet: KnownOutlet;
  passages: readonly PassageFacts[];
  pictureOrigins: readonly string[];
};

/** Plain code-unit order: the same on every machine and in every locale. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of publication; what has no date comes last. */
export const articlesInOrder = (
  a: Pick<ArticleSummary, "id" | "publishedMs">,
  b: Pick<ArticleSummary, "id" | "publishedMs">,
): number => (a.publishedMs ?? Infinity) - (b.publishedMs ?? Infinity) || byCodeUnits(a.id, b.id);

/** The UTC day of a publication. */
const dayOf = (ms: number): number => Math.floor(ms / dayMs);

/** Each article's distinct words on an event, in the order of publication. */
function claimsOf(eventId: string, articles: readonly ArticleFacts[], slackDays: number): Claim[] {
  const claims: Claim[] = [];
  for (const { summary, passages } of articles) {
    const own = passages.filter(({ event }) => event === eventId);
    const length = own.reduce((sum, passage) => sum + passage.length, 0);
    for (const [, alike] of groupBy(own, ({ when, stance }) => `${when} ${stance}`)) {
      const { when, stance } = alike[0]!;
      const { id: article, outlet, publishedMs } = summary;
      claims.push({ article, outlet, when, stance, publishedMs, isDisputed: false, length });
    }
  }
  const isDisputed = findDisputes(claims, slackDays);
  return claims.map((claim) => ({ ...claim, isDisputed: isDisputed(claim) }));
}

/**
 * Which claims cannot be right together with another outlet's, each date taken as loosely as it was said.
 * Thousands of articles may tell of one event, but they give few different dates, so dates are compared.
 */
function findDisputes(claims: readonly Claim[], slackDays: number): (claim: Claim) => boolean {
  const outletsByDate = new Map(
    [...groupBy(claims, ({ when }) => when)].map(([when, alike]) => [
      when,
      new Set(alike.map(({ outlet }) => outlet)),
    ]),
  );
  const opponentsByDate = new Map(
    [...outletsByDate.keys()].map((when) => [
      when,
      new Set(
        [...outletsByDate].flatMap(([other, outlets]) =>
          areCompatible(when, other, slackDays) ? [] : [...outlets],
        ),
      ),
    ]),
  );
  return ({ when, outlet }) => {
    const opponents = opponentsByDate.get(when)!;
    return opponents.size > (opponents.has(outlet) ? 1 : 0);
  };
}

/** An event before its coverage is known: curated, or found in the text. */
export type EventCore = Omit<NewsEvent, "coverage" | "disagreement" | "extent" | "claims" | "weight"> & {
  /** Null where its coverage alone says how much it matters. */
  weight: number | null;
};

const fromCatalogue = (event: CuratedEvent): EventCore => {
  const { id, label, when, zone, kind, place, rank, daytime, alsoIn } = event;
  return {
    id,
    label,
    when,
    zone,
    kind,
    place,
    rank,
    origin: "curated",
    named: null,
    weight: null,
    daytime,
    alsoIn,
  };
};

function withCoverage(core: EventCore, covering: readonly ArticleFacts[]): NewsEvent {
  const claims = claimsOf(core.id, covering, slackDaysOf(core));
  const published = covering.flatMap(({ summary }) => summary.publishedMs ?? []);
  return {
    ...core,
    coverage: covering.map(({ summary }) => summary.id),
    weight:
      core.weight ??
      weightOf({
        outlets: new Set(claims.map(({ outlet }) => outlet)).size,
        articles: covering.length,
        days: new Set(published.map(dayOf)).size,
      }),
    disagreement: claims.some(({ isDisputed }) => isDisputed),
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
  const told = articles.flatMap((article) =>
    [...new Set(article.passages.map((passage) => passage.event))].map((event) => ({ event, article })),
  );
  const toldByEvent = groupBy(told, ({ event }) => event);
  const events = [...catalogue.events.map(fromCatalogue), ...found]
    .flatMap((core) => {
      const covering = toldByEvent.get(core.id)?.map(({ article }) => article);
      return covering ? [withCoverage(core, covering)] : [];
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
