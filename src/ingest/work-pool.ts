/** Chooses where work is done: a little in this thread, much on all cores. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Piscina } from "piscina";
import type * as Work from "./worker";

type Kind = keyof typeof Work;
type Task<K extends Kind> = Parameters<(typeof Work)[K]>[0];
type Result<K extends Kind> = Awaited<ReturnType<(typeof Work)[K]>>;

export type WorkPool = {
  /**
   * Does tasks of one kind in any order; `onDone` is told of each as soon as it is done.
   * @param articles how many they concern; threads start once they are worth it.
   * @returns the results in the order of the tasks; none if `onDone` takes them.
   */
  run<K extends Kind>(
    kind: K,
    articles: number,
    tasks: Iterable<Task<K>>,
    onDone?: (result: Result<K>, task: Task<K>) => void,
  ): Promise<Result<K>[]>;
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
async function runAll<T>(
  items: Iterable<T>,
  width: number,
  run: (item: T, at: number) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  let begun = 0;
  const lane = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await run(next.value, begun++);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

type Perform = (kind: Kind, task: unknown) => unknown;

async function performInThreads(pool: Promise<Piscina>): Promise<Perform> {
  const threads = await pool;
  return (kind, task) => threads.run(task, { name: kind });
}

/** Loaded on demand: a run that finds nothing to do needs none of it. */
async function performHere(): Promise<Perform> {
  const work = (await import("./worker")) as Record<Kind, (task: never) => unknown>;
  return (kind, task) => work[kind](task as never);
}

async function startThreads(jobs: number): Promise<Piscina> {
  const { Piscina } = await import("piscina");
  return new Piscina({
    filename: fileURLToPath(new URL("./worker.js", import.meta.url)),
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: { maxOldGenerationSizeMb: threadHeapMb },
  });
}

/** @param jobs threads; by default one per processor core. */
export function createWorkPool(jobs = availableParallelism()): WorkPool {
  let threads: Promise<Piscina> | null = null;
  return {
    async run<K extends Kind>(
      kind: K,
      articles: number,
      tasks: Iterable<Task<K>>,
      onDone?: (result: Result<K>, task: Task<K>) => void,
    ) {
      if (jobs > 1 && articles >= worthThreads) threads ??= startThreads(jobs);
      const perform = await (threads ? performInThreads(threads) : performHere());
      const results: Result<K>[] = [];
      await runAll(tasks, jobs * 2, async (task, at) => {
        const result = (await perform(kind, task)) as Result<K>;
        if (onDone) onDone(result, task);
        else results[at] = result;
      });
      return results;
    },
    async close() {
      await (await threads)?.destroy();
    },
  };
}
