/** The ways to run an ingest: whole, a slice of it, and the joining of slices. */
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Catalogue } from "../reading/catalogue";
import { openBundleStore, type BundleStore } from "./bundle-store";
import { convertSeeds } from "./convert";
import {
  memoryIn,
  nameIndex,
  noMemory,
  readLastBundle,
  readLastReport,
  saveLastBundle,
  type LastBundle,
} from "./last-bundle";
import { checkLines, merge, type MergeOutcome } from "./merge";
import { startProgress, type Progress } from "./progress";
import { IngestInputError, listSeedPaths, readCatalogue } from "./read-inputs";
import type { ReportLine } from "./report-line";
import {
  cacheKeyOf,
  moveRecords,
  openSeedCache,
  readCacheKey,
  readCaches,
  type SeedRecord,
} from "./seed-cache";
import { articlePath, sourcePath } from "./article-files";
import { lineOf } from "./settle-seeds";
import { stampOf } from "./stamp";
import { sha256 } from "./whole-file";
import { createWorkPool, type WorkPool } from "./work-pool";

export type Slice = { index: number; of: number };

export type IngestOptions = {
  seedsDir: string;
  out: string;
  /** Null: `catalogue.yaml` in the seeds' folder, which may be absent. */
  cataloguePath: string | null;
  isStrict: boolean;
  jobs: number | undefined;
  onLines: (lines: readonly ReportLine[]) => void;
};

type Inputs = { catalogue: Catalogue; cataloguePath: string; key: string };
/** Seeds by what they were when they were listed, and what they are read with. */
type Seeds = Pick<Inputs, "catalogue" | "key"> & { seedsDir: string; stamps: ReadonlyMap<string, string> };

function readInputs({ seedsDir, cataloguePath }: Pick<IngestOptions, "seedsDir" | "cataloguePath">): Inputs {
  const path = cataloguePath ?? join(seedsDir, "catalogue.yaml");
  const catalogue = readCatalogue(path, cataloguePath !== null);
  return { catalogue, cataloguePath: path, key: cacheKeyOf(catalogue) };
}

/** Which slice a seed belongs to depends on its path alone, so that a new seed moves no other. */
const isInSlice = (seed: string, { index, of }: Slice) =>
  createHash("sha256").update(seed).digest().readUInt32BE() % of === index - 1;

const stampsOf = (seedsDir: string, seeds: readonly string[]): Map<string, string> =>
  new Map(seeds.map((seed) => [seed, stampOf(join(seedsDir, seed))]));

/** Kept out of the bundle's folder, which is published. */
const cacheDirOf = (out: string, seedsDir: string): string =>
  resolve("node_modules/.cache/parallax-ingest", sha256(`${out}\n${seedsDir}`).slice(0, 16));

/** Whether the bundle on disk has every file that its last run gave it. */
function isWhole(last: LastBundle, store: BundleStore): boolean {
  const present = store.listArticles();
  const isThere = (id: string) => present.has(articlePath(id)) && present.has(sourcePath(id));
  return store.isComplete() && Object.keys(last.articles).every(isThere);
}

/** What the last run said, if all seeds are as they were then and the bundle is whole; else null. */
function repeatLast(
  last: LastBundle | null,
  seeds: string,
  cacheDir: string,
  { store, isStrict, onLines }: Pick<IngestOptions, "isStrict" | "onLines"> & { store: BundleStore },
): MergeOutcome | null {
  if (last === null || last.seeds !== seeds || !isWhole(last, store)) return null;
  const lines = readLastReport(cacheDir);
  onLines(lines);
  checkLines(lines, isStrict);
  return { lines, warnings: last.warnings, counts: last.counts };
}

/** Reads those of some seeds that a cache folder does not hold, with progress. @returns a record per seed, in their order. */
async function readInto(
  cacheDir: string,
  { seedsDir, catalogue, key, stamps }: Seeds,
  { pool, progress }: { pool: WorkPool; progress: Progress },
): Promise<SeedRecord[]> {
  const cache = openSeedCache(cacheDir, key);
  try {
    const onProgress = progress.add;
    return await convertSeeds({ seedsDir, stamps, catalogue, cache, cacheDir, pool, onProgress });
  } finally {
    cache.close();
    progress.stop();
  }
}

/** Seeds to bundle. @throws as `merge` and the readers of its inputs do. */
export async function runIngest(options: IngestOptions): Promise<MergeOutcome> {
  const { seedsDir, out, jobs } = options;
  const seeds = await listSeedPaths(seedsDir);
  const inputs = readInputs(options);
  const store = openBundleStore(out);
  const pool = createWorkPool(jobs);
  const progress = startProgress(seeds.length);
  try {
    const cacheDir = cacheDirOf(out, seedsDir);
    const stamps = stampsOf(seedsDir, seeds);
    const named = sha256(JSON.stringify([inputs.key, ...stamps]));
    const isKnown = readCacheKey(cacheDir) === inputs.key;
    const last = isKnown ? readLastBundle(cacheDir, store.pathOf("index.json")) : null;
    const repeated = repeatLast(last, named, cacheDir, { ...options, store });
    if (repeated) return repeated;
    const records = await readInto(cacheDir, { ...inputs, seedsDir, stamps }, { pool, progress });
    const known = { last, memory: memoryIn(cacheDir), partsDir: join(cacheDir, "search-parts") };
    const { memory, ...outcome } = await merge(records, { ...options, ...inputs, ...known, store, pool });
    const { counts, warnings, lines } = outcome;
    const { articles, shards, ...fresh } = memory;
    const index = nameIndex(store.pathOf("index.json"));
    saveLastBundle(cacheDir, { index, seeds: named, articles, shards, counts, warnings }, lines, fresh);
    return outcome;
  } finally {
    progress.stop();
    await pool.close();
    store.close();
  }
}

/** One slice of the seeds to a partial bundle, for `runMerge` on any machine. @returns how many seeds it holds. */
export async function runSlice(options: IngestOptions, slice: Slice): Promise<number> {
  const { seedsDir, out, jobs, onLines } = options;
  const seeds = (await listSeedPaths(seedsDir)).filter((seed) => isInSlice(seed, slice));
  const inputs = { ...readInputs(options), seedsDir, stamps: stampsOf(seedsDir, seeds) };
  const pool = createWorkPool(jobs);
  try {
    const records = await readInto(out, inputs, { pool, progress: startProgress(seeds.length) });
    onLines(records.map(lineOf));
    return records.length;
  } finally {
    await pool.close();
  }
}

/** @throws {IngestInputError} naming a part that is missing or was made from something else. */
function readParts(parts: readonly string[], key: string): SeedRecord[] {
  for (const part of parts) {
    const own = readCacheKey(part);
    if (own === null) throw new IngestInputError(`${part} is no partial bundle: it has no seeds.jsonl.`);
    if (own !== key)
      throw new IngestInputError(
        `${part} was made with another catalogue or another version. Make it again, or name its --catalogue.`,
      );
  }
  return readCaches(parts);
}

/** Joins partial bundles to what one run over all their seeds would have written, byte for byte. */
export async function runMerge(options: IngestOptions, parts: readonly string[]): Promise<MergeOutcome> {
  const { out, jobs } = options;
  const inputs = readInputs(options);
  const records = readParts(parts, inputs.key);
  const store = openBundleStore(out);
  const pool = createWorkPool(jobs);
  try {
    const unknown = { last: null, memory: noMemory, partsDir: join(store.workDir, "search-parts") };
    return await merge(records, { ...options, ...inputs, ...unknown, store, pool });
  } finally {
    await pool.close();
    store.close();
  }
}

/** Joins partial bundles to a larger partial one, so that joining can go by levels; its parts are used up. */
export async function runPartialMerge(options: IngestOptions, parts: readonly string[]): Promise<number> {
  const { out, onLines } = options;
  const { key } = readInputs(options);
  const records = readParts(parts, key);
  moveRecords(records, out, key);
  for (const part of parts) rmSync(part, { recursive: true });
  onLines(records.map(lineOf));
  return records.length;
}
