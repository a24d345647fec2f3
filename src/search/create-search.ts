/** Answers queries from the index's files. I/O is passed in: the page fetches, a test reads from memory. */
import { intersect, keep, unite, type ArticleSet } from "./article-set";
import {
  confirmPlaces,
  costOfPlaces,
  fewArticles,
  matchTerms,
  rarity,
  type PhraseMatch,
} from "./find-phrase";
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
/** Bytes of an article's file, about. */
const articleBytes = 9_000;

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
      const reading = { files, loadText, bytesLeft: () => budget - keptForPage - fetched() };
      const possible = await Promise.all(
        query.wanted.map(({ phrases }) => Promise.all(phrases.map((phrase) => matchTerms(phrase, files)))),
      );
      const hasWords = possible.length > 0;
      const all = hasWords ? combine(possible, files.head.articles) : everyArticle(files.head);
      const within = await narrow(all, query, options, { files, named: source.outlets });
      const confirmed: PhraseMatch[][] = [];
      for (const alternatives of possible) {
        const sure: PhraseMatch[] = [];
        // One after the other: what one has cost is not left for the next.
        for (const match of alternatives) sure.push(await confirm(match, within, reading));
        confirmed.push(sure);
      }
      const found = hasWords ? combine(confirmed, files.head.articles) : within;
      const isExact = found.articles.length === 0 || confirmed.flat().every((match) => match.isExact);
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

type Reading = { files: IndexFiles; loadText: SearchSource["loadText"]; bytesLeft: () => number };

/** Makes sure of a phrase among some articles: by places or, if they are few, by their texts; not at any price. */
async function confirm(
  match: PhraseMatch,
  within: ArticleSet,
  { files, loadText, bytesLeft }: Reading,
): Promise<PhraseMatch> {
  const found = intersect(match.found, within, (score) => score);
  const possible = { ...match, found };
  if (match.isExact || found.articles.length === 0) return { ...possible, isExact: true };
  const costs = {
    places: costOfPlaces(match, files),
    texts: found.articles.length <= fewArticles ? found.articles.length * articleBytes : Infinity,
  };
  if (Math.min(costs.places, costs.texts) > bytesLeft()) return possible;
  if (costs.places <= costs.texts) return confirmPlaces(possible, files);
  const wanted = [{ typed: match.phrase.text, phrases: [match.phrase] }];
  const isThere = await areBorneOut({ wanted }, await files.readLines([...found.articles]), loadText);
  return { ...possible, found: keep(found, (_, index) => isThere[index]!), isExact: true };
}
