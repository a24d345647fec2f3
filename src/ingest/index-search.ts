/** The search index of a bundle, made in threads: parts of the archive in its order, then ranges of all parts. */
import { hash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
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

/** Articles of a part by their packs, and the file to write. */
export type PartTask = { articles: { title: string; place: PackPlace }[]; to: string };
/** A part on disk. */
export type PartFile = Omit<IndexPart, "bytes"> & { path: string };
export type IndexMergeTask = { task: MergeTask; parts: readonly PartFile[]; stagedDir: string };

/** A part is full at either: memory grows with both (see `indexPart`). */
const mostArticles = 512;
const mostCharacters = 2_000_000;

/** Indexes one part. */
export function writePart({ articles, to }: PartTask): PartFile {
  const packs = openPacks();
  const texts = articles.map(({ title, place }) => ({ title, text: packs.read(place, "text") }));
  packs.close();
  const { bytes, ...part } = indexPart(texts);
  writeFileSync(to, bytes);
  return { ...part, path: to };
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

/** Merges some ranges of all parts and stages their files. @returns the files' paths in the bundle. */
export function mergeIndex({ task, parts, stagedDir }: IndexMergeTask): string[] {
  const slices = parts.map(({ path, articles, starts }) => ({
    articles,
    bytes: readSlice(path, starts[task.fromRange]!, starts[task.toRange]!),
  }));
  const paths: string[] = [];
  mergeRanges(task, slices, ({ path, bytes }) => {
    writeFileSync(join(stagedDir, path), bytes);
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

function* planParts(articles: readonly Indexed[], dir: string): Generator<PartTask> {
  let part: PartTask["articles"] = [];
  let characters = 0;
  let count = 0;
  const close = (): PartTask => {
    const task = { articles: part, to: join(dir, `${count++}.part`) };
    [part, characters] = [[], 0];
    return task;
  };
  for (const { title, place, characters: length } of articles) {
    if (part.length > 0 && (part.length === mostArticles || characters + length > mostCharacters))
      yield close();
    part.push({ title, place });
    characters += length;
  }
  if (part.length > 0) yield close();
}

/**
 * Stages the index of all articles.
 * @param articles in the order of the bundle.
 * @param aliases words that are searched as one.
 * @param options `isOwn`: the last bundle was made by this program, so its index stays if it is of the same texts.
 * @returns the paths of its files in the bundle.
 */
export async function stageSearchIndex(
  articles: readonly Indexed[],
  aliases: Iterable<readonly string[]>,
  { store, pool, isOwn }: { store: BundleStore; pool: WorkPool; isOwn: boolean },
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
  const partsDir = join(store.workDir, "search-parts");
  rmSync(partsDir, { recursive: true, force: true });
  mkdirSync(partsDir, { recursive: true });
  const parts = await pool.run("writePart", articles.length, planParts(articles, partsDir));
  const { tasks, shards } = planMerge(parts);
  const stagedDir = store.stagedPathOf("");
  for (const folder of ["terms", "places"])
    mkdirSync(store.stagedPathOf(`search/${folder}`), { recursive: true });
  const merged = await pool.run(
    "mergeIndex",
    articles.length,
    tasks.map((task) => ({ task, parts, stagedDir })),
  );
  const listed: string[] = [];
  for (const { path, bytes } of writeArticles(articles, shards, groups, key)) {
    mkdirSync(dirname(store.stagedPathOf(path)), { recursive: true });
    writeFileSync(store.stagedPathOf(path), bytes);
    listed.push(path);
  }
  rmSync(partsDir, { recursive: true });
  return [...merged.flat(), ...listed];
}
