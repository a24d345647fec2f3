/** The first half of an ingest: every seed by itself. What was read before and has not changed is not read again. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "../reading/catalogue";
import { type SeedRecord, stampOf } from "./convert-batch";
import type { ArticleSource } from "./finish-batch";
import { openRecordLog, parseRecord, readRecords } from "./record-log";
import { inBatches, type WorkPool } from "./work-pool";

/** A record and where its article's file is; null where the seed gave none. */
export type LocatedRecord = SeedRecord & {
  source: ArticleSource | null;
  /** The found events that the file has, in one word; "" for none, absent while it is a draft. */
  foundKey?: string;
};

/** Where a partial bundle keeps its records and packs of drafts. */
export const recordsPathOf = (workDir: string): string => join(workDir, "records.jsonl");
export const draftsDirOf = (workDir: string): string => join(workDir, "drafts");

/** Paths of packs, each of which holds many articles. */
const packPaths = new Map<string, string>();

/** Says of a record whose draft is in a partial bundle where that is. */
export function locate(record: SeedRecord, workDir: string): LocatedRecord {
  const source = record.draft && { path: join(draftsDirOf(workDir), record.draft.pack), piece: record.draft };
  if (source) {
    // One string for all articles of a pack.
    const path = packPaths.get(source.path);
    if (path === undefined) packPaths.set(source.path, source.path);
    else source.path = path;
  }
  return Object.assign(record, { source });
}

/**
 * @param known records of the last good run with their files in place, by seed.
 * @returns a record per seed, in the order of `seeds`.
 */
export async function mapSeeds(options: {
  seedsDir: string;
  seeds: readonly string[];
  catalogue: Catalogue;
  key: string;
  workDir: string;
  known: ReadonlyMap<string, LocatedRecord>;
  pool: WorkPool;
  onProgress: (seeds: number) => void;
}): Promise<LocatedRecord[]> {
  const { seedsDir, seeds, catalogue, key, workDir, known, pool, onProgress } = options;
  const begun = await readRecords(recordsPathOf(workDir), key);
  if (begun.size === 0) rmSync(workDir, { recursive: true, force: true });
  mkdirSync(draftsDirOf(workDir), { recursive: true });

  const located = new Map<string, LocatedRecord>();
  const fresh: string[] = [];
  for (const seed of seeds) {
    const stamp = stampOf(join(seedsDir, seed));
    const started = begun.get(seed);
    const last = known.get(seed);
    if (started?.stamp === stamp) located.set(seed, locate(started, workDir));
    else if (last?.stamp === stamp) located.set(seed, last);
    else fresh.push(seed);
  }
  onProgress(seeds.length - fresh.length);

  const log = openRecordLog(recordsPathOf(workDir), key, begun.size === 0);
  try {
    function* batches() {
      for (const batch of inBatches(fresh))
        yield { seedsDir, draftsDir: draftsDirOf(workDir), catalogue, seeds: batch };
    }
    await pool.convert(batches(), (lines) => {
      log.append(lines);
      const records = lines.trimEnd().split("\n").map(parseRecord);
      for (const record of records) located.set(record!.seed, locate(record!, workDir));
      onProgress(records.length);
    });
  } finally {
    log.close();
  }
  return seeds.map((seed) => located.get(seed)!);
}
