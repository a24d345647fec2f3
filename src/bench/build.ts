/** Speed and memory of the ingest, beside reading and parsing the same files in one thread. */
import { copyFileSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "parse5";
import { formatMb, formatMs, formatTable, median, metOrNot } from "./machine";
import { makeCorpus } from "./make-corpus";
import { measureIngest, type Run } from "./spawn-ingest";

const listFiles = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

type Time = Pick<Run, "ms" | "cpuMs">;

/** The floor: every file read and parsed by the same parser, nothing else, in this thread. */
function measureFloor(files: readonly string[]): Time {
  const before = process.cpuUsage();
  const began = performance.now();
  for (const file of files) parse(readFileSync(file, "utf8"));
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1_000 };
}

/** Makes a sentence in the middle of an article say more, as a newsroom's correction does. */
function editSentence(file: string): void {
  const text = readFileSync(file, "utf8");
  const end = text.indexOf("。", text.length / 2);
  writeFileSync(file, `${text.slice(0, end)}，随后又在日内瓦商谈裁军${text.slice(end)}`);
}

/** The middle run by its time on the clock. */
const middleOf = <T extends Time>(runs: readonly T[]): T =>
  runs.find(({ ms }) => ms >= median(runs.map((run) => run.ms)))!;

type Measured = {
  bytes: number;
  floor: Time;
  whole: Run;
  peakBytes: number;
  unchanged: Run;
  changed: Run;
  grown: Run;
};

/** Runs an ingest of a made archive from nothing, then after each of three changes. */
async function measureRuns(dir: string, seed: number, articles: number): Promise<Measured> {
  const [seeds, out] = [join(dir, `seeds-${articles}`), join(dir, `bundle-${articles}`)];
  const { bytes } = makeCorpus({ seed, articles, dir: seeds });
  const files = listFiles(seeds);
  const [edited, added] = [files[Math.floor(files.length / 2)]!, files[Math.floor(files.length / 3)]!];
  const late = join(dir, "added-later");
  renameSync(added, late);
  const floors: Time[] = [];
  const runs: Run[] = [];
  for (let round = 0; round < (articles > 20_000 ? 1 : 3); round += 1) {
    floors.push(measureFloor(files.filter((file) => file !== added)));
    // The cache of an ingest is where it was started.
    for (const made of [out, join(dirname(out), "node_modules")])
      rmSync(made, { recursive: true, force: true });
    runs.push(await measureIngest(seeds, out));
  }
  const unchanged = await measureIngest(seeds, out);
  editSentence(edited);
  const changed = await measureIngest(seeds, out);
  copyFileSync(late, added);
  const grown = await measureIngest(seeds, out);
  for (const made of [seeds, out, late]) rmSync(made, { recursive: true });
  const peakBytes = Math.max(...runs.map((run) => run.peakBytes));
  return { bytes, floor: middleOf(floors), whole: middleOf(runs), peakBytes, unchanged, changed, grown };
}

/** A row for each measure, beside the floor or a run from nothing. */
function toRows(articles: number, { bytes, floor, whole, peakBytes, ...again }: Measured): string[][] {
  const name = articles.toLocaleString("en");
  const row = (measure: string, { ms, cpuMs }: Time, beside: string, target: string) => [
    name,
    measure,
    formatMs(ms),
    formatMs(cpuMs),
    beside,
    target,
  ];
  const share = (measure: string, run: Run, most: number | null) => {
    const [onClock, ofProcessor] = [(run.ms / whole.ms) * 100, (run.cpuMs / whole.cpuMs) * 100];
    const target = most === null ? "" : `≤ ${most} %: ${metOrNot(ofProcessor <= most)}`;
    return row(measure, run, `${onClock.toFixed(1)} %, ${ofProcessor.toFixed(1)} % of processor`, target);
  };
  const [times, timesOfProcessor] = [whole.ms / floor.ms, whole.cpuMs / floor.cpuMs];
  // A small archive ends before the program has reached its full speed.
  const most = articles >= 100_000 ? 4 : 6;
  return [
    row("read and parse, one thread (floor)", floor, formatMb(bytes), ""),
    row(
      "whole ingest",
      whole,
      `${times.toFixed(1)} × floor, ${timesOfProcessor.toFixed(1)} × of processor`,
      `≤ ${most}: ${metOrNot(times <= most)}`,
    ),
    [name, "peak memory", formatMb(peakBytes), "", "", `< 700 MB: ${metOrNot(peakBytes < 700e6)}`],
    share("again, nothing changed", again.unchanged, 2),
    share("again, a sentence changed", again.changed, 3),
    share("again, an article added", again.grown, null),
  ];
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
  const rows = [["articles", "measure", "time", "processor", "beside", "target"]];
  const speeds: number[] = [];
  for (const articles of sizes) {
    const measured = await measureRuns(dir, seed, articles);
    rows.push(...toRows(articles, measured));
    speeds.push((articles / measured.whole.ms) * 1_000);
  }
  const [first, last] = [speeds[0]!, speeds.at(-1)!];
  rows.push([
    sizes.at(-1)!.toLocaleString("en"),
    "articles per second",
    last.toFixed(0),
    "",
    `${(last / first).toFixed(2)} × at ${sizes[0]!.toLocaleString("en")}`,
    `≥ 0.9: ${metOrNot(last >= 0.9 * first)}`,
  ]);
  console.log(`\n${formatTable(rows)}`);
}
