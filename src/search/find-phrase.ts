/** Articles that have a phrase: first those with all its terms, then those where the terms follow each other. */
import { emptySet, intersect, keep, type ArticleSet } from "./article-set";
import type { IndexFiles } from "./index-files";
import type { Phrase } from "./parse-query";
import { kinds, letter } from "./units";
import { readPlaces, type PlaceList, type TermEntry } from "./read-terms";

/** So few candidates are read rather than looked for in more of the index. */
const fewArticles = 10;
/** Terms that are fetched at once. */
const termsAtOnce = 4;
/** Scores by `weightCodes`: what is told often matters more, up to a point, and a title most (as BM25 saturates). */
const weights = [1, 1.5, 1.9, 3.2];

/** A term of a phrase, and where in the phrase it begins. */
type PhraseTerm = { text: string; at: number };

/** Terms that cover the phrase, and those that overlap them, which only rule articles out sooner. */
function termsOf({ text, runs, isTitleOnly }: Phrase): { cover: PhraseTerm[]; rest: PhraseTerm[] } {
  const cover: PhraseTerm[] = [];
  const rest: PhraseTerm[] = [];
  for (const { starts, ends } of runs) {
    const count = starts.length;
    // One Han character among punctuation is no term, but for a title's.
    const isTerm = count === 1 && (isTitleOnly || kinds[text.charCodeAt(starts[0]!)] === letter);
    if (isTerm) cover.push({ text: text.slice(starts[0], ends[0]), at: starts[0]! });
    for (let index = 0; index + 1 < count; index += 1) {
      const term = { text: text.slice(starts[index], ends[index + 1]), at: starts[index]! };
      (index % 2 === 0 || index + 2 === count ? cover : rest).push(term);
    }
  }
  return { cover, rest };
}

export type PhraseMatch = {
  phrase: Phrase;
  found: ArticleSet;
  /** What is known of the terms that cover the phrase; null if some were not looked up. */
  cover: (PhraseTerm & { entry: TermEntry })[] | null;
  /** Whether each of `found` has the phrase, not only its terms. */
  isExact: boolean;
};

/** Looks up term after term until few articles have all of them. */
export async function matchTerms(phrase: Phrase, files: IndexFiles): Promise<PhraseMatch> {
  const { cover, rest } = termsOf(phrase);
  const terms = [...cover, ...rest];
  const entries: (PhraseTerm & { entry: TermEntry })[] = [];
  let found: ArticleSet | null = null;
  for (let from = 0; from < terms.length; from += termsAtOnce) {
    const next = terms.slice(from, from + termsAtOnce);
    const read = await Promise.all(
      next.map(async (term) => ({ term, entry: await files.readTerm(term.text) })),
    );
    for (const { term, entry } of read) {
      if (entry === null) return { phrase, found: emptySet, cover: null, isExact: true };
      entries.push({ ...term, entry });
      const set = scoreTerm(entry, phrase.isTitleOnly);
      found = found === null ? set : intersect(found, set, Math.min);
    }
    if (found!.articles.length <= fewArticles) break;
  }
  found ??= emptySet;
  const isCovered = entries.length >= cover.length;
  return {
    phrase,
    found,
    cover: isCovered ? entries.slice(0, cover.length) : null,
    isExact: found.articles.length === 0 || (!phrase.needsText && terms.length === 1),
  };
}

/** Rarer terms weigh more. */
export const rarity = (count: number, articles: number): number =>
  Math.log(1 + (articles - count + 0.5) / (count + 0.5));

function scoreTerm({ articles, codes }: TermEntry, isTitleOnly: boolean): ArticleSet {
  const scores = new Float32Array(codes.length);
  for (let index = 0; index < scores.length; index += 1) scores[index] = weights[codes[index]!]!;
  const set = { articles, scores };
  return isTitleOnly ? keep(set, (_, index) => codes[index] === 3) : set;
}

/**
 * Keeps those of a match in which its terms follow each other, by the places of as many terms as may be fetched, the
 * cheapest first; exact if that is all of them.
 * @param most bytes to fetch.
 */
export async function confirmPlaces(
  match: PhraseMatch,
  files: IndexFiles,
  most: number,
): Promise<PhraseMatch> {
  const { cover, found, phrase } = match;
  if (cover === null) return match;
  let left = most;
  const affordable = cover
    .map((term) => ({ ...term, cost: files.costOf(term.text, term.entry) }))
    .sort((a, b) => a.cost - b.cost)
    .filter(({ cost }) => (left -= cost) >= 0);
  // One term alone rules nothing out that has all of them.
  if (affordable.length < Math.min(2, cover.length)) return match;
  const lists = await Promise.all(
    affordable.map(async ({ text, at, entry }) => ({
      at,
      list: readPlaces(await files.readPlaces(text, entry), entry, found.articles),
    })),
  );
  return {
    ...match,
    found: keep(found, (_, index) => follow(lists, index)),
    isExact: affordable.length === cover.length && !phrase.needsText,
  };
}

/** Whether an article has a place from which each term is as far as in the phrase. */
function follow(lists: readonly { at: number; list: PlaceList }[], index: number): boolean {
  const [first, ...others] = lists;
  if (!first) return false;
  const cursors = others.map(({ list }) => list.starts[index]!);
  for (let at = first.list.starts[index]!; at < first.list.starts[index + 1]!; at += 1) {
    const begin = first.list.places[at]! - first.at;
    const isHere = others.every(({ at: offset, list }, other) => {
      const end = list.starts[index + 1]!;
      while (cursors[other]! < end && list.places[cursors[other]!]! < begin + offset) cursors[other]! += 1;
      return cursors[other]! < end && list.places[cursors[other]!] === begin + offset;
    });
    if (isHere) return true;
  }
  return false;
}
