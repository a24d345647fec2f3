/** Chooses where work is done: a little in this thread, much on all cores. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Piscina } from "piscina";
import type * as Work from "./worker";

type Kind = keyof typeof Work;
type Task<K extends Kind> = Parameters<(typeof Work)[K]>[0];
type Result<K extends Kind> = ReturnType<(typeof Work)[K]>;

export type WorkPool = {
  /**
   * Does tasks of one kind in any order; `onDone` is told of each as soon as it is done.
   * @param articles how many they concern; threads start once they are worth it.
   */
  run<K extends Kind>(
    kind: K,
    articles: number,
    tasks: Iterable<Task<K>>,
    onDone?: (result: Result<K>, task: Task<K>) => void,
  ): Promise<void>;
  close(): Promise<void>;
};

/** Articles in one piece of work: enough to make sending it cheap, few enough for all cores to end together. */
const batchSize = 64;
/** Below this many articles, starting threads costs more than they save. */
const worthThreads = 600;
/** Heap of one thread; a seed that needs more ends its thread, not the machine. */
const threadHeapMb = 768;

/** `items` in pieces of `size`, in their order. */
export function* inBatches<T>(items: readonly T[], size = batchSize): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** Keeps just enough work with the threads: what waits is not made yet, so memory stays bounded. */
async function runAll<T>(items: Iterable<T>, width: number, run: (item: T) => Promise<void>): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const lane = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await run(next.value);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** @param jobs threads; by default one per processor core. */
export function createWorkPool(jobs = availableParallelism()): WorkPool {
  let threads: Piscina | null = null;
  const start = async () => {
    const { Piscina } = await import("piscina");
    return new Piscina({
      filename: fileURLToPath(new URL("./worker.js", import.meta.url)),
      minThreads: jobs,
      maxThreads: jobs,
      resourceLimits: { maxOldGenerationSizeMb: threadHeapMb },
    });
  };
  return {
    async run(kind, articles, tasks, onDone) {
      type Done = Parameters<NonNullable<typeof onDone>>[0];
      if (threads || (jobs > 1 && articles >= worthThreads)) {
        const pool = (threads ??= await start());
        await runAll(tasks, jobs * 2, async (task) => {
          const result = (await pool.run(task, { name: kind })) as Done;
          onDone?.(result, task);
        });
        return;
      }
      // Loaded on demand: a run that finds nothing to do needs none of it.
      const work = (await import("./worker"))[kind] as (task: unknown) => Done;
      for (const task of tasks) {
        const result = work(task);
        onDone?.(result, task);
      }
    },
    async close() {
      await threads?.destroy();
    },
  };
}
