/** The three ways to run an ingest: whole, a slice of it, and the joining of slices. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { openBundleStore } from "./bundle-store";
import type { Catalogue } from "../reading/catalogue";
import { lineOf } from "./convert-batch";
import { openLastRun } from "./last-run";
import { draftsDirOf, locate, mapSeeds, recordsPathOf, type LocatedRecord } from "./map-seeds";
import { mergeRecords, type MergeOutcome } from "./merge-records";
import { startProgress } from "./progress";
import { IngestInputError, listSeedPaths, readCatalogue } from "./read-inputs";
import { readRecords, recordKeyOf, writeRecords } from "./record-log";
import type { ReportLine } from "./report-line";
import { createWorkPool } from "./work-pool";

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

function readInputs({ seedsDir, cataloguePath }: Pick<IngestOptions, "seedsDir" | "cataloguePath">): Inputs {
  const path = cataloguePath ?? join(seedsDir, "catalogue.yaml");
  const catalogue = readCatalogue(path, cataloguePath !== null);
  return { catalogue, cataloguePath: path, key: recordKeyOf(catalogue) };
}

/** Which slice a seed belongs to hangs on its path alone, so that a new seed moves no other. */
const isInSlice = (seed: string, { index, of }: Slice) =>
  createHash("sha256").update(seed).digest().readUInt32BE() % of === index - 1;

/** Seeds to bundle. @throws as `mergeRecords` and the readers of its inputs do. */
export async function runIngest(options: IngestOptions): Promise<MergeOutcome> {
  const { seedsDir, out, isStrict, jobs, onLines } = options;
  const seeds = await listSeedPaths(seedsDir);
  const inputs = readInputs(options);
  const store = openBundleStore(out);
  const lastRun = openLastRun(inputs.key, out, seedsDir, store);
  const progress = startProgress(seeds.length);
  try {
    const known = await lastRun.readKnown();
    const pool = createWorkPool(seeds.length - known.size, jobs);
    try {
      const { workDir } = store;
      const map = { ...inputs, seedsDir, seeds, workDir, known, pool, onProgress: progress.add };
      const records = await mapSeeds(map);
      progress.stop();
      const unchanged = lastRun.countsIfOf(records);
      const outcome = await mergeRecords({ ...inputs, records, isStrict, store, pool, onLines, unchanged });
      const { foundKeys, counts } = outcome;
      if (foundKeys) lastRun.save({ records, foundKeys, counts, workDir });
      return outcome;
    } finally {
      await pool.close();
    }
  } finally {
    progress.stop();
    store.close();
  }
}

/** One slice of the seeds to a partial bundle: records and drafts, for `runMerge` on any machine. */
export async function runSlice(options: IngestOptions, slice: Slice): Promise<number> {
  const { seedsDir, out, jobs, onLines } = options;
  const seeds = (await listSeedPaths(seedsDir)).filter((seed) => isInSlice(seed, slice));
  const { catalogue, key } = readInputs(options);
  const pool = createWorkPool(seeds.length, jobs);
  const progress = startProgress(seeds.length);
  try {
    const onProgress = progress.add;
    const map = { seedsDir, seeds, catalogue, key, workDir: out, known: new Map(), pool, onProgress };
    const records = await mapSeeds(map);
    progress.stop();
    onLines(records.map(lineOf));
    return records.length;
  } finally {
    progress.stop();
    await pool.close();
  }
}

/** @throws {IngestInputError} naming a part that is missing or was made from something else. */
async function readParts(parts: readonly string[], key: string): Promise<LocatedRecord[]> {
  const bySeed = new Map<string, LocatedRecord>();
  for (const part of parts) {
    const path = recordsPathOf(part);
    if (!existsSync(path)) throw new IngestInputError(`${part} is no partial bundle: there is no ${path}.`);
    const records = await readRecords(path, key);
    if (records.size === 0 && readFileSync(path, "utf8").split("\n", 1)[0] !== key)
      throw new IngestInputError(
        `${part} was made with another catalogue or another version. Make it again, or name its --catalogue.`,
      );
    for (const [seed, record] of records) bySeed.set(seed, locate(record, part));
  }
  return [...bySeed.values()];
}

/** Joins partial bundles to what one run over all their seeds would have written, byte for byte. */
export async function runMerge(options: IngestOptions, parts: readonly string[]): Promise<MergeOutcome> {
  const { out, isStrict, jobs, onLines } = options;
  const inputs = readInputs(options);
  const records = await readParts(parts, inputs.key);
  const store = openBundleStore(out);
  const pool = createWorkPool(records.length, jobs);
  try {
    return await mergeRecords({ ...inputs, records, isStrict, store, pool, onLines, unchanged: null });
  } finally {
    await pool.close();
    store.close();
  }
}

/** Joins partial bundles to a larger partial one, so that joining can go by levels; its parts are used up. */
export async function runPartialMerge(options: IngestOptions, parts: readonly string[]): Promise<number> {
  const { out, onLines } = options;
  const { key } = readInputs(options);
  const records = await readParts(parts, key);
  mkdirSync(draftsDirOf(out), { recursive: true });
  writeRecords(recordsPathOf(out), key, records);
  const packs = new Set(records.flatMap(({ source }) => source?.path ?? []));
  for (const pack of packs) renameSync(pack, join(draftsDirOf(out), basename(pack)));
  for (const part of parts) rmSync(part, { recursive: true });
  onLines(records.map(lineOf));
  return records.length;
}
