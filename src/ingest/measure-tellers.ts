/** What the gathering of events must know of the archive as a whole, measured outlet by outlet, so that a change concerns one part. */
import { createHash } from "node:crypto";
import { measureArchive, type WholeStatistics } from "../happenings/archive-statistics";
import { differencesBetween } from "../happenings/compare-statistics";
import { readTeller, type TellerPlace } from "./gather-periods";
import type { Measured, Memory } from "./last-bundle";
import { openPacks } from "./packs";
import type { Accepted } from "./settle-seeds";
import type { WorkPool } from "./work-pool";

/** Parts of an archive, each with all articles of some outlets: sentences that one outlet repeats are within one. */
const parts = 16;

export type MeasureTask = { part: string; inputs: string; tellers: readonly TellerPlace[] };

/** Measures one part. */
export function measureTellers({ inputs, tellers }: MeasureTask): Measured {
  const packs = openPacks();
  try {
    const { articles, articlesByWord, frames } = measureArchive(
      tellers.map((teller) => readTeller(teller, packs)),
    );
    return { inputs, articles, words: [...articlesByWord], frames: [...frames] };
  } finally {
    packs.close();
  }
}

const nameOf = (part: number): string => String(part).padStart(2, "0");

const partOf = (outlet: string): string =>
  nameOf(createHash("sha256").update(outlet).digest().readUInt32BE() % parts);

export const tellerOf = ({ article: { id, outlet, publishedMs, place } }: Accepted): TellerPlace => ({
  id,
  outlet: outlet.id,
  publishedMs,
  place,
});

function planParts(articles: readonly Accepted[]): MeasureTask[] {
  const byPart = new Map(
    Array.from({ length: parts }, (_, part) => [
      nameOf(part),
      { hash: createHash("sha256"), tellers: [] as TellerPlace[] },
    ]),
  );
  const partByOutlet = new Map<string, string>();
  for (const record of articles) {
    const teller = tellerOf(record);
    let part = partByOutlet.get(teller.outlet);
    if (part === undefined) partByOutlet.set(teller.outlet, (part = partOf(teller.outlet)));
    const known = byPart.get(part)!;
    known.hash.update(`${record.seed}\n${record.stamp}\n`);
    known.tellers.push(teller);
  }
  return [...byPart].map(([part, { hash, tellers }]) => ({ part, inputs: hash.digest("hex"), tellers }));
}

function join(measured: Iterable<Measured>): WholeStatistics {
  const articlesByWord = new Map<string, number>();
  const frames = new Set<string>();
  let articles = 0;
  for (const part of measured) {
    articles += part.articles;
    for (const [word, count] of part.words) articlesByWord.set(word, (articlesByWord.get(word) ?? 0) + count);
    for (const frame of part.frames) frames.add(frame);
  }
  return { articles, articlesByWord, frames };
}

export type ArchiveMeasure = {
  statistics: WholeStatistics;
  /** Words and frames that are not as usual as in the last run; null if it may be any. */
  changed: Set<string> | null;
  /** Parts that were measured in this run. */
  fresh: Map<string, Measured>;
};

/** Measures the parts of an archive that are not known. */
export async function measureParts(
  articles: readonly Accepted[],
  known: Memory["measured"],
  pool: WorkPool,
): Promise<ArchiveMeasure> {
  const measured = new Map<string, Measured>();
  const fresh = new Map<string, Measured>();
  const before: Measured[] = [];
  const planned = planParts(articles);
  const tasks = planned.filter(({ part, inputs }) => {
    const last = known(part);
    if (last) before.push(last);
    if (last?.inputs !== inputs) return true;
    measured.set(part, last);
    return false;
  });
  const concerned = tasks.reduce((sum, { tellers }) => sum + tellers.length, 0);
  await pool.run("measureTellers", concerned / 4, tasks, (part, task) => {
    fresh.set(task.part, part);
    measured.set(task.part, part);
  });
  const statistics = join(measured.values());
  const isKnown = before.length === planned.length;
  const changed =
    fresh.size === 0 ? new Set<string>() : isKnown ? differencesBetween(join(before), statistics) : null;
  return { statistics, changed, fresh };
}
