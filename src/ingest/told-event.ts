/** An event and the articles that tell of it, as the index needs them. */
import { weightOf } from "../happenings/weigh";
import type { Claim, NewsEvent, Passage, TimeExtent } from "../model/bundle";
import { dayMs } from "../model/calendar";
import { isDay } from "../model/edtf";
import { groupBy } from "../model/group-by";
import type { CuratedEvent } from "../reading/catalogue";
import { areCompatible } from "../reading/edtf-extent";
import { slackDaysOf } from "./events/link-curated";

/** What the index needs of a passage; `length` in UTF-16 units. */
export type PassageFacts = Pick<Passage, "event" | "when" | "stance" | "start"> & { length: number };

/** An event before it is known who tells of it: curated, or found in the text. */
export type EventCore = Omit<NewsEvent, "coverage" | "disagreement" | "extent" | "claims" | "weight"> & {
  /** Null where its coverage alone says how much it matters. */
  weight: number | null;
};

/** One article's passages on an event, and whose they are. */
export type Telling = {
  article: string;
  outlet: string;
  publishedMs: number | null;
  passages: readonly Omit<PassageFacts, "event">[];
};

/** An event with its tellings in the order of publication. */
export type ToldEvent = { core: EventCore; extent: TimeExtent; tellings: readonly Telling[] };

/** Plain code-unit order: the same on every machine and in every locale. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of time, then of ids. */
export const eventsInOrder = (a: ToldEvent, b: ToldEvent): number =>
  a.extent.from - b.extent.from || a.extent.to - b.extent.to || byCodeUnits(a.core.id, b.core.id);

/** What the catalogue says of an event. */
export const coreOfCurated = ({ cues: _cues, evidence: _evidence, ...event }: CuratedEvent): EventCore => ({
  ...event,
  origin: "curated",
  named: null,
  weight: null,
});

/** Each article's distinct words on an event, in the order of publication. */
function claimsOf({ core, tellings }: ToldEvent): Claim[] {
  const claims: Claim[] = [];
  for (const { article, outlet, publishedMs, passages } of tellings) {
    const length = passages.reduce((sum, passage) => sum + passage.length, 0);
    const alike = groupBy(passages, ({ when, stance }) => `${when} ${stance}`);
    for (const [first] of alike.values())
      claims.push({
        article,
        outlet,
        when: first!.when,
        stance: first!.stance,
        publishedMs,
        isDisputed: false,
        length,
      });
  }
  const isDisputed =
    core.origin === "found"
      ? findDisputes(claims, foundSlackDays, leastShareOfFound * tellings.length)
      : findDisputes(claims, () => slackDaysOf(core), 1);
  return claims.map((claim) => ({ ...claim, isDisputed: isDisputed(claim) }));
}

/** The text of a found event seldom names a zone, and the night of one day is the next day elsewhere. */
const foundSlackDays = (when: string, other: string): number => (isDay(when) || isDay(other) ? 1 : 0);

/**
 * Among many accounts that no editor has sorted, a date that less than this share of them gives is a
 * neighbouring happening or a slip more often than another view.
 */
const leastShareOfFound = 0.1;

/**
 * Which claims cannot be right together with another outlet's, each date taken as loosely as it was said.
 * Thousands of articles may tell of one event, but they give few different dates, so dates are compared.
 * @param slackDays days by which two dates may miss each other.
 * @param leastClaims claims that a date needs to speak for or against another.
 */
function findDisputes(
  claims: readonly Claim[],
  slackDays: (when: string, other: string) => number,
  leastClaims: number,
): (claim: Claim) => boolean {
  const outletsByDate = new Map(
    [...groupBy(claims, ({ when }) => when)]
      .filter(([, alike]) => alike.length >= leastClaims)
      .map(([when, alike]) => [when, new Set(alike.map(({ outlet }) => outlet))]),
  );
  const opponentsByDate = new Map(
    [...outletsByDate.keys()].map((when) => [
      when,
      new Set(
        [...outletsByDate].flatMap(([other, outlets]) =>
          areCompatible(when, other, slackDays(when, other)) ? [] : [...outlets],
        ),
      ),
    ]),
  );
  return ({ when, outlet }) => {
    const opponents = opponentsByDate.get(when);
    return opponents !== undefined && opponents.size > (opponents.has(outlet) ? 1 : 0);
  };
}

/** The event as the bundle holds it. */
export function toNewsEvent(event: ToldEvent): NewsEvent {
  const { core, extent, tellings } = event;
  const claims = claimsOf(event);
  const days = tellings.flatMap(({ publishedMs }) =>
    publishedMs === null ? [] : Math.floor(publishedMs / dayMs),
  );
  return {
    ...core,
    coverage: tellings.map(({ article }) => article),
    weight:
      core.weight ??
      weightOf({
        outlets: new Set(tellings.map(({ outlet }) => outlet)).size,
        articles: tellings.length,
        days: new Set(days).size,
      }),
    disagreement: claims.some(({ isDisputed }) => isDisputed),
    extent,
    claims,
  };
}
