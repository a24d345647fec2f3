/** Finds the events of some periods in what the articles that may tell of them say. */
import { askedBy, type ArchiveStatistics } from "../happenings/archive-statistics";
import { findHappeningsOf } from "../happenings/find-happenings";
import type { Editor } from "../happenings/settle-found";
import type { ArticleCandidates, FoundEvent as Happening, Teller } from "../happenings/types";
import type { Stance, TimeExtent } from "../model/bundle";
import { extentOf } from "../reading/edtf-extent";
import type { PeriodEvents } from "./last-bundle";
import { marksOf } from "./marks";
import { openPacks, type PackPlace, type PackReader } from "./packs";
import type { EventCore } from "./told-event";

/** One sentence's part in a found event; `at` is where its mention begins, null if it is dated by publication alone. */
export type FoundPart = {
  article: string;
  at: number | null;
  when: string;
  stance: Stance;
  start: number;
  length: number;
  /** Words of it by which an editor speaks of the event; absent if there are none. */
  quotes?: string[];
};

export type FoundEvent = {
  core: EventCore;
  extent: TimeExtent;
  parts: FoundPart[];
  /** The curated event that it is: its parts are that one's, and no event of its own is made; null if it is none. */
  curated: string | null;
};

/** An article that may tell of events, and where what it tells is kept. */
export type TellerPlace = Pick<Teller, "id" | "outlet" | "publishedMs"> & { place: PackPlace };

export type GatherTask = {
  periods: readonly { period: string; tellers: readonly number[] }[];
  /** Those that the periods name by their places here. */
  tellers: readonly TellerPlace[];
  statistics: ArchiveStatistics;
  editor: Editor;
};

/** An article with what it tells. */
export const readTeller = ({ place, ...teller }: TellerPlace, packs: PackReader): Teller => ({
  ...(JSON.parse(packs.read(place, "telling")) as ArticleCandidates),
  ...teller,
});

/** Its name is printed in one of its articles, unless an editor gave one. */
function toFoundEvent(happening: Happening): FoundEvent {
  const { id, label, english, when, zone, kind, place, weight, named, members, curated } = happening;
  return {
    core: {
      id,
      label: { zh: label, en: english ?? `“${label}”` },
      when,
      zone,
      kind,
      place: place === null ? null : { zh: place, en: place },
      rank: "event",
      origin: "found",
      named: english === null ? named : null,
      weight,
      daytime: null,
      alsoIn: [],
    },
    extent: extentOf(when, zone),
    curated,
    parts: members.map((member) => ({
      article: member.article,
      at: member.candidate.at,
      when: member.candidate.when,
      stance: member.candidate.stance,
      start: member.candidate.sentence.start,
      length: member.candidate.sentence.end - member.candidate.sentence.start,
      ...(member.candidate.quotes ? { quotes: member.candidate.quotes } : {}),
    })),
  };
}

/** @returns what was found of each period of a task, in the order of its periods. */
export function gatherPeriods({
  periods,
  tellers,
  statistics,
  editor,
}: GatherTask): Omit<PeriodEvents, "inputs">[] {
  const packs = openPacks();
  try {
    const told = tellers.map((teller) => readTeller(teller, packs));
    return periods.map(({ period, tellers: places }) => {
      const own = places.map((place) => told[place]!);
      const asked = new Set<string>();
      const known = askedBy(statistics, (wordOrFrame) => asked.add(wordOrFrame));
      return {
        events: findHappeningsOf(period, own, known, editor).map(toFoundEvent),
        marks: marksOf(asked),
      };
    });
  } finally {
    packs.close();
  }
}
