/** Answers queries from the index's files. I/O is passed in: the page fetches, a test reads from memory. */
import { intersect, keep, unite, type ArticleSet } from "./article-set";
import { confirmPlaces, matchTerms, rarity, type PhraseMatch } from "./find-phrase";
import { openIndexFiles, type IndexFiles } from "./index-files";
import type { SearchHead } from "./layout";
import type { NamedOutlet } from "./named-outlets";
import { narrow, type Narrowing } from "./narrow";
import type { Query } from "./parse-query";
import { areBorneOut, describeResult, type SearchResult } from "./search-result";

export type SearchSource = {
  head: SearchHead;
  /** Bytes of a file of the bundle, as `search/terms/0000.bin`. */
  fetchFile(path: string): Promise<Uint8Array>;
  outlets: readonly NamedOutlet[];
  /** The text of an article, in which passages and mentions count. */
  loadText(id: string): Promise<string>;
};

export type SearchOptions = Narrowing & {
  /** Bytes to fetch at most before counts are given as "at most"; Infinity to have them exact. */
  budget?: number;
};

export type Search = {
  readonly files: IndexFiles;
  search(query: Query, options?: SearchOptions): Promise<SearchResult>;
};

/** Bytes for one query, of which a part is left for what the first results show. */
const defaultBudget = 300_000;
const keptForPage = 60_000;
/** Bytes of an article's file, and of the lines that its own is among, about. */
const articleBytes = 9_000;
const blockBytes = 4_500;

/** @throws what `fetchFile` and `loadText` throw, from each call. */
export function createSearch(source: SearchSource): Search {
  const files = openIndexFiles(source.head, source.fetchFile);
  let articlesRead = 0;
  const countFetched = () => files.fetched + articlesRead * articleBytes;
  const loadText = (id: string) => {
    articlesRead += 1;
    return source.loadText(id);
  };
  return {
    files,
    async search(query, options = {}) {
      const { budget = defaultBudget } = options;
      const before = countFetched();
      const fetched = () => countFetched() - before;
      const bytesLeft = () => budget - keptForPage - fetched();
      const possible = await Promise.all(
        query.wanted.map(({ phrases }) => Promise.all(phrases.map((phrase) => matchTerms(phrase, files)))),
      );
      const hasWords = possible.length > 0;
      const all = hasWords ? combine(possible, files.head.articles) : everyArticle(files.head);
      const within = await narrow(all, query, options, { files, named: source.outlets });
      let matches = restrict(possible, within);
      let found = hasWords ? combine(matches, files.head.articles) : within;
      const isCertain = () => found.articles.length === 0 || matches.flat().every((match) => match.isExact);
      // The first results show what is read, so nothing need be kept for them.
      const areFew = () => found.articles.length * (articleBytes + blockBytes) <= budget - fetched();
      if (!isCertain() && !areFew()) {
        matches = await confirm(matches, files, bytesLeft);
        found = combine(matches, files.head.articles);
      }
      const isRead = !isCertain() && areFew();
      if (isRead) {
        const isThere = await areBorneOut(query, await files.readLines([...found.articles]), loadText);
        found = keep(found, (_, index) => isThere[index]!);
      }
      const isExact = isRead || isCertain();
      return describeResult({ query, found, isExact, fetched }, files, source.loadText);
    },
  };
}

const everyArticle = ({ articles }: SearchHead): ArticleSet => ({
  articles: Uint32Array.from({ length: articles }, (_, article) => article),
  scores: new Float32Array(articles),
});

/** Articles that have one phrase of each group. */
function combine(groups: readonly (readonly PhraseMatch[])[], articles: number): ArticleSet {
  const sets = groups.map((alternatives): ArticleSet => {
    const set = alternatives.map(({ found }) => found).reduce(unite);
    const weight = rarity(set.articles.length, articles);
    return { articles: set.articles, scores: set.scores.map((score) => score * weight) };
  });
  return sets.reduce((a, b) => intersect(a, b, (left, right) => left + right));
}

/** The same matches, of some articles only. */
const restrict = (groups: readonly (readonly PhraseMatch[])[], within: ArticleSet): PhraseMatch[][] =>
  groups.map((alternatives) =>
    alternatives.map((match) => ({ ...match, found: intersect(match.found, within, (score) => score) })),
  );

/** Makes as sure of phrases as places do, one after the other: what one has cost is not left for the next. */
async function confirm(
  groups: readonly (readonly PhraseMatch[])[],
  files: IndexFiles,
  bytesLeft: () => number,
): Promise<PhraseMatch[][]> {
  const confirmed: PhraseMatch[][] = [];
  for (const alternatives of groups) {
    const sure: PhraseMatch[] = [];
    for (const match of alternatives)
      sure.push(match.isExact ? match : await confirmPlaces(match, files, bytesLeft()));
    confirmed.push(sure);
  }
  return confirmed;
}
