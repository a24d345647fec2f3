/** Sites to measure: built as a reader's host would have them, and served with the headers of one. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { makeCorpus } from "./make-corpus";

const port = 4_391;
export const siteUrl = `http://localhost:${port}/`;

const run = (script: string, env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [join("src/tasks", script)], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...env },
  });

function buildSite(seeds: string, out: string): Promise<void> {
  const child = run("build.mjs", { PARALLAX_SEEDS: seeds, PARALLAX_OUT: out });
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`The build of ${seeds} failed.`))));
  });
}

async function startServer(out: string): Promise<ChildProcess> {
  const server = run("preview.mjs", { PARALLAX_OUT: out, PORT: String(port), PARALLAX_STRICT_PORT: "1" });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await fetch(siteUrl).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill();
  throw new Error(`No server came up on port ${port}.`);
}

/** Serves a site at `siteUrl` for as long as the work takes. */
async function withServer<T>(out: string, work: () => Promise<T>): Promise<T> {
  const server = await startServer(out);
  try {
    return await work();
  } finally {
    server.kill();
    await new Promise((resolve) => server.once("exit", resolve));
  }
}

/** Bytes of all scripts that the page's own script is made of, with the words of its reader, as a host with gzip sends them. */
export function initialScriptBytes(out: string): number {
  const page = readFileSync(join(out, "index.html"), "utf8");
  const [, files] = /\((\{"scripts".*\})\)<\/script>/.exec(page) ?? [];
  if (files === undefined) throw new Error(`${out} has no page that this build made.`);
  const { scripts, words } = JSON.parse(files) as { scripts: string[]; words: Record<string, string> };
  return [...scripts, words.en!].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(out, path))).length,
    0,
  );
}

/** Archives to measure beside the project's own seeds: made ones of these sizes, and sites that are built already. */
export type Archives = { dir: string; seed: number; sizes: readonly number[]; sites: readonly string[] };

/** Builds one after the other and has each measured; the project's own seeds are the first. */
export async function forEachSite(
  { dir, seed, sizes, sites }: Archives,
  measure: (name: string, out: string) => Promise<void>,
): Promise<void> {
  for (const size of [0, ...sizes]) {
    const out = join(dir, `site-${size}`);
    const seeds = size === 0 ? "seeds" : join(dir, `page-seeds-${size}`);
    if (size > 0) makeCorpus({ seed, articles: size, dir: seeds });
    if (!existsSync(out)) await buildSite(seeds, out);
    await withServer(out, () => measure(size === 0 ? "the seeds" : size.toLocaleString("en"), out));
  }
  for (const out of sites) await withServer(out, () => measure(basename(out), out));
}

type ShardCounts = { path: string; from: string; to: string; events: number; articles: number };

/** The index's list of shards, none for a small archive; and how many marks the whole archive has. */
export function readSite(out: string): { shards: ShardCounts[]; marks: number } {
  const {
    shards = [],
    events,
    articles,
  } = JSON.parse(readFileSync(join(out, "data/index.json"), "utf8")) as {
    shards?: ShardCounts[];
    events: unknown[];
    articles: unknown[];
  };
  const marks = shards.reduce((sum, shard) => sum + shard.events + shard.articles, 0);
  return { shards, marks: marks + events.length + articles.length };
}
