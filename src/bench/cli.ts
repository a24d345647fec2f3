/** `npm run bench -- [build] [page] [dates] [events] [sources] [search] [kills]`: measures and prints, each figure beside its floor and its target. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { benchBuild } from "./build";
import { benchDates } from "./dates";
import { benchEvents } from "./events";
import { benchKills } from "./kills";
import { describeMachine } from "./machine";
import { benchPage } from "./page";
import { benchSearch } from "./search";
import { benchSources } from "./sources";

const parts = ["build", "page", "dates", "events", "sources", "search", "kills"] as const;
type Part = (typeof parts)[number];
type Options = { articles: number[]; seed: number; verbose?: boolean; corpus?: string; seeds?: string };

const toCounts = (value: string) => value.split(",").map(Number);

const program = new Command("bench")
  .argument("[parts...]", `which of ${parts.join(", ")} (default: all but kills)`)
  .option("--articles <n,n>", "sizes of the made archives", toCounts, [1_000, 10_000])
  .option("--seed <n>", "number that the archives are made from", Number, 1)
  .option("--seeds <dir>", "search: these seeds in place of made archives")
  .option("--verbose", "also print each miss of the dates and sources")
  .option("--corpus <dir>", "folder with the articles of the gold of sources that the project does not hold")
  .parse();

const chosen = program.args.length > 0 ? program.args : parts.filter((part) => part !== "kills");
const unknown = chosen.filter((part) => !parts.includes(part as Part));
if (unknown.length > 0)
  program.error(`There is no part ${unknown.join(", ")}; there are ${parts.join(", ")}.`);
const { articles, seed, verbose, corpus, seeds = null } = program.opts<Options>();

const dir = mkdtempSync(join(tmpdir(), "parallax-bench-"));
try {
  console.log(describeMachine());
  if (chosen.includes("dates")) console.log(await benchDates({ isVerbose: verbose ?? false }));
  if (chosen.includes("events")) benchEvents();
  if (chosen.includes("sources"))
    console.log(benchSources({ seeds: "seeds", corpus: corpus ?? null, isVerbose: verbose ?? false }));
  if (chosen.includes("build")) await benchBuild({ dir, seed, sizes: articles });
  if (chosen.includes("search")) await benchSearch({ dir, seed, sizes: articles, seeds });
  if (chosen.includes("kills")) for (const size of articles) await benchKills({ dir, seed, articles: size });
  if (chosen.includes("page")) await benchPage({ dir, seed, sizes: articles });
} finally {
  rmSync(dir, { recursive: true, force: true });
}
