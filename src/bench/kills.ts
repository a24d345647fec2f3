/** Builds that are killed: whether each leaves the last good bundle readable, and the next run completes. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { randomLcg } from "d3";
import { parseArticleFile, parseBundleIndex, parseShardFile } from "../model/bundle";
import { formatMs } from "./machine";
import { makeCorpus } from "./make-corpus";
import { spawnIngest } from "./spawn-ingest";

const kills = 20;

/** Runs the ingest, killed after so many milliseconds if it has not ended by then. @returns its exit code; null if killed. */
function runIngest(seeds: string, out: string, killAfterMs = Infinity): Promise<number | null> {
  const child = spawnIngest(seeds, out);
  const timer = Number.isFinite(killAfterMs)
    ? setTimeout(() => child.kill("SIGKILL"), killAfterMs)
    : undefined;
  return new Promise((resolve) => {
    child.on("exit", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

/** Reads every file of a bundle as the page would. @returns its articles. @throws naming the file that does not fit. */
function readWhole(out: string): number {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(out, path), "utf8"));
  const index = parseBundleIndex(read("index.json"));
  const shards = index.shards?.map(({ path }) => parseShardFile(read(path), path)) ?? [index];
  const articles = shards.flatMap((shard) => shard.articles);
  for (const { id } of articles) parseArticleFile(read(`articles/${id}.json`), id);
  return articles.length;
}

/** Kills builds of one archive over another's bundle, in turns, at moments drawn from the seed number. */
export async function benchKills(options: { dir: string; seed: number; articles: number }): Promise<void> {
  const { dir, seed, articles } = options;
  const random = randomLcg(seed);
  const folders = [seed, seed + 1].map((number) => join(dir, `kill-seeds-${number}`));
  folders.forEach((folder, at) => makeCorpus({ seed: seed + at, articles, dir: folder }));
  const out = join(dir, "kill-bundle");
  const began = performance.now();
  await runIngest(folders[0]!, out);
  const wholeMs = performance.now() - began;
  let [ended, inRename] = [0, 0];
  for (let kill = 1; kill <= kills; kill += 1) {
    const folder = folders[kill % 2]!;
    const afterMs = random() * wholeMs;
    if ((await runIngest(folder, out, afterMs)) !== null) ended += 1;
    const isBetween = existsSync(join(out, ".ingest", "commit.json"));
    if (isBetween) inRename += 1;
    readWhole(out);
    if ((await runIngest(folder, out)) !== 0) throw new Error(`The run after kill ${kill} did not complete.`);
    if (readWhole(out) !== articles) throw new Error(`The run after kill ${kill} left articles out.`);
    console.log(
      `kill ${kill} at ${formatMs(afterMs)}: readable${isBetween ? " (among the renames)" : ""}, then completed`,
    );
  }
  console.log(
    `\n${kills} kills within ${formatMs(wholeMs)} of builds of ${articles.toLocaleString("en")} articles: ` +
      `${ended} came too late, ${inRename} fell among the renames. Each left a readable bundle, and each next run completed.`,
  );
}
