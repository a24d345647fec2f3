/** Finds the events of some periods in the candidates of the articles that may tell of them. */
import { groupBy } from "../model/group-by";
import type { Stance, TimeExtent } from "../model/bundle";
import { extentOf } from "../reading/edtf-extent";
import { findEvents, periodOf, type Candidate } from "./events/find-events";
import { openPacks, type PackPlace } from "./packs";

/** One mention's part in a found event. `at` is where the mention begins, `start` and `length` are its passage's. */
export type FoundPart = {
  article: string;
  at: number;
  when: string;
  stance: Stance;
  start: number;
  length: number;
};

/** A found event: its date is read where its first outlet works, and its clause is its name. */
export type FoundEvent = {
  id: string;
  when: string;
  label: string;
  named: { article: string; start: number; end: number };
  zone: string;
  extent: TimeExtent;
  /** First mention of its date in the archive, which gives events their order. */
  first: { article: string; at: number };
  parts: FoundPart[];
};

/** An article from whose candidates events are gathered; `zone` is its newsroom's. */
export type Teller = { id: string; zone: string; place: PackPlace };

export type GatherTask = {
  periods: readonly string[];
  /** In the order of publication. */
  tellers: readonly Teller[];
  /** Articles of the whole archive. */
  archiveSize: number;
};

/** The events of one period. Pure: they depend on the candidates of these articles alone, in their order. */
export function gatherPeriod(
  articles: readonly { id: string; zone: string; candidates: readonly Candidate[] }[],
  archiveSize: number,
): FoundEvent[] {
  const zoneOf = new Map(articles.map(({ id, zone }) => [id, zone]));
  const firstOf = new Map<string, FoundEvent["first"]>();
  for (const { id, candidates } of articles)
    for (const { when, at } of candidates) if (!firstOf.has(when)) firstOf.set(when, { article: id, at });
  return findEvents(articles, archiveSize).map(({ id, when, label, named, members }) => {
    const zone = zoneOf.get(members[0]!.article)!;
    const parts = members.map(({ article, candidate: { at, when: own, stance, sentence } }): FoundPart => {
      return { article, at, when: own, stance, start: sentence.start, length: sentence.end - sentence.start };
    });
    return { id, when, label, named, zone, extent: extentOf(when, zone), first: firstOf.get(when)!, parts };
  });
}

/** @returns the events of each period of a task, in the order of its periods. */
export function gatherPeriods({ periods, tellers, archiveSize }: GatherTask): FoundEvent[][] {
  const packs = openPacks();
  try {
    const wanted = new Set(periods);
    const byPeriod = new Map(
      periods.map((period) => [period, [] as Parameters<typeof gatherPeriod>[0][number][]]),
    );
    for (const { id, zone, place } of tellers) {
      const candidates = JSON.parse(packs.read(place, "candidates")) as Candidate[];
      for (const [period, own] of groupBy(candidates, ({ when }) => periodOf(when)))
        if (wanted.has(period)) byPeriod.get(period)!.push({ id, zone, candidates: own });
    }
    return periods.map((period) => gatherPeriod(byPeriod.get(period)!, archiveSize));
  } finally {
    packs.close();
  }
}
