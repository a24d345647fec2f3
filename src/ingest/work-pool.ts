/** Chooses where work is done: a little in this thread, much on all cores. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { convertBatch, type BatchTask } from "./convert-batch";
import { finishBatch, type FinishTask } from "./finish-batch";
import { mergeIndex, writePart, type IndexMergeTask, type PartFile, type PartTask } from "./index-search";

export type WorkPool = {
  /** Batches in any order, each one's records (lines of JSON) as soon as they are there. */
  convert(batches: Iterable<BatchTask>, onDone: (lines: string) => void): Promise<void>;
  finish(batches: Iterable<readonly FinishTask[]>): Promise<void>;
  /** Parts of the search index, in the order of their tasks. */
  indexParts(tasks: Iterable<PartTask>): Promise<PartFile[]>;
  /** Paths of staged files, in the order of the tasks. */
  mergeIndex(tasks: Iterable<IndexMergeTask>): Promise<string[][]>;
  close(): Promise<void>;
};

/** Articles in one piece of work: enough to make sending it cheap, few enough for all cores to end together. */
const batchSize = 64;
/** Below this many seeds, starting threads costs more than they save. */
const worthThreads = 600;
/** Heap of one thread; a seed that needs more ends its thread, not the machine. */
const threadHeapMb = 768;

/** `items` in pieces of `size`, in their order. */
export function* inBatches<T>(items: readonly T[], size = batchSize): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

const inThisThread: WorkPool = {
  async convert(batches, onDone) {
    for (const batch of batches) onDone(convertBatch(batch));
  },
  async finish(batches) {
    for (const batch of batches) finishBatch(batch);
  },
  indexParts: async (tasks) => Array.from(tasks, writePart),
  mergeIndex: async (tasks) => Array.from(tasks, mergeIndex),
  async close() {},
};

/** Keeps just enough work with the threads: what waits is not made yet, so memory stays bounded. */
async function runAll<T, R>(items: Iterable<T>, width: number, run: (item: T) => Promise<R>): Promise<R[]> {
  const iterator = items[Symbol.iterator]();
  const results: R[] = [];
  let begun = 0;
  const lane = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      const at = begun++;
      results[at] = await run(next.value);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}

function inThreads(jobs: number): WorkPool {
  const pool = new Piscina({
    filename: fileURLToPath(new URL("./worker.js", import.meta.url)),
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: { maxOldGenerationSizeMb: threadHeapMb },
  });
  const width = jobs * 2;
  return {
    async convert(batches, onDone) {
      await runAll(batches, width, async (batch) =>
        onDone((await pool.run(batch, { name: "convertBatch" })) as string),
      );
    },
    async finish(batches) {
      await runAll(batches, width, (batch) => pool.run(batch, { name: "finishBatch" }));
    },
    indexParts: (tasks) =>
      runAll(tasks, width, async (task) => (await pool.run(task, { name: "writePart" })) as PartFile),
    mergeIndex: (tasks) =>
      runAll(tasks, width, async (task) => (await pool.run(task, { name: "mergeIndex" })) as string[]),
    close: () => pool.destroy(),
  };
}

/**
 * @param seeds how many there are to convert.
 * @param jobs threads; by default one per processor core.
 */
export const createWorkPool = (seeds: number, jobs = availableParallelism()): WorkPool =>
  jobs > 1 && seeds >= worthThreads ? inThreads(jobs) : inThisThread;
