/** The second half of an ingest: records of all seeds in, whatever run or machine read them; the bundle on disk out. */
import { acceptWarnings } from "./accept-warnings";
import type { Catalogue } from "../reading/catalogue";
import type { IngestMessage } from "../reading/types";
import { assembleArchive, type Archive } from "./archive";
import type { BundleStore } from "./bundle-store";
import { stageSearchIndex } from "./index-search";
import { stageNames } from "./stage-names";
import { editorOf } from "./editor-of";
import { madeOf, pathsOf, versionPath } from "./article-files";
import { joinPeriods } from "./join-periods";
import { findPeriods, type FoundPeriods } from "./find-periods";
import type { FinishTask } from "./finish-batch";
import type { FoundEvent } from "./gather-periods";
import type { BundleCounts, LastBundle, Measured, Memory, PeriodEvents } from "./last-bundle";
import { measureParts } from "./measure-tellers";
import { openPacks } from "./packs";
import type { ReportLine } from "./report-line";
import type { SeedRecord } from "./seed-cache";
import { checkEvidence, IngestStoppedError, settleSeeds, type Kept } from "./settle-seeds";
import { byCodeUnits } from "./told-event";
import { inBatches, type WorkPool } from "./work-pool";
import { writeIndex } from "./write-index";

export type MergeOutcome = { lines: readonly ReportLine[]; warnings: IngestMessage[]; counts: BundleCounts };

/** What a merge knows of the archive as a whole, for the next one. */
export type MergeMemory = Pick<LastBundle, "articles" | "shards"> & {
  periods: ReadonlyMap<string, PeriodEvents>;
  measured: ReadonlyMap<string, Measured>;
};

export type MergeOptions = {
  catalogue: Catalogue;
  cataloguePath: string;
  isStrict: boolean;
  store: BundleStore;
  pool: WorkPool;
  /** Told of every line before anything is decided, so that a failed run has its report too. */
  onLines: (lines: readonly ReportLine[]) => void;
  /** How the bundle that is there was made; null if that is not known. */
  last: LastBundle | null;
  memory: Memory;
  /** Where parts of the search index are kept. */
  partsDir: string;
};

/** Articles that a thread writes at once: so many that it does not wait for this one. */
const tasksAtOnce = 512;

/** @throws {IngestStoppedError} if the lines of the report leave nothing to build from. */
export function checkLines(lines: readonly ReportLine[], isStrict: boolean): void {
  const rejected = lines.filter(({ status }) => status === "rejected").length;
  if (rejected === lines.length)
    throw new IngestStoppedError("None of the seeds can be used; the messages say why.");
  if (isStrict && rejected > 0)
    throw new IngestStoppedError(`${rejected} of ${lines.length} seeds rejected, and --strict allows none.`);
}

/** The event whose passages a found event's parts are. */
const idOf = ({ core, curated }: FoundEvent): string => curated ?? core.id;

/** An article's parts in the events of a period, by its id, in a word that tells two apart. */
function describeParts(events: readonly FoundEvent[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const event of events)
    for (const part of event.parts)
      words.set(part.article, `${words.get(part.article) ?? ""}\n${idOf(event)} ${JSON.stringify(part)}`);
  return words;
}

/** Articles whose parts in the events of a period are others than they were. */
function changedIn(before: readonly FoundEvent[], after: readonly FoundEvent[]): string[] {
  const [old, now] = [describeParts(before), describeParts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (article) => old.get(article) !== now.get(article),
  );
}

/** The same over all periods; where an editor joins events of several, a change of one concerns the others. */
function changedArticles({ fresh, byPeriod }: FoundPeriods, memory: Memory, catalogue: Catalogue): string[] {
  const before = (period: string) => memory.period(period)?.events ?? [];
  if (catalogue.found.merge.length === 0)
    return [...fresh].flatMap((period) => changedIn(before(period), byPeriod.get(period)!.events));
  const then = [...byPeriod].map(([period, now]) => (fresh.has(period) ? { events: before(period) } : now));
  return changedIn(joinPeriods(then, catalogue), joinPeriods([...byPeriod.values()], catalogue));
}

/** Articles whose file in the bundle is not the one that it must have now. */
function findStale(
  kept: readonly Kept[],
  found: FoundPeriods,
  { last, memory, store, catalogue }: MergeOptions,
): Kept[] {
  const present = last ? store.listArticles() : new Set<string>();
  const changed = new Set(last ? changedArticles(found, memory, catalogue) : []);
  return kept.filter(
    (record) =>
      last?.articles[record.article.id] !== madeOf(record) ||
      changed.has(record.article.id) ||
      pathsOf(record).some((path) => !present.has(path)),
  );
}

function planFiles(stale: readonly Kept[], found: readonly FoundEvent[], store: BundleStore): FinishTask[] {
  const tasks = new Map(
    stale.map((record): [string, FinishTask & { found: FinishTask["found"][number][] }] => [
      record.article.id,
      {
        id: record.article.id,
        staged: store.stagedPathOf(""),
        from: record.article.place,
        versions: record.versions.map((version) => ({
          from: version.article.place,
          path: versionPath(version),
        })),
        found: [],
      },
    ]),
  );
  for (const event of found)
    for (const part of event.parts) tasks.get(part.article)?.found.push({ ...part, event: idOf(event) });
  return [...tasks.values()];
}

/** As `Promise.all`, but it fails only once nothing is at work any more: what is written late would stay behind. */
async function allEnded<T extends readonly unknown[]>(work: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(work);
  return (await Promise.all(work)) as unknown as T;
}

const countBundle = ({ articles, outlets, events }: Archive): BundleCounts => ({
  articles: articles.length,
  outlets: outlets.length,
  events: events.length,
  found: events.filter(({ core }) => core.origin === "found").length,
});

/**
 * Settles duplicates, finds events, and puts the bundle in place of the last one.
 * @param records in any order; the bundle's bytes do not depend on it.
 * @throws {IngestStoppedError} if no seed can be used, or the catalogue quotes what an article does not say.
 */
export async function merge(
  records: readonly SeedRecord[],
  options: MergeOptions,
): Promise<MergeOutcome & { memory: MergeMemory }> {
  const { catalogue, store, pool, last } = options;
  const { kept, lines: settled } = settleSeeds([...records].sort((a, b) => byCodeUnits(a.seed, b.seed)));
  const { lines, unused } = acceptWarnings(settled, catalogue);
  options.onLines(lines);
  checkLines(lines, options.isStrict);
  const warnings = [...checkEvidence(kept, catalogue, options.cataloguePath), ...unused];

  const articles = kept.map(({ article }) => article);
  const placeOf = new Map(articles.map(({ id }, place) => [id, place]));
  const measure = await measureParts(kept, options.memory.measured, pool);
  const periods = await findPeriods(kept, measure, editorOf(catalogue), options.memory.period, pool);
  const found = joinPeriods([...periods.byPeriod.values()], catalogue);
  const tasks = planFiles(findStale(kept, periods, options), found, store);
  const finishing = pool.run("finishBatch", tasks.length, inBatches(tasks, tasksAtOnce));
  // The threads write articles and index their words while this one makes the index.
  const writing = async () => {
    const archive = assembleArchive(articles, placeOf, catalogue, found);
    const packs = openPacks();
    try {
      return { archive, written: writeIndex({ archive, packs, store }, last?.shards ?? {}) };
    } finally {
      packs.close();
    }
  };
  const listed = articles.map((article) => ({ ...article, outlet: article.outlet.id }));
  const isOwn = last !== null;
  const [, searchPaths, namePaths, { archive, written }] = await allEnded([
    finishing,
    stageSearchIndex(listed, catalogue.aliases, {
      store,
      pool,
      isOwn,
      partsDir: options.partsDir,
    }),
    stageNames(articles, catalogue.aliases, { store, pool, isOwn, partsDir: `${options.partsDir}-names` }),
    writing(),
  ]);
  store.commit(new Set([...written.paths, ...searchPaths, ...namePaths, ...kept.flatMap(pathsOf)]));
  const fresh = new Map([...periods.fresh].map((period) => [period, periods.byPeriod.get(period)!]));
  const made = Object.fromEntries(kept.map((record) => [record.article.id, madeOf(record)]));
  return {
    lines,
    warnings,
    counts: countBundle(archive),
    memory: { articles: made, shards: written.shards, periods: fresh, measured: measure.fresh },
  };
}
