/** Speed and memory of the ingest, beside reading and parsing the same files in one thread. */
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { formatMb, formatMs, formatTable, median, metOrNot } from "./machine";
import { makeCorpus } from "./make-corpus";
import { spawnIngest } from "./spawn-ingest";

type Run = { ms: number; peakBytes: number };

/** The largest memory that a process of ours held, written by itself as it ends. */
const reportUsage = `data:text/javascript,import fs from "node:fs";process.on("exit",()=>fs.writeFileSync(process.env.PARALLAX_BENCH_USAGE,String(process.resourceUsage().maxRSS)))`;

/** Runs the ingest as a user does, in a process of its own. @throws if it fails. */
export function runIngest(seeds: string, out: string): Promise<Run> {
  const usage = `${out}.usage`;
  const began = performance.now();
  const child = spawnIngest(seeds, out, {
    nodeArgs: ["--import", reportUsage],
    env: { PARALLAX_BENCH_USAGE: usage },
  });
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => {
      if (code !== 0) reject(new Error(`The ingest of ${seeds} ended with ${code}.`));
      else resolve({ ms: performance.now() - began, peakBytes: Number(readFileSync(usage, "utf8")) * 1024 });
    });
  });
}

const listFiles = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The floor: every file read and parsed by the same parser, nothing else, in this thread. */
function measureFloor(files: readonly string[]): number {
  const began = performance.now();
  for (const file of files) parse(readFileSync(file, "utf8"));
  return performance.now() - began;
}

/** Makes a sentence in the middle of an article say more, as a newsroom's correction does. */
function editSentence(file: string): void {
  const text = readFileSync(file, "utf8");
  const end = text.indexOf("。", text.length / 2);
  writeFileSync(file, `${text.slice(0, end)}，随后又在日内瓦商谈裁军${text.slice(end)}`);
}

async function measureSize(
  dir: string,
  seed: number,
  articles: number,
): Promise<{ rows: string[][]; perSecond: number }> {
  const [seeds, out] = [join(dir, `seeds-${articles}`), join(dir, `bundle-${articles}`)];
  const { bytes } = makeCorpus({ seed, articles, dir: seeds });
  const files = listFiles(seeds);
  const rounds = articles > 20_000 ? 1 : 3;
  const floors: number[] = [];
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floors.push(measureFloor(files));
    rmSync(out, { recursive: true, force: true });
    runs.push(await runIngest(seeds, out));
  }
  const unchanged = await runIngest(seeds, out);
  editSentence(files[Math.floor(files.length / 2)]!);
  const changed = await runIngest(seeds, out);
  const floor = median(floors);
  const whole = median(runs.map(({ ms }) => ms));
  const peak = Math.max(...runs.map(({ peakBytes }) => peakBytes));
  const name = articles.toLocaleString("en");
  const share = changed.ms / whole;
  // A small archive ends before the program has reached its full speed.
  const mostFloors = articles >= 100_000 ? 4 : 6;
  rmSync(seeds, { recursive: true });
  rmSync(out, { recursive: true });
  return {
    perSecond: (articles / whole) * 1_000,
    rows: [
      [name, "read and parse, one thread (floor)", formatMs(floor), formatMb(bytes), ""],
      [
        name,
        "whole ingest",
        formatMs(whole),
        `${(whole / floor).toFixed(2)} × floor`,
        `≤ ${mostFloors}: ${metOrNot(whole <= mostFloors * floor)}`,
      ],
      [name, "peak memory", formatMb(peak), "", `< 700 MB: ${metOrNot(peak < 700e6)}`],
      [
        name,
        "again, nothing changed",
        formatMs(unchanged.ms),
        `${((unchanged.ms / whole) * 100).toFixed(1)} %`,
        `≤ 2 %: ${metOrNot(unchanged.ms <= 0.02 * whole)}`,
      ],
      [
        name,
        "again, one article changed",
        formatMs(changed.ms),
        `${(share * 100).toFixed(1)} %`,
        `≤ 3 %: ${metOrNot(share <= 0.03)}`,
      ],
    ],
  };
}

/** Prints a table for archives of the given sizes, made from a seed number. */
export async function benchBuild({
  dir,
  seed,
  sizes,
}: {
  dir: string;
  seed: number;
  sizes: readonly number[];
}): Promise<void> {
  const rows = [["articles", "measure", "value", "beside", "target"]];
  const speeds: number[] = [];
  for (const articles of sizes) {
    const size = await measureSize(dir, seed, articles);
    rows.push(...size.rows);
    speeds.push(size.perSecond);
  }
  const [first, last] = [speeds[0]!, speeds.at(-1)!];
  rows.push([
    sizes.at(-1)!.toLocaleString("en"),
    "articles per second",
    last.toFixed(0),
    `${(last / first).toFixed(2)} × at ${sizes[0]!.toLocaleString("en")}`,
    `≥ 0.9: ${metOrNot(last >= 0.9 * first)}`,
  ]);
  console.log(`\n${formatTable(rows)}`);
}
