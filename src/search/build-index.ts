/** The whole index in one go, for an archive that fits into memory: what `ingest` does in threads and by pieces. */
import { indexPart, type IndexedArticle, type IndexPart } from "./index-part";
import { mergeRanges, planMerge, type IndexFile } from "./merge-parts";
import { writeArticles, type ListedArticle } from "./write-articles";

/** The ranges of parts that a merge asks for, as `mergeRanges` takes them. */
export const sliceParts = (parts: readonly IndexPart[], fromRange: number, toRange: number) =>
  parts.map(({ articles, bytes, starts }) => ({
    articles,
    bytes: bytes.subarray(starts[fromRange], starts[toRange]),
  }));

/**
 * @param articles in the order of publication, those without a date last.
 * @param aliases groups of words to search as one.
 * @param perPart articles indexed at a time; the files do not depend on it.
 */
export function buildIndex(
  articles: readonly (ListedArticle & IndexedArticle)[],
  aliases: Iterable<readonly string[]>,
  perPart = 1_024,
): IndexFile[] {
  const parts: IndexPart[] = [];
  for (let from = 0; from < articles.length; from += perPart)
    parts.push(indexPart(articles.slice(from, from + perPart)));
  const { tasks, shards } = planMerge(parts);
  const files: IndexFile[] = [];
  for (const task of tasks)
    mergeRanges(task, sliceParts(parts, task.fromRange, task.toRange), (file) => files.push(file));
  files.push(...writeArticles(articles, shards, aliases, ""));
  return files;
}
