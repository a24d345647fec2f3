/** The search index of a bundle, made in threads: parts of the archive in its order, then ranges of all parts. */
import { hash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { indexPart, type IndexPart } from "../search/index-part";
import { headPath, type SearchHead } from "../search/layout";
import { mergeRanges, planMerge, type MergeTask } from "../search/merge-parts";
import { writeArticles, type ListedArticle } from "../search/write-articles";
import type { BundleStore } from "./bundle-store";
import { openPacks, type PackPlace } from "./packs";
import type { WorkPool } from "./work-pool";

/** Articles of a part by their packs, and the file to write, beside which its summary is written as JSON. */
export type PartTask = { articles: { title: string; place: PackPlace }[]; to: string };
/** A part on disk. */
export type PartFile = Omit<IndexPart, "bytes"> & { path: string };
export type IndexMergeTask = {
  task: MergeTask;
  parts: readonly PartFile[];
  /** Files that differ from those of the bundle are written to `stagedDir`. */
  bundleDir: string;
  stagedDir: string;
};

/** A part is full at either: memory grows with both (see `indexPart`). */
const mostArticles = 512;
const mostCharacters = 2_000_000;

const summaryPathOf = (part: string): string => `${part}.json`;

/** Indexes one part. */
export function writePart({ articles, to }: PartTask): PartFile {
  const packs = openPacks();
  const texts = articles.map(({ title, place }) => ({ title, text: packs.read(place, "text") }));
  packs.close();
  const { bytes, ...part } = indexPart(texts);
  writeFileSync(to, bytes);
  const made = { ...part, path: to };
  // Its presence says that the part is whole.
  writeFileSync(`${to}.new`, JSON.stringify(made));
  renameSync(`${to}.new`, summaryPathOf(to));
  return made;
}

function readSlice(path: string, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(to - from);
  const descriptor = openSync(path, "r");
  try {
    for (let read = 0; read < bytes.length;) {
      const count = readSync(descriptor, bytes, read, bytes.length - read, from + read);
      if (count === 0) throw new Error(`${path} is shorter than it was.`);
      read += count;
    }
  } finally {
    closeSync(descriptor);
  }
  return bytes;
}

function isSame(path: string, bytes: Uint8Array): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(path).equals(bytes);
}

/** Merges some ranges of all parts and stages their files. @returns the files' paths in the bundle. */
export function mergeIndex({ task, parts, bundleDir, stagedDir }: IndexMergeTask): string[] {
  const slices = parts.map(({ path, articles, starts }) => ({
    articles,
    bytes: readSlice(path, starts[task.fromRange]!, starts[task.toRange]!),
  }));
  const paths: string[] = [];
  mergeRanges(task, slices, ({ path, bytes }) => {
    if (!isSame(join(bundleDir, path), bytes)) writeFileSync(join(stagedDir, path), bytes);
    paths.push(path);
  });
  return paths;
}

/** An article to index; `words` is the hash of its text. */
type Indexed = ListedArticle & { characters: number; words: string; place: PackPlace };

/** Whether the last bundle's index was made of the same. */
function isMadeOf(key: string, store: BundleStore): boolean {
  const path = store.pathOf(headPath);
  return existsSync(path) && (JSON.parse(readFileSync(path, "utf8")) as SearchHead).key === key;
}

/** Parts by the files that hold them, which are named by what they are of. */
function* planParts(articles: readonly Indexed[], dir: string): Generator<PartTask> {
  let part: Indexed[] = [];
  let characters = 0;
  const close = (): PartTask => {
    const name = hash("sha256", JSON.stringify(part.map(({ title, words }) => [title, words])), "hex");
    const task = { articles: part.map(({ title, place }) => ({ title, place })), to: join(dir, name) };
    [part, characters] = [[], 0];
    return task;
  };
  for (const article of articles) {
    if (part.length > 0 && (part.length === mostArticles || characters + article.characters > mostCharacters))
      yield close();
    part.push(article);
    characters += article.characters;
  }
  if (part.length > 0) yield close();
}

/** Makes the parts that a folder does not hold, and removes others from it. */
async function makeParts(articles: readonly Indexed[], dir: string, pool: WorkPool): Promise<PartFile[]> {
  mkdirSync(dir, { recursive: true });
  const planned = [...planParts(articles, dir)];
  const known = new Map(planned.map(({ to }) => [to, readPart(to)]));
  const missing = [...new Map(planned.map((task) => [task.to, task])).values()].filter(
    ({ to }) => !known.get(to),
  );
  const concerned = missing.reduce((sum, { articles: own }) => sum + own.length, 0);
  await pool.run("writePart", concerned, missing, (made, { to }) => known.set(to, made));
  const files = new Set(planned.flatMap(({ to }) => [to, summaryPathOf(to)]));
  for (const name of readdirSync(dir)) if (!files.has(join(dir, name))) rmSync(join(dir, name));
  return planned.map(({ to }) => known.get(to)!);
}

function readPart(path: string): PartFile | null {
  const summary = summaryPathOf(path);
  return existsSync(summary) ? (JSON.parse(readFileSync(summary, "utf8")) as PartFile) : null;
}

/**
 * Stages the index of all articles.
 * @param articles in the order of the bundle.
 * @param aliases words that are searched as one.
 * @param options `isOwn`: the last bundle was made by this program, so its index stays if it is of the same texts;
 * `partsDir`: where parts are kept for the next run.
 * @returns the paths of its files in the bundle.
 */
export async function stageSearchIndex(
  articles: readonly Indexed[],
  aliases: Iterable<readonly string[]>,
  { store, pool, isOwn, partsDir }: { store: BundleStore; pool: WorkPool; isOwn: boolean; partsDir: string },
): Promise<string[]> {
  const listing = articles.map(({ id, outlet, publishedMs, title, words }) => [
    id,
    outlet,
    publishedMs,
    title,
    words,
  ]);
  const groups = [...aliases];
  const key = hash("sha256", JSON.stringify([listing, groups]), "hex").slice(0, 20);
  if (isOwn && isMadeOf(key, store)) return store.listSearch();
  const parts = await makeParts(articles, partsDir, pool);
  const { tasks, shards } = planMerge(parts);
  const [bundleDir, stagedDir] = [store.pathOf(""), store.stagedPathOf("")];
  for (const folder of ["terms", "places"])
    mkdirSync(store.stagedPathOf(`search/${folder}`), { recursive: true });
  const merged = await pool.run(
    "mergeIndex",
    articles.length,
    tasks.map((task) => ({ task, parts, bundleDir, stagedDir })),
  );
  const listed: string[] = [];
  for (const { path, bytes } of writeArticles(articles, shards, groups, key)) {
    mkdirSync(dirname(store.stagedPathOf(path)), { recursive: true });
    if (!isSame(store.pathOf(path), bytes)) writeFileSync(store.stagedPathOf(path), bytes);
    listed.push(path);
  }
  return [...merged.flat(), ...listed];
}
