/** Whether pasted words are in the archive, letter for letter; if not, what is nearest and how it differs. */
import { describePassage, type TextQuote, type TextSpan } from "../model/passage";
import { alignQuote, type Difference } from "./align-quote";
import type { Search } from "./create-search";
import { rarity } from "./find-phrase";
import { foldText } from "./fold";
import { toPhrase } from "./parse-query";
import { findPhrase } from "./passages";
import { toArticle, type FoundArticle } from "./search-result";
import { findRuns } from "./units";

export type QuotePlace = TextSpan &
  TextQuote & {
    /** Every letter as pasted; else script, width or case differ. */
    isLetterForLetter: boolean;
  };

export type QuoteReport =
  | {
      kind: "found";
      /** Articles of the whole archive that hold the words, at most so many if not `isExact`. */
      total: number;
      isExact: boolean;
      /** The first of them by publication; in the title alone where there is no place. */
      articles: { article: FoundArticle; places: QuotePlace[] }[];
    }
  | {
      kind: "near";
      /** The most alike first. */
      articles: { article: FoundArticle; place: TextSpan & TextQuote; differences: Difference[] }[];
    }
  /** Too short to look up, or nothing alike among the articles that share its rarest words. */
  | { kind: "nothing" };

/** Longer pastes are compared by their beginning. */
export const longestQuote = 400;
const mostShown = 20;
/** Terms of a quotation that are looked up to find what is near, and articles that are then read. */
const termsTried = 10;
const articlesTried = 6;
/** Less than this share of the letters in order is no quotation of it. */
const leastAlike = 0.5;

/** Where a text has pasted words, whatever their script. */
export function findPlaces(pasted: string, text: string): QuotePlace[] {
  const quote = pasted.trim().slice(0, longestQuote);
  const phrase = toPhrase(foldText(quote));
  if (phrase === null) return [];
  return findPhrase(foldText(text), phrase).map((span) => ({
    ...describePassage(text, span),
    isLetterForLetter: quote.includes(text.slice(span.start, span.end)),
  }));
}

/** @param pasted words in any script. @throws what fetching throws. */
export async function findQuote(
  pasted: string,
  search: Search,
  loadText: (id: string) => Promise<string>,
): Promise<QuoteReport> {
  const quote = pasted.trim().slice(0, longestQuote);
  const phrase = toPhrase(foldText(quote));
  if (phrase === null || phrase.isTitleOnly) return { kind: "nothing" };
  const query = { wanted: [{ typed: quote, phrases: [phrase] }], outlets: [], years: [], ignored: [] };
  const result = await search.search(query);
  const found = await result.page("oldest", 0, mostShown);
  if (found.length > 0) {
    const articles = await Promise.all(
      found.map(async (article) => {
        return { article, places: findPlaces(quote, await loadText(article.id)) };
      }),
    );
    return { kind: "found", total: result.total, isExact: result.isExact, articles };
  }
  const near = await findNear(quote, search, loadText);
  return near.length > 0 ? { kind: "near", articles: near } : { kind: "nothing" };
}

/** Pairs and words of a quotation, spread over it. */
function sampleTerms(folded: string): string[] {
  const terms = findRuns(folded).flatMap(({ starts, ends }) =>
    starts.length === 1
      ? ends[0]! - starts[0]! > 1
        ? [folded.slice(starts[0], ends[0])]
        : []
      : starts.slice(1).map((_, index) => folded.slice(starts[index], ends[index + 1])),
  );
  const distinct = [...new Set(terms)];
  const step = Math.max(1, distinct.length / termsTried);
  return Array.from(
    { length: Math.min(termsTried, distinct.length) },
    (_, index) => distinct[Math.floor(index * step)]!,
  );
}

async function findNear(quote: string, { files }: Search, loadText: (id: string) => Promise<string>) {
  const scores = new Float32Array(files.head.articles);
  const entries = await Promise.all(sampleTerms(foldText(quote)).map((term) => files.readTerm(term)));
  for (const entry of entries) {
    if (entry === null) continue;
    const weight = rarity(entry.articles.length, files.head.articles);
    for (const article of entry.articles) scores[article]! += weight;
  }
  const best = [...scores.keys()]
    .filter((article) => scores[article]! > 0)
    .sort((a, b) => scores[b]! - scores[a]! || a - b)
    .slice(0, articlesTried);
  const lines = await files.readLines(best);
  const aligned = await Promise.all(
    lines.map(async (line) => {
      const article = toArticle(line, files.head);
      const text = await loadText(article.id);
      const alignment = alignQuote(quote, text);
      if (alignment === null || alignment.alike < leastAlike) return [];
      const { span, differences, alike } = alignment;
      return [{ article, place: describePassage(text, span), differences, alike }];
    }),
  );
  return aligned
    .flat()
    .sort((a, b) => b.alike - a.alike)
    .map(({ article, place, differences }) => ({ article, place, differences }));
}
