/** `npm run ingest`: arguments in, exit status out (0 done, 1 nothing usable, 2 wrong arguments or unreadable folder). */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { BundleLockedError } from "./bundle-store";
import { toPrintable } from "../model/plain-text";
import type { MergeOutcome } from "./merge";
import { describePassedOver } from "./read-seeds";
import { IngestInputError } from "./read-inputs";
import { describeProblem, summarize, toJsonLines } from "./report";
import { IngestStoppedError } from "./settle-seeds";
import { runIngest, runMerge, runPartialMerge, runSlice, type IngestOptions, type Slice } from "./run-ingest";
import type { ReportLine } from "./report-line";

type Options = {
  seeds: string;
  out: string;
  catalogue?: string;
  report?: string;
  strict?: boolean;
  jobs?: number;
  shard?: Slice;
  partial?: boolean;
};

function toJobs(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new InvalidArgumentError("Give a whole number from 1 to 256.");
  return jobs;
}

function toSlice(value: string): Slice {
  const [index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).slice(1).map(Number);
  if (index < 1 || index > of) throw new InvalidArgumentError("Give it as I/N, with I from 1 to N.");
  return { index, of };
}

const withCommonOptions = (command: Command): Command =>
  command
    .option(
      "--seeds <dir>",
      "folder of seeds, read with its subfolders",
      process.env.PARALLAX_SEEDS ?? "seeds",
    )
    .option("--out <dir>", "folder of the bundle", join(process.env.PARALLAX_OUT ?? "dist", "data"))
    .option("--catalogue <file>", "outlets and events (default: catalogue.yaml in the seeds' folder)")
    .option("--report <file>", "write one JSON line per seed")
    .option("--strict", "fail if any seed is rejected")
    .option("--jobs <n>", "threads (default: one per processor core)", toJobs)
    .exitOverride();

function toIngestOptions(options: Options): IngestOptions {
  return {
    seedsDir: resolve(options.seeds),
    out: resolve(options.out),
    cataloguePath: options.catalogue === undefined ? null : resolve(options.catalogue),
    isStrict: options.strict ?? false,
    jobs: options.jobs,
    onLines(lines: readonly ReportLine[]) {
      if (options.report !== undefined) {
        mkdirSync(dirname(resolve(options.report)), { recursive: true });
        writeFileSync(options.report, toJsonLines(lines));
      }
      for (const line of lines) for (const problem of describeProblem(line)) console.error(problem);
    },
  };
}

function announce(outcome: MergeOutcome, out: string): void {
  for (const { text } of outcome.warnings) console.error(`warning: ${text}`);
  console.log(`${summarize(outcome)} → ${out}`);
}

/** A folder that cannot be read was reported by the ingest. */
async function nameFilesPassedOver(seedsDir: string): Promise<void> {
  const passedOver = await describePassedOver(seedsDir).catch(() => null);
  if (passedOver !== null) console.error(toPrintable(passedOver));
}

const program = withCommonOptions(new Command("ingest"))
  .description("Turns a folder of archived articles into the bundle that the page reads.")
  .option("--shard <i/n>", "convert only the i-th of n slices, to a partial bundle for `merge`", toSlice)
  .allowExcessArguments(false)
  .action(async (options: Options) => {
    if (options.shard) {
      const seeds = await runSlice(toIngestOptions(options), options.shard);
      console.log(`${seeds} seeds → ${options.out} (partial)`);
      return;
    }
    try {
      announce(await runIngest(toIngestOptions(options)), options.out);
    } finally {
      await nameFilesPassedOver(resolve(options.seeds));
    }
  });

withCommonOptions(program.command("merge"))
  .description("Joins partial bundles to one; with --partial they are used up.")
  .argument("<parts...>", "folders that --shard wrote")
  .option("--partial", "join to a larger partial bundle")
  // What stands before `merge` counts too.
  .action(async (parts: string[], _own: Options, command: Command) => {
    const options = command.optsWithGlobals<Options>();
    const folders = parts.map((part) => resolve(part));
    if (options.partial) {
      const seeds = await runPartialMerge(toIngestOptions(options), folders);
      console.log(`${seeds} seeds → ${options.out} (partial)`);
    } else announce(await runMerge(toIngestOptions(options), folders), options.out);
  });

/** What the user can do about an error of the system, by its code. */
function adviceFor(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOSPC")
    return "The disk is full. Free some space and run again; the last bundle is untouched.";
  if (error.code === "EACCES" || error.code === "EPERM" || error.code === "EROFS")
    return `No permission to write ${error.path ?? "there"}. Choose another --out or change the folder's rights; the last bundle is untouched.`;
  return error.stack ?? error.message;
}

async function main(): Promise<number> {
  try {
    await program.parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
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
