/** The first half of an ingest: every seed by itself. What the cache holds is not read again. */
import type { Catalogue } from "../reading/catalogue";
import { packsDirOf, type SeedCache, type SeedRecord } from "./seed-cache";
import { inBatches, type WorkPool } from "./work-pool";

/**
 * Reads the seeds that the cache does not hold, and keeps them there.
 * @param stamps by seed, in the order of seeds.
 * @returns a record per seed, in that order.
 */
export async function convertSeeds(options: {
  seedsDir: string;
  stamps: ReadonlyMap<string, string>;
  catalogue: Catalogue;
  cache: SeedCache;
  cacheDir: string;
  pool: WorkPool;
  onProgress: (seeds: number) => void;
}): Promise<SeedRecord[]> {
  const { seedsDir, stamps, catalogue, cache, cacheDir, pool, onProgress } = options;
  const records = new Map<string, SeedRecord>();
  const missing: string[] = [];
  for (const [seed, stamp] of stamps) {
    const record = cache.get(seed, stamp);
    if (record) records.set(seed, record);
    else missing.push(seed);
  }
  onProgress(records.size);
  function* batches() {
    for (const seeds of inBatches(missing))
      yield { seedsDir, packsDir: packsDirOf(cacheDir), catalogue, seeds };
  }
  await pool.run("convertBatch", missing.length, batches(), (lines) => {
    const added = cache.add(lines);
    for (const record of added) records.set(record.seed, record);
    onProgress(added.length);
  });
  return [...stamps.keys()].map((seed) => records.get(seed)!);
}
