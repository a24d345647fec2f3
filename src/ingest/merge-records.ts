/** The second half of an ingest: records of all seeds in, whatever run or machine read them; the bundle on disk out. */
import { hash } from "node:crypto";
import { parseBundleIndex, type BundleIndex, type Voices } from "../model/bundle";
import { headPath } from "../search/layout";
import { groupBy } from "../model/group-by";
import { articlesInOrder, assembleBundle, byCodeUnits, type EventCore } from "./assemble-bundle";
import type { BundleStore } from "./bundle-store";
import type { Catalogue } from "../reading/catalogue";
import { lineOf } from "./convert-batch";
import { describeSchema } from "./describe-schema";
import { measureArchive } from "../happenings/archive-statistics";
import { findHappenings } from "../happenings/find-happenings";
import type { FoundEvent } from "../happenings/types";
import { readArticleText, type FinishTask, type FoundPart } from "./finish-batch";
import type { LocatedRecord } from "./map-seeds";
import { stageSearchIndex } from "./index-search";
import { splitBundle, voicedEvents } from "./split-bundle";
import type { IngestMessage } from "../reading/types";
import type { ReportLine } from "./report-line";
import { gatherVoices } from "./voices";
import { inBatches, type WorkPool } from "./work-pool";

/** Nothing can be built from what is there: exit status 1, the last bundle stays. */
export class IngestStoppedError extends Error {
  override readonly name = "IngestStoppedError";
}

/** How much a bundle holds. */
export type BundleCounts = { articles: number; outlets: number; events: number; found: number };

export type MergeOutcome = {
  lines: ReportLine[];
  warnings: IngestMessage[];
  counts: BundleCounts;
  /** The found events that each seed's article file now has (see `LocatedRecord`); null if all was left as it is. */
  foundKeys: Map<string, string> | null;
};

type Accepted = LocatedRecord & { article: NonNullable<LocatedRecord["article"]> };
const isAccepted = (record: LocatedRecord): record is Accepted => record.article !== null;

/** Articles that a thread writes at once: so many that it does not wait for this one. */
const tasksAtOnce = 512;

/** Of two seeds with one source URL: the longer text, then the one with a date, then the first by name. */
const byWorth = (a: Accepted, b: Accepted) =>
  b.article.summary.characters - a.article.summary.characters ||
  Number(b.article.summary.published !== null) - Number(a.article.summary.published !== null) ||
  byCodeUnits(a.seed, b.seed);

/** Keeps the best seed of each source URL; the lines of the others turn into rejections that name it. */
function settleDuplicates(records: readonly LocatedRecord[]): { kept: Accepted[]; lines: ReportLine[] } {
  const winnerBySeed = new Map<string, string>();
  const kept: Accepted[] = [];
  for (const rivals of groupBy(records.filter(isAccepted), ({ article }) => article.summary.id).values()) {
    const [best, ...others] = rivals.length > 1 ? [...rivals].sort(byWorth) : rivals;
    kept.push(best!);
    for (const other of others) winnerBySeed.set(other.seed, best!.seed);
  }
  const lines = records.map((record): ReportLine => {
    const line = lineOf(record);
    const winner = winnerBySeed.get(line.seed);
    if (winner === undefined) return line;
    const text = `The seed ${winner} holds the same article (same source URL) and was kept instead.`;
    return { ...line, status: "rejected", messages: [...line.messages, { code: "duplicate", text }] };
  });
  return { kept, lines };
}

function checkEvidence(
  kept: readonly Accepted[],
  catalogue: Catalogue,
  cataloguePath: string,
): IngestMessage[] {
  const problems = kept.flatMap(({ seed, problems }) =>
    problems.map(({ text }) => `${cataloguePath}: ${text} (${seed})`),
  );
  if (problems.length > 0) throw new IngestStoppedError(problems.join("\n"));
  const urls = new Set(kept.map(({ article }) => article.summary.url));
  return catalogue.events.flatMap(({ id, evidence }) =>
    evidence
      .filter(({ article }) => !urls.has(article))
      .map(({ article }) => ({
        code: "evidence-article-missing",
        text: `event ${id}: no seed holds ${article}, so its quotation counts for nothing`,
      })),
  );
}

/** The parts of found events by the article that they concern. */
function partsByArticle(found: readonly FoundEvent[]): Map<string, FoundPart[]> {
  const parts = new Map<string, FoundPart[]>();
  for (const { id, members } of found)
    for (const { article, candidate } of members) {
      const part = { event: id, candidate };
      const known = parts.get(article);
      if (known) known.push(part);
      else parts.set(article, [part]);
    }
  return parts;
}

const toPassage = ({ event, candidate: { when, stance, sentence } }: FoundPart) => ({
  event,
  when,
  stance,
  start: sentence.start,
  length: sentence.end - sentence.start,
});

/** A found event has no editor: its name is printed in one of its articles. */
const coreOf = ({ id, when, zone, label, named, kind, place, weight }: FoundEvent): EventCore => ({
  id,
  label: { zh: label, en: `“${label}”` },
  when,
  zone,
  kind,
  place: place === null ? null : { zh: place, en: place },
  rank: "event",
  origin: "found",
  named: named.in === "text" ? { article: named.article, start: named.start, end: named.end } : null,
  weight,
  daytime: null,
  alsoIn: [],
});

function keyOfParts(parts: readonly FoundPart[]): string {
  if (parts.length === 0) return "";
  const told = parts.map(({ event, candidate: { at, when, stance, sentence } }) =>
    [event, at, when, stance, sentence.start, sentence.end].join(" "),
  );
  return hash("sha256", told.join("\n"), "hex").slice(0, 20);
}

/** The files that the last bundle does not have as they must be now, and every seed's key. */
function planArticles(
  kept: readonly Accepted[],
  parts: ReadonlyMap<string, FoundPart[]>,
  store: BundleStore,
): { tasks: FinishTask[]; foundKeys: Map<string, string> } {
  const foundKeys = new Map<string, string>();
  const tasks: FinishTask[] = [];
  for (const { seed, article, source, foundKey } of kept) {
    const found = parts.get(article.summary.id) ?? [];
    const key = keyOfParts(found);
    foundKeys.set(seed, key);
    if (key === foundKey) continue;
    tasks.push({ from: source!, to: store.stagedPathOf(`articles/${article.summary.id}.json`), found });
  }
  return { tasks, foundKeys };
}

const countsOf = ({ articles, outlets, events }: BundleIndex): BundleCounts => ({
  articles: articles.length,
  outlets: outlets.length,
  events: events.length,
  found: events.filter(({ origin }) => origin === "found").length,
});

/** Stages the index, the files that it names and the schema. @returns their paths. */
function stageIndex(index: BundleIndex, voices: Voices, store: BundleStore): string[] {
  const { head, files } = splitBundle(index, voices);
  for (const { path, makeContent } of files) store.stage(path, `${JSON.stringify(makeContent())}\n`);
  store.stage("index.json", `${JSON.stringify(parseBundleIndex({ ...head, search: headPath }))}\n`);
  store.stage("schema.json", `${JSON.stringify(describeSchema(), null, 2)}\n`);
  return ["index.json", "schema.json", ...files.map(({ path }) => path)];
}

/**
 * Settles duplicates, finds events, and puts the bundle in place of the last one.
 * @param records in any order; the bundle's bytes do not depend on it.
 * @throws {IngestStoppedError} if no seed can be used, or the catalogue quotes what an article does not say.
 */
export async function mergeRecords(options: {
  records: readonly LocatedRecord[];
  catalogue: Catalogue;
  cataloguePath: string;
  isStrict: boolean;
  store: BundleStore;
  pool: WorkPool;
  /** Told of every line before anything is decided, so that a failed run has its report too. */
  onLines: (lines: readonly ReportLine[]) => void;
  /** What the last bundle holds, if it is of just these records; else null. */
  unchanged: BundleCounts | null;
}): Promise<MergeOutcome> {
  const { catalogue, store, pool } = options;
  const records = [...options.records].sort((a, b) => byCodeUnits(a.seed, b.seed));
  const { kept, lines } = settleDuplicates(records);
  options.onLines(lines);
  if (kept.length === 0) throw new IngestStoppedError("None of the seeds can be used; the messages say why.");
  const rejected = lines.filter(({ status }) => status === "rejected").length;
  if (options.isStrict && rejected > 0)
    throw new IngestStoppedError(`${rejected} of ${lines.length} seeds rejected, and --strict allows none.`);
  const warnings = checkEvidence(kept, catalogue, options.cataloguePath);
  if (options.unchanged) return { lines, warnings, counts: options.unchanged, foundKeys: null };

  const articles = kept.map(({ article }) => article).sort((a, b) => articlesInOrder(a.summary, b.summary));
  const tellers = articles.map(({ summary: { id, outlet, publishedMs }, telling }) => ({
    ...telling,
    id,
    outlet,
    publishedMs,
  }));
  const found = findHappenings(tellers, measureArchive(tellers));
  const parts = partsByArticle(found);
  const { tasks, foundKeys } = planArticles(kept, parts, store);
  const facts = articles.map((article) => ({
    ...article,
    passages: [...article.passages, ...(parts.get(article.summary.id) ?? []).map(toPassage)],
  }));
  const cores = found.map(coreOf);
  const sourceById = new Map(kept.map(({ article, source }) => [article.summary.id, source!]));
  const makeIndex = async () => {
    const index = assembleBundle(facts, catalogue, cores);
    const factsById = new Map(facts.map((article) => [article.summary.id, article]));
    const voices = gatherVoices(voicedEvents(index), factsById, (id) => readArticleText(sourceById.get(id)!));
    return { counts: countsOf(index), paths: stageIndex(index, voices, store) };
  };
  const searched = articles.map(({ summary }) => ({ ...summary, source: sourceById.get(summary.id)! }));
  // The threads write articles and index their words while this one makes the index.
  const [, searchPaths, { counts, paths }] = await Promise.all([
    pool.finish(inBatches(tasks, tasksAtOnce)),
    stageSearchIndex(searched, catalogue.aliases, { store, pool }),
    makeIndex(),
  ]);
  store.commit(
    new Set([...paths, ...searchPaths, ...articles.map(({ summary }) => `articles/${summary.id}.json`)]),
  );
  return { lines, warnings, counts, foundKeys };
}
