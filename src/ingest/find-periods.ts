/** Found events of the whole archive, period by period; a period whose articles are the same, and as usual in their words, keeps its events. */
import { createHash } from "node:crypto";
import type { Editor } from "../happenings/settle-found";
import type { GatherTask } from "./gather-periods";
import type { Memory, PeriodEvents } from "./last-bundle";
import { createMarkTest } from "./marks";
import { tellerOf, type ArchiveMeasure } from "./measure-tellers";
import type { Accepted } from "./settle-seeds";
import type { WorkPool } from "./work-pool";

/** A period, the places of its articles in the archive's order, and the hash of these and of the editor's wishes. */
type Period = { period: string; places: number[]; inputs: string };

function listPeriods(articles: readonly Accepted[], editor: string): Period[] {
  const byPeriod = new Map<string, { places: number[]; hash: ReturnType<typeof createHash> }>();
  articles.forEach(({ article }, place) => {
    for (const [period, told] of article.periods) {
      let known = byPeriod.get(period);
      if (!known) byPeriod.set(period, (known = { places: [], hash: createHash("sha256").update(editor) }));
      known.places.push(place);
      known.hash.update(`\n${told}`);
    }
  });
  return [...byPeriod]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, { places, hash }]) => ({ period, places, inputs: hash.digest("hex") }));
}

/** Periods gathered by one task: those of one year, whose articles are much the same. */
const yearOf = ({ period }: Period) => period.slice(0, -3);

function tasksFor(
  periods: readonly Period[],
  articles: readonly Accepted[],
  { statistics }: ArchiveMeasure,
  editor: Editor,
): GatherTask[] {
  const years = new Map<string, Period[]>();
  for (const period of periods) {
    const known = years.get(yearOf(period));
    if (known) known.push(period);
    else years.set(yearOf(period), [period]);
  }
  return [...years.values()].map((of) => {
    const places = [...new Set(of.flatMap((period) => period.places))].sort((a, b) => a - b);
    const here = new Map(places.map((place, at) => [place, at]));
    return {
      periods: of.map(({ period, places: own }) => ({
        period,
        tellers: own.map((place) => here.get(place)!),
      })),
      tellers: places.map((place) => tellerOf(articles[place]!)),
      statistics,
      editor,
    };
  });
}

export type FoundPeriods = {
  /** In the order of time. */
  byPeriod: ReadonlyMap<string, PeriodEvents>;
  /** Periods gathered in this run. */
  fresh: ReadonlySet<string>;
};

/**
 * @param articles in the order of publication.
 * @param known the events of a period as they were found last; null if they were not.
 */
export async function findPeriods(
  articles: readonly Accepted[],
  measure: ArchiveMeasure,
  editor: Editor,
  known: Memory["period"],
  pool: WorkPool,
): Promise<FoundPeriods> {
  const periods = listPeriods(articles, JSON.stringify(editor));
  const isConcerned = measure.changed ? createMarkTest(measure.changed) : () => true;
  const byPeriod = new Map<string, PeriodEvents>();
  const fresh = periods.filter(({ period, inputs }) => {
    const last = known(period);
    byPeriod.set(period, last ?? { inputs, events: [], marks: "" });
    return last?.inputs !== inputs || isConcerned(last.marks);
  });
  const inputsOf = new Map(fresh.map(({ period, inputs }) => [period, inputs]));
  const tasks = tasksFor(fresh, articles, measure, editor);
  const concerned = tasks.reduce((sum, { tellers }) => sum + tellers.length, 0);
  await pool.run("gatherPeriods", concerned / 4, tasks, (found, task) => {
    task.periods.forEach(({ period }, at) =>
      byPeriod.set(period, { inputs: inputsOf.get(period)!, ...found[at]! }),
    );
  });
  return { byPeriod, fresh: new Set(inputsOf.keys()) };
}
