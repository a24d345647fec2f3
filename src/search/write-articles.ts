/** What results show of each article, in small blocks, and the head of the index. */
import { commonAliases, joinAliases } from "./aliases";
import {
  articlesPerBlock,
  blockPath,
  headPath,
  outletsPath,
  outletsPerBlock,
  type ArticleLine,
  type SearchHead,
} from "./layout";
import type { IndexFile } from "./merge-parts";

/** An article as results need it. */
export type ListedArticle = { id: string; outlet: string; publishedMs: number | null; title: string };

const encoder = new TextEncoder();
const toJson = (path: string, content: unknown): IndexFile => ({
  path,
  bytes: encoder.encode(`${JSON.stringify(content)}\n`),
});

/** Ids of the outlets, the one with most articles first. */
function rankOutlets(articles: readonly ListedArticle[]): string[] {
  const counts = new Map<string, number>();
  for (const { outlet } of articles) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
}

/** The first article of every month (UTC) that has one. */
function findMonths(articles: readonly ListedArticle[]): SearchHead["months"] {
  const months: SearchHead["months"] = [];
  articles.forEach(({ publishedMs }, number) => {
    if (publishedMs === null) return;
    const month = new Date(publishedMs).toISOString().slice(0, 7);
    if (months.at(-1)?.[0] !== month) months.push([month, number]);
  });
  return months;
}

/**
 * @param articles in the order of the index: by publication, those without a date last.
 * @param shards as the merge has them.
 * @param aliases groups of the catalogue beside the common ones.
 * @param key kept in the head.
 */
export function* writeArticles(
  articles: readonly ListedArticle[],
  shards: number,
  aliases: Iterable<readonly string[]>,
  key: string,
): Generator<IndexFile> {
  const outlets = rankOutlets(articles);
  const numberOf = new Map(outlets.map((id, number) => [id, number]));
  const bytesPerOutlet = outlets.length > 0x100 ? 2 : 1;
  for (let from = 0; from < articles.length; from += articlesPerBlock) {
    const lines = articles
      .slice(from, from + articlesPerBlock)
      .map(({ id, outlet, publishedMs, title }): ArticleLine => [
        id,
        numberOf.get(outlet)!,
        publishedMs,
        title,
      ]);
    yield toJson(blockPath(from / articlesPerBlock), lines);
  }
  for (let from = 0; from < articles.length; from += outletsPerBlock) {
    const block = articles.slice(from, from + outletsPerBlock);
    const bytes = new Uint8Array(block.length * bytesPerOutlet);
    block.forEach(({ outlet }, index) => {
      const number = numberOf.get(outlet)!;
      bytes[index * bytesPerOutlet] = number & 0xff;
      if (bytesPerOutlet === 2) bytes[index * 2 + 1] = number >>> 8;
    });
    yield { path: outletsPath(from / outletsPerBlock), bytes };
  }
  const head: SearchHead = {
    version: 1,
    articles: articles.length,
    shards,
    outlets,
    months: findMonths(articles),
    dated: articles.filter(({ publishedMs }) => publishedMs !== null).length,
    aliases: joinAliases([...commonAliases, ...aliases]),
    key,
  };
  yield toJson(headPath, head);
}
