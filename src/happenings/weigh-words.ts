/** Candidates as unit vectors: rare words and names weigh more, the title counts with its sentence. */
import { rarityOf, type ArchiveStatistics } from "./archive-statistics";
import { daysOf } from "./days";
import type { Candidate, Teller } from "./types";
import { toUnit, type Vector } from "./vectors";

/** Names say more of which happening it is than verbs, which every happening of a sort shares. */
const factorByKind: Record<string, number> = { p: 1.5, l: 1.2, o: 1.5, x: 1.5, n: 1, v: 0.7 };

/** Articles published within so many days of a date are written for it, and their title tells of it. */
const nearDays = 4;

export type Weigher = {
  /** Unit vector of words as candidates write them. */
  vectorOf: (words: string) => Vector;
  /** Rarity times the factor of its kind. */
  weightOf: (word: number) => number;
  wordOf: (word: number) => string;
  numberOf: (word: string) => number;
};

/** Numbers the words of a period and weighs them by what is usual in the archive. */
export function createWeigher(statistics: ArchiveStatistics): Weigher {
  const numberByWord = new Map<string, number>();
  const words: string[] = [];
  const weights: number[] = [];
  const numberOf = (word: string) => {
    const known = numberByWord.get(word);
    if (known !== undefined) return known;
    numberByWord.set(word, words.length);
    words.push(word);
    weights.push(rarityOf(statistics, word) * (factorByKind[word.at(-1)!] ?? 1));
    return words.length - 1;
  };
  const vectorOf = (text: string): Vector => {
    const vector = new Map<number, number>();
    if (text !== "")
      for (const word of text.split(" ")) {
        const number = numberOf(word);
        if (weights[number]! > 0) vector.set(number, weights[number]!);
      }
    return toUnit(vector);
  };
  return { vectorOf, numberOf, weightOf: (word) => weights[word]!, wordOf: (word) => words[word]! };
}

const dayMs = 86_400_000;

/** Whether the article was published about when the candidate's date was. */
export function isNear({ publishedMs }: Teller, { when }: Candidate): boolean {
  const days = daysOf(when);
  if (publishedMs === null || !days) return false;
  const published = Math.floor(publishedMs / dayMs);
  return published >= days.first - nearDays && published <= days.last + nearDays;
}
