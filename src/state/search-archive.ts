/**
 * Search over the whole archive for the page. Its code and the head of its index are loaded when first asked for;
 * without a worker, so that the page in one file has the same (see search/README.md).
 */
import type { ArticleFile, BundleIndex, EventBrief } from "../model/bundle";
import type { TextSpan } from "../model/passage";
import type { SearchOptions } from "../search/create-search";
import type { QuotePlace, QuoteReport } from "../search/find-quote";
import type { SearchHead } from "../search/layout";
import type { Query } from "../search/parse-query";
import type { FoundPassage } from "../search/passages";
import type { SearchResult } from "../search/search-result";
import { LoadError, loadBytes } from "./load-bundle";

export type ArchiveSearch = {
  /** Files of a small archive's index, to be kept for reading offline. */
  paths: readonly string[];
  /** Articles that the archive has: what "nothing found" is said of. */
  articles: number;
  /** See search/README.md for what a reader may type. */
  parse(typed: string): Query;
  /** @throws {LoadError} if a file of the index does not arrive. */
  search(query: Query, options?: SearchOptions): Promise<SearchResult>;
  /** Events by their names, the weightiest first. */
  matchEvents(query: Query, events: readonly EventBrief[]): EventBrief[];
  /** An article's sentences with the words of a query. Marks are selectors in its text. @throws {LoadError} */
  findPassages(query: Query, articleId: string): Promise<FoundPassage[]>;
  /** Where a title or another short text has words of a query. */
  findInTitle(query: Query, title: string): TextSpan[];
  /** The same in a text, where single characters do not count. */
  findInText(query: Query, text: string): TextSpan[];
  /** @throws {LoadError} */
  findQuote(pasted: string): Promise<QuoteReport>;
  /** Where one article has pasted words. @throws {LoadError} */
  findQuoteIn(pasted: string, articleId: string): Promise<QuotePlace[]>;
};

async function openSearch(
  bundle: BundleIndex,
  base: string,
  loadArticle: (id: string) => Promise<ArticleFile>,
): Promise<ArchiveSearch> {
  if (bundle.search === undefined) throw new LoadError("missing", "This archive has no search index.");
  const [code, headBytes] = await Promise.all([import("../search/reader"), loadBytes(base, bundle.search)]);
  const head = JSON.parse(new TextDecoder().decode(headBytes)) as SearchHead;
  if (head.version !== 1) throw new LoadError("wrong-version", `${bundle.search} has another version.`);
  const loadText = async (id: string) => code.textOfHtml((await loadArticle(id)).html);
  const { outlets } = bundle;
  const fetchFile = (path: string) => loadBytes(base, path);
  const search = code.createSearch({ head, outlets, fetchFile, loadText });
  return {
    paths: code.pathsOf(head),
    articles: head.articles,
    parse: (typed) => code.parseQuery(typed, head.aliases),
    search: search.search,
    matchEvents: (query, events) => code.matchEvents(query, events, outlets),
    findPassages: async (query, articleId) => code.findPassages(query, await loadText(articleId)),
    findInTitle: (query, title) => code.findWords(query, title, true),
    findInText: (query, text) => code.findWords(query, text),
    findQuote: (pasted) => code.findQuote(pasted, search, loadText),
    findQuoteIn: async (pasted, articleId) => code.findPlaces(pasted, await loadText(articleId)),
  };
}

/**
 * @param base address of the bundle's folder, ending in "/".
 * @returns opens the search, once; a failure is forgotten, so that the next call tries again.
 */
export function createArchiveSearch(
  bundle: BundleIndex,
  base: string,
  loadArticle: (id: string) => Promise<ArticleFile>,
): () => Promise<ArchiveSearch> {
  let opening: Promise<ArchiveSearch> | null = null;
  return () => {
    opening ??= openSearch(bundle, base, loadArticle).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
}
