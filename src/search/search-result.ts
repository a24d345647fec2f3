/** What a query found: counts over the whole archive, and pages of articles. */
import type { ArticleSet } from "./article-set";
import type { IndexFiles } from "./index-files";
import type { ArticleLine, SearchHead } from "./layout";
import type { Query } from "./parse-query";
import { isBorneOut } from "./passages";

export type FoundArticle = { id: string; outlet: string; publishedMs: number | null; title: string };

/** Those without a date are last in either order of time. */
export type ResultOrder = "relevance" | "newest" | "oldest";

export type SearchResult = {
  /** Articles of the whole archive with the words, or, if not `isExact`, the most that may have them. */
  total: number;
  isExact: boolean;
  /** Places of these articles in the index of the archive, ascending. */
  places: Uint32Array;
  /** The same by month of publication ("2021-11"), and without a date. */
  months: [month: string, articles: number][];
  undated: number;
  /** The same by outlet, those with most first; fetches what it needs. */
  countOutlets(): Promise<[outlet: string, articles: number][]>;
  /**
   * Articles `from` to `from + count` of `total`. Where the total is not exact each is read first, and those that
   * have not the words are left out.
   */
  page(order: ResultOrder, from: number, count: number): Promise<FoundArticle[]>;
  /** Bytes fetched since the query was asked, articles that were read to be sure by their usual size. */
  readonly fetched: number;
};

type Found = { query: Query; found: ArticleSet; isExact: boolean; fetched: () => number };

export function describeResult(
  { query, found, isExact, fetched }: Found,
  files: IndexFiles,
  loadText: (id: string) => Promise<string>,
): SearchResult {
  const { head } = files;
  const orders = new Map<ResultOrder, number[]>();
  const inOrder = (order: ResultOrder): number[] => {
    const articles = orders.get(order) ?? sortArticles(found, order, head);
    orders.set(order, articles);
    return articles;
  };
  return {
    total: found.articles.length,
    isExact,
    places: found.articles,
    ...countMonths(head, found.articles),
    async countOutlets() {
      const counts = new Map<string, number>();
      for (const number of await files.readOutlets(found.articles)) {
        const id = head.outlets[number]!;
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    },
    async page(order, from, count) {
      const lines = await files.readLines(inOrder(order).slice(from, from + count));
      const isThere = isExact ? null : await areBorneOut(query, lines, loadText);
      return lines.filter((_, index) => isThere?.[index] ?? true).map((line) => toArticle(line, head));
    },
    get fetched() {
      return fetched();
    },
  };
}

/** Reads articles to see whether they have the words of a query. */
export const areBorneOut = (
  query: Pick<Query, "wanted">,
  lines: readonly ArticleLine[],
  loadText: (id: string) => Promise<string>,
): Promise<boolean[]> =>
  Promise.all(lines.map(async ([id, , , title]) => isBorneOut(query, title, await loadText(id))));

export const toArticle = (
  [id, outlet, publishedMs, title]: ArticleLine,
  { outlets }: SearchHead,
): FoundArticle => ({ id, outlet: outlets[outlet]!, publishedMs, title });

/** Numbers of articles fit into so many bits, beside the 32 of a score. */
const articleBits = 21;

/** By one number that holds score and place, which a typed array sorts many times faster than a comparison. */
function sortArticles({ articles, scores }: ArticleSet, order: ResultOrder, { dated }: SearchHead): number[] {
  if (order === "oldest") return [...articles];
  // The newest first, then those without a date; the same function takes a rank back to its article.
  const turn = (article: number) => (article < dated ? dated - 1 - article : article);
  // Scores are positive, and the bits of such numbers are in their order.
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  const keys = new Float64Array(articles.length);
  articles.forEach((article, index) => {
    const worse = order === "newest" ? 0 : 0xffff_ffff - bits[index]!;
    keys[index] = worse * 2 ** articleBits + turn(article);
  });
  return Array.from(keys.sort(), (key) => turn(key % 2 ** articleBits));
}

function countMonths(
  { months, dated }: SearchHead,
  articles: Uint32Array,
): Pick<SearchResult, "months" | "undated"> {
  const counts: [string, number][] = [];
  let next = 0;
  let undated = 0;
  for (const article of articles) {
    if (article >= dated) {
      undated += 1;
      continue;
    }
    while (next < months.length && months[next]![1] <= article) next += 1;
    const month = months[next - 1]![0];
    const last = counts.at(-1);
    if (last?.[0] === month) last[1] += 1;
    else counts.push([month, 1]);
  }
  return { months: counts, undated };
}
