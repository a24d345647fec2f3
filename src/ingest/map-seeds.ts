/** The first half of an ingest: every seed by itself. What was read before and has not changed is not read again. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "./catalogue";
import { draftNameOf, stampOf, type SeedRecord } from "./convert-batch";
import { openRecordLog, readRecords, type LoggedRecord } from "./record-log";
import { inBatches, type WorkPool } from "./work-pool";

/** A record and where the article file is that goes with it. */
export type LocatedRecord = LoggedRecord & {
  /** A draft may be moved; what is `inPlace` belongs to the bundle already. */
  file: { path: string; isInPlace: boolean };
};

/** Where a partial bundle keeps its records and drafts. */
export const recordsPathOf = (workDir: string): string => join(workDir, "records.jsonl");
export const draftPathOf = (workDir: string, seed: string): string =>
  join(workDir, "drafts", draftNameOf(seed));

const locate = (record: SeedRecord, path: string, isInPlace: boolean): LocatedRecord => ({
  ...record,
  file: { path, isInPlace },
});

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
  mkdirSync(join(workDir, "drafts"), { recursive: true });

  const located = new Map<string, LocatedRecord>();
  const fresh: string[] = [];
  for (const seed of seeds) {
    const stamp = stampOf(join(seedsDir, seed));
    const started = begun.get(seed);
    const last = known.get(seed);
    if (started?.stamp === stamp) located.set(seed, locate(started, draftPathOf(workDir, seed), false));
    else if (last?.stamp === stamp) located.set(seed, last);
    else fresh.push(seed);
  }
  onProgress(seeds.length - fresh.length);

  const log = openRecordLog(recordsPathOf(workDir), key, begun.size === 0);
  try {
    function* batches() {
      for (const batch of inBatches(fresh))
        yield { seedsDir, draftsDir: join(workDir, "drafts"), catalogue, seeds: batch };
    }
    await pool.convert(batches(), (records) => {
      log.append(records);
      for (const record of records)
        located.set(record.line.seed, locate(record, draftPathOf(workDir, record.line.seed), false));
      onProgress(records.length);
    });
  } finally {
    log.close();
  }
  return seeds.map((seed) => located.get(seed)!);
}
