/** `npm run ingest`: arguments in, exit status out (0 done, 1 nothing usable, 2 wrong arguments or unreadable folder). */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { BundleLockedError, openBundleStore } from "./bundle-store";
import { createConverter } from "./create-converter";
import { startProgress } from "./progress";
import { summarize, describeProblem, toJsonLines } from "./report";
import { IngestInputError, IngestStoppedError, listSeedTasks, readCatalogue, runIngest } from "./run-ingest";
import type { ReportLine } from "./types";

type Options = {
  seeds: string;
  out: string;
  catalogue?: string;
  report?: string;
  strict?: boolean;
  jobs?: number;
};

function toJobs(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new InvalidArgumentError("Give a whole number from 1.");
  return jobs;
}

const program = new Command("ingest")
  .description("Turns a folder of archived articles into the bundle that the page reads.")
  .option("--seeds <dir>", "folder of seeds, read with its subfolders", process.env.PARALLAX_SEEDS ?? "seeds")
  .option("--out <dir>", "folder of the bundle", join(process.env.PARALLAX_OUT ?? "dist", "data"))
  .option("--catalogue <file>", "outlets and events (default: catalogue.yaml in the seeds' folder)")
  .option("--report <file>", "write one JSON line per seed")
  .option("--strict", "fail if any seed is rejected")
  .option("--jobs <n>", "threads (default: one per processor core)", toJobs)
  .allowExcessArguments(false)
  .exitOverride();

function writeReport(path: string, lines: readonly ReportLine[]): void {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  writeFileSync(path, toJsonLines(lines));
}

async function ingest(options: Options): Promise<void> {
  const seedsDir = resolve(options.seeds);
  const cataloguePath = resolve(options.catalogue ?? join(seedsDir, "catalogue.yaml"));
  const tasks = await listSeedTasks(seedsDir);
  const catalogue = readCatalogue(cataloguePath, options.catalogue !== undefined);
  const store = openBundleStore(resolve(options.out));
  try {
    const { convert, close } = createConverter(
      { seedsDir, articlesDir: store.stagedArticlesDir, catalogue },
      options.jobs,
    );
    const progress = startProgress(tasks.length);
    try {
      const outcome = await runIngest({
        tasks,
        catalogue,
        cataloguePath,
        isStrict: options.strict ?? false,
        convert,
        store,
        onProgress: progress.add,
        onLines(lines) {
          progress.stop();
          if (options.report !== undefined) writeReport(options.report, lines);
          for (const line of lines) for (const problem of describeProblem(line)) console.error(problem);
        },
      });
      for (const { text } of outcome.warnings) console.error(`warning: ${cataloguePath}: ${text}`);
      console.log(`${summarize(outcome)} → ${options.out}`);
    } finally {
      progress.stop();
      await close();
    }
  } finally {
    store.close();
  }
}

/** What the user can do about an error of the system, by its code. */
function adviceFor(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOSPC")
    return "The disk is full. Free some space and run again; the last bundle is untouched.";
  if (error.code === "EACCES" || error.code === "EPERM" || error.code === "EROFS")
    return `No permission to write ${error.path ?? "there"}. Choose another --out or change the folder's rights; the last bundle is untouched.`;
  return error.message;
}

async function main(): Promise<number> {
  try {
    program.parse();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  try {
    await ingest(program.opts<Options>());
    return 0;
  } catch (error) {
    if (error instanceof IngestInputError) {
      console.error(error.message);
      return 2;
    }
    const isExpected = error instanceof IngestStoppedError || error instanceof BundleLockedError;
    console.error(isExpected ? error.message : adviceFor(error as NodeJS.ErrnoException));
    return 1;
  }
}

process.exitCode = await main();
