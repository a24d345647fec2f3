/** Found events of the whole archive, period by period; a period whose articles are the same keeps its events. */
import { createHash } from "node:crypto";
import { articlesNeeded } from "./events/find-events";
import type { FoundEvent, GatherTask, Teller } from "./gather-periods";
import type { PeriodEvents } from "./last-bundle";
import type { Accepted } from "./settle-seeds";
import type { WorkPool } from "./work-pool";

/** A period, the places of its articles in the archive's order, and the hash of all that decides its events. */
type Period = { period: string; places: number[]; inputs: string };

function listPeriods(articles: readonly Accepted[]): Period[] {
  const byPeriod = new Map<string, { places: number[]; hash: ReturnType<typeof createHash> }>();
  articles.forEach(({ seed, stamp, article }, place) => {
    for (const period of article.periods) {
      let known = byPeriod.get(period);
      if (!known) {
        const hash = createHash("sha256").update(String(articlesNeeded(articles.length)));
        byPeriod.set(period, (known = { places: [], hash }));
      }
      known.places.push(place);
      known.hash.update(`\n${seed}\n${stamp}`);
    }
  });
  return [...byPeriod].map(([period, { places, hash }]) => ({ period, places, inputs: hash.digest("hex") }));
}

/** Periods gathered by one task: those of one year, whose articles are much the same. */
const yearOf = ({ period }: Period) => period.slice(0, 4);

function tasksFor(periods: readonly Period[], articles: readonly Accepted[]): GatherTask[] {
  const years = new Map<string, Period[]>();
  for (const period of periods) years.set(yearOf(period), [...(years.get(yearOf(period)) ?? []), period]);
  return [...years.values()].map((of) => {
    const places = [...new Set(of.flatMap((period) => period.places))].sort((a, b) => a - b);
    const tellers = places.map((place): Teller => {
      const { id, outlet, place: from } = articles[place]!.article;
      return { id, zone: outlet.zone, place: from };
    });
    return { periods: of.map(({ period }) => period), tellers, archiveSize: articles.length };
  });
}

export type FoundPeriods = {
  byPeriod: Map<string, PeriodEvents>;
  /** Periods gathered in this run. */
  fresh: ReadonlySet<string>;
};

/**
 * @param articles in the order of publication.
 * @param known the events of a period as they were found last; null if they were not.
 */
export async function findPeriods(
  articles: readonly Accepted[],
  known: (period: string) => PeriodEvents | null,
  pool: WorkPool,
): Promise<FoundPeriods> {
  const byPeriod = new Map<string, PeriodEvents>();
  const periods = listPeriods(articles);
  const fresh = periods.filter(({ period, inputs }) => {
    const last = known(period);
    if (last?.inputs === inputs) byPeriod.set(period, last);
    return last?.inputs !== inputs;
  });
  const inputsOf = new Map(fresh.map(({ period, inputs }) => [period, inputs]));
  const tasks = tasksFor(fresh, articles);
  const concerned = tasks.reduce((sum, { tellers }) => sum + tellers.length, 0);
  await pool.run("gatherPeriods", concerned / 8, tasks, (found, task) => {
    task.periods.forEach((period, at) =>
      byPeriod.set(period, { inputs: inputsOf.get(period)!, events: found[at]! }),
    );
  });
  return { byPeriod, fresh: new Set(inputsOf.keys()) };
}

/** All events in the order in which the archive first names their dates. @param placeOf an article's in the order of publication. */
export function inOrderOfDates(
  periods: Iterable<PeriodEvents>,
  placeOf: ReadonlyMap<string, number>,
): FoundEvent[] {
  const place = ({ first }: FoundEvent) => placeOf.get(first.article)!;
  return [...periods]
    .flatMap(({ events }) => events)
    .sort((a, b) => place(a) - place(b) || a.first.at - b.first.at);
}
