/** The heart of a happening: the words that its articles share, each by how many share it and how much it tells. */
import type { Candidate, Teller } from "./types";
import type { Weigher } from "./weigh-words";
import { dot, toUnit, type Vector } from "./vectors";

/** A candidate with its article and the vectors of its sentence and of the article's title. */
export type Told = {
  teller: Teller;
  candidate: Candidate;
  sentence: Vector;
  title: Vector;
  /** Whether the article was published about when the candidate's date was, so that its title tells of it. */
  isNear: boolean;
};

/** Thresholds, as cosines. */
export const T = {
  sameDay: 0.15,
  titleNear: 0.5,
  titleFar: 0.2,
  merge: 0.4,
  join: 0.28,
  joinSentence: 0.16,
  titleJoin: 0.4,
  wideJoin: 0.42,
  wideOwn: 0.3,
  neighbour: 0.5,
  floating: 0.42,
  leastShare: 0.15,
  most: 3,
  lop: 0.12,
  ov: 0.15,
  rangeJoin: 0.34,
  min: 3,
};

/** A word belongs to the heart if this part of the articles share it, and two of them at least. */
export function heartOf(told: readonly Told[], weigher: Weigher): Vector {
  const articles = new Map<string, Set<number>>();
  for (const { teller, sentence, title, isNear } of told) {
    const words = articles.get(teller.id) ?? new Set();
    for (const word of sentence.keys()) words.add(word);
    if (isNear) for (const word of title.keys()) words.add(word);
    articles.set(teller.id, words);
  }
  const counts = new Map<number, number>();
  for (const words of articles.values()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const least = articles.size < 3 ? 1 : Math.max(2, articles.size * T.leastShare);
  const heart = new Map<number, number>();
  for (const [word, count] of counts)
    if (count >= least) heart.set(word, (count / articles.size) * weigher.weightOf(word));
  return toUnit(heart);
}

/** How much a sentence, with its title, speaks of a heart; 0 if its own words hardly do. */
export function speaksOf({ sentence, title, isNear }: Told, heart: Vector): number {
  const own = dot(sentence, heart);
  if (own < T.joinSentence) return 0;
  return own + (isNear ? T.titleJoin * dot(title, heart) : 0);
}
