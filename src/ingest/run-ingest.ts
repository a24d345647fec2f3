/** One ingest from end to end: seeds and catalogue in, the bundle on disk, a line per seed out. */
import { existsSync, readFileSync } from "node:fs";
import { parseBundleIndex, type BundleIndex } from "../model/bundle";
import { groupBy } from "../model/group-by";
import { articlesInOrder, assembleBundle, byCodeUnits, type EventCore } from "./assemble-bundle";
import { emptyCatalogue, parseCatalogue, type Catalogue } from "./catalogue";
import type { BundleStore } from "./bundle-store";
import type { FoundPart, SeedRecord, SeedTask } from "./convert-batch";
import type { Converter } from "./create-converter";
import { findEvents, type FoundEvent } from "./events/find-events";
import { describeSchema } from "./describe-schema";
import { listSeeds } from "./read-seeds";
import type { IngestMessage, ReportLine } from "./types";

/** Wrong arguments or a folder that cannot be read: exit status 2. */
export class IngestInputError extends Error {
  override readonly name = "IngestInputError";
}

/** Nothing can be built from what is there: exit status 1, the last bundle stays. */
export class IngestStoppedError extends Error {
  override readonly name = "IngestStoppedError";
}

export type IngestOutcome = { lines: ReportLine[]; warnings: IngestMessage[]; index: BundleIndex };

/**
 * @param path the catalogue's file; absent is allowed unless the user named it.
 * @throws {IngestInputError} with file and line of everything that is wrong in it.
 */
export function readCatalogue(path: string, isNamed: boolean): Catalogue {
  if (!existsSync(path)) {
    if (isNamed) throw new IngestInputError(`There is no catalogue ${path}.`);
    return emptyCatalogue;
  }
  const reading = parseCatalogue(readFileSync(path, "utf8"));
  if (reading.ok) return reading.value;
  const problems = reading.messages.map(({ line, text }) => `${path}${line ? `:${line}` : ""}: ${text}`);
  throw new IngestStoppedError(problems.join("\n"));
}

/** @throws {IngestInputError} if the folder cannot be read. */
export async function listSeedTasks(seedsDir: string): Promise<SeedTask[]> {
  try {
    return (await listSeeds(seedsDir)).map((seed) => ({ seed, found: [] }));
  } catch (error) {
    throw new IngestInputError((error as Error).message, { cause: error });
  }
}

type Accepted = SeedRecord & { article: NonNullable<SeedRecord["article"]> };
const isAccepted = (record: SeedRecord): record is Accepted => record.article !== null;

/** Of two seeds with one source URL: the longer text, then the one with a date, then the first by name. */
const byWorth = (a: Accepted, b: Accepted) =>
  b.article.summary.characters - a.article.summary.characters ||
  Number(b.article.summary.published !== null) - Number(a.article.summary.published !== null) ||
  byCodeUnits(a.line.seed, b.line.seed);

/** Keeps the best seed of each source URL; the lines of the others turn into rejections that name it. */
function settleDuplicates(records: readonly SeedRecord[]): {
  kept: Accepted[];
  contested: Set<string>;
  lines: ReportLine[];
} {
  const byId = groupBy(records.filter(isAccepted), (record) => record.article.summary.id);
  const contested = new Set<string>();
  const winnerBySeed = new Map<string, string>();
  const kept: Accepted[] = [];
  for (const rivals of byId.values()) {
    const [best, ...others] = [...rivals].sort(byWorth);
    kept.push(best!);
    if (others.length > 0) contested.add(best!.line.seed);
    for (const other of others) winnerBySeed.set(other.line.seed, best!.line.seed);
  }
  const lines = records.map(({ line }): ReportLine => {
    const winner = winnerBySeed.get(line.seed);
    if (winner === undefined) return line;
    const text = `The seed ${winner} holds the same article (same source URL) and was kept instead.`;
    return { ...line, status: "rejected", messages: [...line.messages, { code: "duplicate", text }] };
  });
  return { kept, contested, lines };
}

function checkEvidence(
  kept: readonly Accepted[],
  catalogue: Catalogue,
  cataloguePath: string,
): IngestMessage[] {
  const problems = kept.flatMap(({ line, problems }) =>
    problems.map(({ text }) => `${cataloguePath}: ${text} (${line.seed})`),
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

/** The parts of found events by the seed that they concern. */
function partsBySeed(
  found: readonly FoundEvent[],
  seedOf: ReadonlyMap<string, string>,
): Map<string, FoundPart[]> {
  const parts = found.flatMap(({ id, members }) =>
    members.map(({ article, candidate: { at, when, stance, sentence } }) => ({
      seed: seedOf.get(article)!,
      part: { event: id, at, when, stance, sentence },
    })),
  );
  const grouped = groupBy(parts, ({ seed }) => seed);
  return new Map([...grouped].map(([seed, items]) => [seed, items.map(({ part }) => part)]));
}

/** A found event has no editor: its date is read where its first outlet works, and its clause is its name. */
const coreOf = (
  { id, when, label, members }: FoundEvent,
  zoneOf: ReadonlyMap<string, string>,
): EventCore => ({
  id,
  label: { zh: label, en: `“${label}”` },
  when,
  zone: zoneOf.get(members[0]!.article) ?? null,
  kind: "other",
  place: null,
  rank: "event",
  origin: "found",
  daytime: null,
  alsoIn: [],
});

/**
 * Converts all seeds, finds events, and puts the bundle in place of the last one.
 * @throws {IngestStoppedError} if no seed can be used, or the catalogue quotes what an article does not say.
 */
export async function runIngest(options: {
  tasks: readonly SeedTask[];
  catalogue: Catalogue;
  cataloguePath: string;
  isStrict: boolean;
  convert: Converter;
  store: BundleStore;
  /** Told of each batch of seeds that was read. */
  onProgress?: (seeds: number) => void;
  /** Told of every line before anything is decided, so that a failed run has its report too. */
  onLines: (lines: readonly ReportLine[]) => void;
}): Promise<IngestOutcome> {
  const { catalogue, store } = options;
  const records = await options.convert(options.tasks, options.onProgress);
  const { kept, contested, lines } = settleDuplicates(records);
  options.onLines(lines);
  if (kept.length === 0) throw new IngestStoppedError("None of the seeds can be used; the messages say why.");
  const rejected = lines.filter(({ status }) => status === "rejected").length;
  if (options.isStrict && rejected > 0)
    throw new IngestStoppedError(`${rejected} of ${lines.length} seeds rejected, and --strict allows none.`);
  const warnings = checkEvidence(kept, catalogue, options.cataloguePath);

  const articles = kept.map(({ article }) => article).sort((a, b) => articlesInOrder(a.summary, b.summary));
  const found = findEvents(
    articles.map(({ summary, candidates }) => ({ id: summary.id, candidates })),
    articles.length,
  );
  const parts = partsBySeed(found, new Map(articles.map(({ summary }) => [summary.id, summary.seed])));
  const unfinished = kept.filter(({ line }) => parts.has(line.seed) || contested.has(line.seed));
  await options.convert(unfinished.map(({ line: { seed } }) => ({ seed, found: parts.get(seed) ?? [] })));

  const facts = articles.map((article) => ({
    ...article,
    passages: [...article.passages, ...(parts.get(article.summary.seed) ?? [])],
  }));
  const zoneOf = new Map(articles.map(({ summary, outlet }) => [summary.id, outlet.zone]));
  const index = assembleBundle(
    facts,
    catalogue,
    found.map((event) => coreOf(event, zoneOf)),
  );
  store.stage("index.json", `${JSON.stringify(parseBundleIndex(index))}\n`);
  store.stage("schema.json", `${JSON.stringify(describeSchema(), null, 2)}\n`);
  store.commit({ articles: new Set(index.articles.map(({ id }) => id)), shards: new Set() });
  return { lines, warnings, index };
}
