/** The heart of a happening: the words that its articles share, by how many share each and how much it tells. */
import type { Candidate, Teller } from "./types";
import { dot, toUnit, type Vector } from "./vectors";
import type { Weigher } from "./weigh-words";

/** A candidate with its article and the vectors of its sentence and of the article's title. */
export type Told = {
  teller: Teller;
  candidate: Candidate;
  sentence: Vector;
  title: Vector;
  /** Whether the article was published about when the candidate's date was, so that its title tells of it. */
  isNear: boolean;
};

/** A word belongs to the heart if this part of the articles share it, and in all but the smallest two of them. */
const leastShare = 0.1;
/** Likeness to the heart that a sentence needs by its own words, whatever its title says. */
const leastOwn = 0.17;
/** How much the title adds to its sentence. */
const titleShare = 0.4;

/** Distinct articles among candidates. */
export const articlesOf = (told: readonly Told[]): Set<string> =>
  new Set(told.map(({ teller }) => teller.id));

/** The same without those that only repeat, word by word, sentences that their outlet has printed before: captions, background. */
export function accountsOf(told: readonly Told[]): Set<string> {
  const articleByWords = new Map<string, string>();
  for (const { teller, candidate } of told) {
    const key = `${teller.outlet}\n${candidate.words}`;
    if (!articleByWords.has(key)) articleByWords.set(key, teller.id);
  }
  return new Set(articleByWords.values());
}

/** In how many articles each word of some candidates is written, titles of articles written for the date included. */
export function countByArticle(told: readonly Told[]): Map<number, number> {
  const wordsByArticle = new Map<string, Set<number>>();
  for (const { teller, sentence, title, isNear } of told) {
    const words = wordsByArticle.get(teller.id) ?? new Set();
    for (const word of sentence.keys()) words.add(word);
    if (isNear) for (const word of title.keys()) words.add(word);
    wordsByArticle.set(teller.id, words);
  }
  const counts = new Map<number, number>();
  for (const words of wordsByArticle.values())
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** @returns a unit vector. */
export function heartOf(told: readonly Told[], weigher: Weigher): Vector {
  const articles = articlesOf(told).size;
  const least = articles < 3 ? 1 : Math.max(2, articles * leastShare);
  const heart = new Map<number, number>();
  for (const [word, count] of countByArticle(told))
    if (count >= least) heart.set(word, (count / articles) * weigher.weightOf(word));
  return toUnit(heart);
}

/** How much a sentence, with its title, speaks of a heart; 0 if its own words hardly do. */
export function speaksOf({ sentence, title, isNear }: Told, heart: Vector): number {
  const own = dot(sentence, heart);
  if (own < leastOwn) return 0;
  return own + (isNear ? titleShare * dot(title, heart) : 0);
}
