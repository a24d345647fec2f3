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
import { outletsNamed, type NamedOutlet } from "./named-outlets";
import type { Query, Wanted } from "./parse-query";
import { isBorneOut } from "./passages";

export type SearchSource = {
  head: SearchHead;
  /** Bytes of a file of the bundle, as `search/terms/0000.bin`. */
  fetchFile(path: string): Promise<Uint8Array>;
  /** What `outlet:` is compared with, beside ids. */
  outlets: readonly NamedOutlet[];
  /** The text of an article, in which passages and mentions count. */
  loadText(id: string): Promise<string>;
};

/** Narrows beside what the query says. */
export type SearchOptions = {
  /** Ids of outlets; empty for all. */
  outlets?: readonly string[];
  /** Of publication; empty for all. */
  years?: readonly number[];
  /** Bytes to fetch at most before counts are given as "at most"; Infinity to have them exact. */
  budget?: number;
};

export type FoundArticle = { id: string; outlet: string; publishedMs: number | null; title: string };

export type SearchResult = {
  /** Articles of the whole archive with the words, or, if not `isExact`, the most that may have them. */
  total: number;
  isExact: boolean;
  /** The same by month of publication ("2021-11"), and without a date. */
  months: [month: string, articles: number][];
  undated: number;
  /** The same by outlet, those with most first; fetches what it needs. */
  countOutlets(): Promise<[outlet: string, articles: number][]>;
  /**
   * Articles `from` to `from + count` of `total`. Where the total is not exact each is read first, and those that
   * have not the words are left out.
   */
  page(order: "relevance" | "newest" | "oldest", from: number, count: number): Promise<FoundArticle[]>;
  /** Bytes fetched for it so far. */
  readonly fetched: number;
};

export type Search = {
  readonly head: SearchHead;
  readonly files: IndexFiles;
  search(query: Query, options?: SearchOptions): Promise<SearchResult>;
};

/** Bytes for one query, of which a part is left for what the first results show. */
const defaultBudget = 300_000;
const keptForPage = 60_000;
/** Bytes of an article's file, about. */
const articleBytes = 9_000;

/** The numbers of articles published in some years, half-open. */
function rangesOfYears({ months, dated }: SearchHead, years: readonly number[]): [number, number][] {
  const firstFrom = (year: number) => months.find(([month]) => month >= `${year}-01`)?.[1] ?? dated;
  return years.map((year) => [firstFrom(year), firstFrom(year + 1)]);
}

export function createSearch(source: SearchSource): Search {
  const { head } = source;
  const files = openIndexFiles(head, source.fetchFile);

  /** The numbers of the outlets that are asked for, or null for all. */
  const outletsOf = (query: Query, ids: readonly string[]): Set<number> | null => {
    const named = outletsNamed(query, source.outlets);
    if (ids.length === 0 && named === null) return null;
    const isAsked = (id: string) =>
      (ids.length === 0 || ids.includes(id)) && (named === null || named.has(id));
    return new Set(head.outlets.flatMap((id, number) => (isAsked(id) ? number : [])));
  };

  const narrow = async (set: ArticleSet, query: Query, { outlets = [], years = [] }: SearchOptions) => {
    let within: ArticleSet = set;
    for (const asked of [query.years, years]) {
      if (asked.length === 0) continue;
      const ranges = rangesOfYears(head, asked);
      within = keep(within, (article) => ranges.some(([from, to]) => from <= article && article < to));
    }
    const wanted = outletsOf(query, outlets);
    if (wanted === null) return within;
    const numbers = await files.readOutlets(within.articles);
    return keep(within, (_, index) => wanted.has(numbers[index]!));
  };

  /** Makes sure of the phrase where that is cheap enough. */
  const confirm = async (match: PhraseMatch, within: ArticleSet, budgetLeft: () => number) => {
    const possible = { ...match, found: intersect(match.found, within, (score) => score) };
    if (match.isExact || possible.found.articles.length === 0) return { ...possible, isExact: true };
    const cost = costOfPlaces(match, files);
    const isFew = possible.found.articles.length <= fewArticles;
    const readingCost = isFew ? possible.found.articles.length * articleBytes : Infinity;
    if (cost <= budgetLeft() && cost <= readingCost) return confirmPlaces(possible, files);
    if (!isFew) return possible;
    const lines = await files.readLines([...possible.found.articles]);
    const wanted: Wanted = { typed: match.phrase.text, phrases: [match.phrase] };
    const query: Query = { wanted: [wanted], outlets: [], years: [], ignored: [] };
    const isThere = await Promise.all(
      lines.map(async ([id, , , title]) => isBorneOut(query, title, await source.loadText(id))),
    );
    return { ...possible, found: keep(possible.found, (_, index) => isThere[index]!), isExact: true };
  };

  /** Articles that have all that is wanted. */
  const combine = (matches: readonly (readonly PhraseMatch[])[]): ArticleSet => {
    const sets = matches.map((alternatives): ArticleSet => {
      const set = alternatives.map(({ found }) => found).reduce(unite);
      const weight = rarity(set.articles.length, head.articles);
      return { articles: set.articles, scores: set.scores.map((score) => score * weight) };
    });
    return sets.reduce((a, b) => intersect(a, b, (left, right) => left + right));
  };

  const everything = (): ArticleSet => ({
    articles: Uint32Array.from({ length: head.articles }, (_, article) => article),
    scores: new Float32Array(head.articles),
  });

  return {
    head,
    files,
    async search(query, options = {}) {
      const { budget = defaultBudget } = options;
      const before = files.fetched;
      const budgetLeft = () => budget - keptForPage - (files.fetched - before);
      const possible = await Promise.all(
        query.wanted.map(({ phrases }) => Promise.all(phrases.map((phrase) => matchTerms(phrase, files)))),
      );
      const hasWords = possible.length > 0;
      const within = await narrow(hasWords ? combine(possible) : everything(), query, options);
      const confirmed: PhraseMatch[][] = [];
      for (const alternatives of possible) {
        const sure: PhraseMatch[] = [];
        for (const match of alternatives) sure.push(await confirm(match, within, budgetLeft));
        confirmed.push(sure);
      }
      const found = hasWords ? combine(confirmed) : within;
      const isExact = confirmed.flat().every((match) => match.isExact) || found.articles.length === 0;
      return describeResult({ query, found, isExact, source, files, before });
    },
  };
}

function describeResult({
  query,
  found,
  isExact,
  source,
  files,
  before,
}: {
  query: Query;
  found: ArticleSet;
  isExact: boolean;
  source: SearchSource;
  files: IndexFiles;
  before: number;
}): SearchResult {
  const { head } = files;
  const orders = new Map<string, number[]>();
  const inOrder = (order: "relevance" | "newest" | "oldest"): number[] => {
    const known = orders.get(order);
    if (known) return known;
    const articles = [...found.articles];
    // Those without a date are last in either order of time.
    const timeOf = (article: number) => (article < head.dated ? -article : -head.articles - article);
    const scoreOf = new Map(
      order === "relevance" ? articles.map((article, at) => [article, found.scores[at]!]) : [],
    );
    if (order === "newest") articles.sort((a, b) => timeOf(b) - timeOf(a) || a - b);
    if (order === "relevance") articles.sort((a, b) => scoreOf.get(b)! - scoreOf.get(a)! || b - a);
    orders.set(order, articles);
    return articles;
  };
  const toArticle = ([id, outlet, publishedMs, title]: [
    string,
    number,
    number | null,
    string,
  ]): FoundArticle => ({
    id,
    outlet: head.outlets[outlet]!,
    publishedMs,
    title,
  });
  return {
    total: found.articles.length,
    isExact,
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
      const articles = lines.map(toArticle);
      if (isExact) return articles;
      const isThere = await Promise.all(
        articles.map(async ({ id, title }) => isBorneOut(query, title, await source.loadText(id))),
      );
      return articles.filter((_, index) => isThere[index]);
    },
    get fetched() {
      return files.fetched - before;
    },
  };
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
