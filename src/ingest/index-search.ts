/** The search index of a bundle, made in threads: parts of the archive in its order, then ranges of all parts. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { headPath, shardOfPath, type SearchHead } from "../search/layout";
import { rangesPerPart } from "../search/index-part";
import { mergeRanges, narrowTasks, planMerge, writesShard, type MergeTask } from "../search/merge-parts";
import { writeArticles, type ListedArticle } from "../search/write-articles";
import type { BundleStore } from "./bundle-store";
import {
  changedRanges,
  keepMerged,
  makeParts,
  openPart,
  readMerged,
  type Indexed,
  type PartFile,
} from "./search-parts";
import { isSame, readJson, shortHash } from "./whole-file";
import { inBatches, type WorkPool } from "./work-pool";

export type IndexMergeTask = {
  tasks: readonly MergeTask[];
  parts: readonly PartFile[];
  /** Files that differ from those of the bundle are written to `stagedDir`. */
  bundleDir: string;
  stagedDir: string;
};

/** Merges some ranges of all parts and stages their files. @returns the files' paths in the bundle. */
export function mergeIndex({ tasks, parts, bundleDir, stagedDir }: IndexMergeTask): string[] {
  const open = parts.map((part) => ({ articles: part.articles, ...openPart(part) }));
  const paths: string[] = [];
  try {
    for (const task of tasks) {
      const slices = open.map(({ articles, read }) => ({
        articles,
        bytes: read(task.fromRange, task.toRange),
      }));
      mergeRanges(task, slices, ({ path, bytes }) => {
        if (!isSame(join(bundleDir, path), bytes)) writeFileSync(join(stagedDir, path), bytes);
        paths.push(path);
      });
    }
    return paths;
  } finally {
    for (const { close } of open) close();
  }
}

/** The key of the last bundle's index; "" if it has none. */
const lastKeyOf = (store: BundleStore): string => readJson<SearchHead>(store.pathOf(headPath))?.key ?? "";

/** The ranges in which an index of other parts differs from the last one; null if it is in all. */
function findChanged(last: readonly PartFile[] | null, parts: readonly PartFile[]): Set<number> | null {
  if (last?.length !== parts.length || planMerge(last).shards !== planMerge(parts).shards) return null;
  // Another number of articles moves the numbers of all behind it.
  if (last.some(({ articles }, at) => articles !== parts[at]!.articles)) return null;
  return new Set(
    parts.flatMap((part, at) => (part.path === last[at]!.path ? [] : changedRanges(last[at]!, part))),
  );
}

/** Merging so many articles is as much work as reading one. */
const articlesPerMerge = 16;

type Place = { store: BundleStore; pool: WorkPool; isOwn: boolean; partsDir: string };

/** Merges what is not as in the last bundle. @returns the paths of all files of terms. */
async function mergeParts(
  parts: readonly PartFile[],
  last: readonly PartFile[] | null,
  { store, pool }: Place,
): Promise<string[]> {
  const { tasks } = planMerge(parts);
  const changed = findChanged(last, parts);
  const needed = changed ? narrowTasks(tasks, changed) : tasks;
  for (const folder of ["terms", "places"])
    mkdirSync(store.stagedPathOf(`search/${folder}`), { recursive: true });
  const articles = parts.reduce((sum, part) => sum + part.articles, 0);
  const ranges = needed.reduce((sum, { fromRange, toRange }) => sum + toRange - fromRange, 0);
  const dirs = { bundleDir: store.pathOf(""), stagedDir: store.stagedPathOf("") };
  const merged = await pool.run(
    "mergeIndex",
    (articles / articlesPerMerge) * (ranges / rangesPerPart),
    Array.from(inBatches(needed, Math.ceil(needed.length / tasks.length)), (batch) => ({
      tasks: batch,
      parts,
      ...dirs,
    })),
  );
  const kept = changed
    ? store.listSearch().filter((path) => {
        const shard = shardOfPath(path);
        return shard !== null && !needed.some((task) => writesShard(task, shard));
      })
    : [];
  return [...kept, ...merged.flat()];
}

/**
 * Stages the index of all articles.
 * @param articles in the order of the bundle.
 * @param aliases words that are searched as one.
 * @param place `isOwn`: the last bundle was made by this program, so what is of the same texts stays;
 * `partsDir`: where parts are kept for the next run.
 * @returns the paths of its files in the bundle.
 */
export async function stageSearchIndex(
  articles: readonly (ListedArticle & Indexed)[],
  aliases: Iterable<readonly string[]>,
  place: Place,
): Promise<string[]> {
  const { store, pool, isOwn, partsDir } = place;
  const listing = articles.map(({ id, outlet, publishedMs, title, words }) => [
    id,
    outlet,
    publishedMs,
    title,
    words,
  ]);
  const groups = [...aliases];
  const key = shortHash(JSON.stringify([listing, groups]));
  const lastKey = isOwn ? lastKeyOf(store) : "";
  if (key === lastKey) return store.listSearch();
  const parts = await makeParts(articles, partsDir, pool);
  const paths = await mergeParts(parts, readMerged(partsDir, lastKey), place);
  keepMerged({ key, parts }, partsDir);
  for (const { path, bytes } of writeArticles(articles, planMerge(parts).shards, groups, key)) {
    mkdirSync(dirname(store.stagedPathOf(path)), { recursive: true });
    if (!isSame(store.pathOf(path), bytes)) writeFileSync(store.stagedPathOf(path), bytes);
    paths.push(path);
  }
  return paths;
}
