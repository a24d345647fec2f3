/** Chooses where seeds are converted: a few in this thread, many on all cores. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { convertBatch, type BatchTask, type SeedRecord, type SeedTask } from "./convert-batch";

/** Converts seeds and stages their files. Records come back in the order of the tasks. */
export type Converter = (
  tasks: readonly SeedTask[],
  onDone?: (seeds: number) => void,
) => Promise<SeedRecord[]>;

/** Below this many seeds, starting threads costs more than they save. */
const worthThreads = 600;
const batchSize = 64;
/** Heap of one thread; a seed that needs more ends its thread, not the machine. */
const threadHeapMb = 768;

type Setting = Omit<BatchTask, "tasks">;

function inBatches(tasks: readonly SeedTask[]): (readonly SeedTask[])[] {
  const batches = [];
  for (let at = 0; at < tasks.length; at += batchSize) batches.push(tasks.slice(at, at + batchSize));
  return batches;
}

function createPool(jobs: number): Piscina<BatchTask, SeedRecord[]> {
  return new Piscina({
    filename: fileURLToPath(new URL("./convert-batch.js", import.meta.url)),
    name: "convertBatch",
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: { maxOldGenerationSizeMb: threadHeapMb },
  });
}

/** @param jobs threads; by default one per processor core. `close` ends them. */
export function createConverter(
  setting: Setting,
  jobs = availableParallelism(),
): { convert: Converter; close: () => Promise<void> } {
  let pool: Piscina<BatchTask, SeedRecord[]> | null = null;
  return {
    async convert(tasks, onDone) {
      const batches = inBatches(tasks);
      const isPooled = jobs > 1 && tasks.length >= worthThreads;
      if (isPooled) pool ??= createPool(jobs);
      const records: SeedRecord[][] = [];
      const run = async (batch: readonly SeedTask[], at: number) => {
        const task = { ...setting, tasks: batch };
        records[at] = isPooled ? await pool!.run(task) : convertBatch(task);
        onDone?.(batch.length);
      };
      if (isPooled) await Promise.all(batches.map(run));
      else for (const [at, batch] of batches.entries()) await run(batch, at);
      return records.flat();
    },
    close: async () => pool?.destroy(),
  };
}
