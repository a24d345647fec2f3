/** `npm run bench -- [build] [page] [lighthouse] [dates] [events] [sources] [search] [kills]`: measures and prints, each figure beside its floor and its target. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { benchBuild } from "./build";
import { benchDates } from "./dates";
import { benchEvents } from "./events";
import { benchKills } from "./kills";
import { benchLighthouse } from "./lighthouse";
import { describeMachine } from "./machine";
import { benchPage } from "./page";
import { benchSearch } from "./search";
import { benchSources } from "./sources";

const parts = ["build", "page", "lighthouse", "dates", "events", "sources", "search", "kills"] as const;
type Part = (typeof parts)[number];
/** Those that take long, or install something, run only if they are named. */
const isByName = (part: Part) => part === "kills" || part === "lighthouse";
type Options = {
  articles: number[];
  seed: number;
  runs: number;
  site?: string[];
  verbose?: boolean;
  corpus?: string;
  seeds?: string;
};

const toCounts = (value: string) => value.split(",").map(Number);

const program = new Command("bench")
  .argument("[parts...]", `which of ${parts.join(", ")} (default: all but lighthouse and kills)`)
  .option("--articles <n,n>", "sizes of the made archives", toCounts, [1_000, 10_000])
  .option("--seed <n>", "number that the archives are made from", Number, 1)
  .option("--seeds <dir>", "search: these seeds in place of made archives")
  .option("--site <dir...>", "page, lighthouse: these built sites in place of made archives")
  .option("--runs <n>", "lighthouse: how often, of which the middle counts", Number, 5)
  .option("--verbose", "also print each miss of the dates and sources")
  .option("--corpus <dir>", "folder with the articles of the gold of sources that the project does not hold")
  .parse();

const chosen = program.args.length > 0 ? program.args : parts.filter((part) => !isByName(part));
const unknown = chosen.filter((part) => !parts.includes(part as Part));
if (unknown.length > 0)
  program.error(`There is no part ${unknown.join(", ")}; there are ${parts.join(", ")}.`);
const { articles, seed, runs, site = [], verbose, corpus, seeds = null } = program.opts<Options>();

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
  const archives = { dir, seed, sizes: site.length > 0 ? [] : articles, sites: site };
  if (chosen.includes("page")) await benchPage(archives);
  if (chosen.includes("lighthouse")) await benchLighthouse(archives, runs);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
