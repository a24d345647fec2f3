/** The search index: how long it takes beside the ingest, what a query fetches, and how long it then takes. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { randomLcg } from "d3";
import type { ArticleFile, ArticleSummary, BundleIndex, ShardFile } from "../model/bundle";
import { openBundleStore } from "../ingest/bundle-store";
import { stageSearchIndex } from "../ingest/index-search";
import { createPack } from "../ingest/packs";
import { createWorkPool } from "../ingest/work-pool";
import { createSearch } from "../search/create-search";
import { textOfHtml } from "../search/html-text";
import type { SearchHead } from "../search/layout";
import { parseQuery } from "../search/parse-query";
import { formatMb, formatMs, formatTable, metOrNot, quantile } from "./machine";
import { makeCorpus } from "./make-corpus";
import { measureIngest } from "./spawn-ingest";

const queriesAsked = 400;
const mostBytes = 300_000;

const readJson = <T>(path: string) => JSON.parse(readFileSync(path, "utf8")) as T;

/** A bundle's articles in its order. */
function readArticles(bundle: string): ArticleSummary[] {
  const index = readJson<BundleIndex>(join(bundle, "index.json"));
  const parts = (index.shards ?? []).map(({ path }) => readJson<ShardFile>(join(bundle, path)).articles);
  return [...index.articles, ...parts.flat()];
}

const textIn = (bundle: string, id: string) =>
  textOfHtml(readJson<ArticleFile>(join(bundle, "articles", `${id}.json`)).html);

/** Makes the index of a bundle once more, alone, from its article files. @returns milliseconds. */
async function timeIndex(bundle: string, articles: readonly ArticleSummary[], dir: string): Promise<number> {
  const out = mkdtempSync(join(dir, "search-"));
  const store = openBundleStore(out);
  const pool = createWorkPool();
  const pack = createPack("texts");
  const places = articles.map(({ id }) =>
    pack.add({ file: "", text: textIn(bundle, id), telling: "", summary: "", source: "" }),
  );
  pack.write(out);
  const packed = articles.map((article, at) => ({
    ...article,
    words: "",
    place: { ...places[at]!, pack: join(out, places[at]!.pack) },
  }));
  try {
    const began = performance.now();
    await stageSearchIndex(packed, [], { store, pool, isOwn: false, partsDir: join(out, "parts") });
    return performance.now() - began;
  } finally {
    await pool.close();
    store.close();
    rmSync(out, { recursive: true });
  }
}

/** Words as readers type them, cut from the archive's own sentences: two to six characters, every fourth time two words. */
function* makeQueries(random: () => number, pickText: () => string): Generator<string> {
  const pickWord = (): string => {
    for (;;) {
      const runs = pickText().match(/\p{Script=Han}{2,}/gu) ?? [];
      const run = runs[Math.floor(random() * runs.length)];
      if (run === undefined) continue;
      const length = Math.min(run.length, 2 + Math.floor(random() * 5));
      const from = Math.floor(random() * (run.length - length + 1));
      return run.slice(from, from + length);
    }
  };
  for (let count = 0; count < queriesAsked; count += 1)
    yield count % 4 === 3 ? `${pickWord()} ${pickWord()}` : pickWord();
}

type Answer = { bytes: number; ms: number; isExact: boolean; query: string };

async function askAll(bundle: string, articles: readonly ArticleSummary[], seed: number): Promise<Answer[]> {
  const head = readJson<SearchHead>(join(bundle, "search/head.json"));
  const random = randomLcg(seed);
  const pickText = () => textIn(bundle, articles[Math.floor(random() * articles.length)]!.id);
  const answers: Answer[] = [];
  for (const query of makeQueries(random, pickText)) {
    let fetching = 0;
    const timed = <T>(read: () => T): T => {
      const began = performance.now();
      const value = read();
      fetching += performance.now() - began;
      return value;
    };
    // Nothing is kept between queries, as if each were a reader's first.
    const { search } = createSearch({
      head,
      outlets: [],
      fetchFile: async (path) => timed(() => readFileSync(join(bundle, path))),
      loadText: async (id) => timed(() => textIn(bundle, id)),
    });
    const began = performance.now();
    const result = await search(parseQuery(query, head.aliases));
    await result.page("relevance", 0, 10);
    const ms = performance.now() - began - fetching;
    answers.push({ query, ms, bytes: result.fetched, isExact: result.isExact });
  }
  return answers;
}

const sizeOf = (dir: string) => {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
};

async function measure(seeds: string, dir: string, seed: number): Promise<string[][]> {
  const bundle = mkdtempSync(join(dir, "bundle-"));
  const { ms: whole } = await measureIngest(seeds, bundle);
  const articles = readArticles(bundle);
  const alone = await timeIndex(bundle, articles, dir);
  const { files, bytes } = sizeOf(join(bundle, "search"));
  const answers = await askAll(bundle, articles, seed);
  rmSync(bundle, { recursive: true });
  const fetched = answers.map((answer) => answer.bytes);
  const times = answers.map(({ ms }) => ms);
  const most = Math.max(...fetched);
  const slowest = Math.max(...times);
  const exact = answers.filter(({ isExact }) => isExact).length;
  const name = articles.length.toLocaleString("en");
  const kb = (value: number) => `${(value / 1e3).toFixed(0)} kB`;
  return [
    [
      name,
      "index, alone",
      formatMs(alone),
      `${((alone / whole) * 100).toFixed(1)} % of the ingest with it`,
      `≤ 25 %: ${metOrNot(alone <= 0.25 * whole)}`,
    ],
    [name, "index, size", formatMb(bytes), `${files.toLocaleString("en")} files`, ""],
    [
      name,
      `bytes for a query, of ${queriesAsked}`,
      `p50 ${kb(quantile(fetched, 0.5))}, p95 ${kb(quantile(fetched, 0.95))}`,
      `most ${kb(most)}`,
      `≤ 300 kB: ${metOrNot(most <= mostBytes)}`,
    ],
    [
      name,
      "time after arrival",
      `p50 ${formatMs(quantile(times, 0.5))}, p95 ${formatMs(quantile(times, 0.95))}`,
      `most ${formatMs(slowest)}`,
      `≤ 100 ms: ${metOrNot(slowest <= 100)}`,
    ],
    [
      name,
      "counts that are exact",
      `${((exact / answers.length) * 100).toFixed(1)} %`,
      "others: at most",
      "",
    ],
  ];
}

/** Prints a table for made archives of the given sizes, or for a folder of seeds. */
export async function benchSearch({
  dir,
  seed,
  sizes,
  seeds,
}: {
  dir: string;
  seed: number;
  sizes: readonly number[];
  /** Null: made archives. */
  seeds: string | null;
}): Promise<void> {
  const rows = [["articles", "measure", "value", "beside", "target"]];
  if (seeds !== null) rows.push(...(await measure(seeds, dir, seed)));
  for (const articles of seeds === null ? sizes : []) {
    const made = join(dir, `search-seeds-${articles}`);
    makeCorpus({ seed, articles, dir: made });
    rows.push(...(await measure(made, dir, seed)));
    rmSync(made, { recursive: true });
  }
  console.log(`\n${formatTable(rows)}`);
}
