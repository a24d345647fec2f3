/** Which sentence of one account corresponds to which of another, by what both name, date, count and say. */
import type { TextSpan } from "../model/passage";

/** What a text is compared by: a key that corresponding places share, and where it is. */
export type Feature = TextSpan & {
  /** For example `event:video-summit-2021`, `date:2021-11-16`, `name:拜登`. */
  key: string;
};

/** One account, cut into sentences. */
export type Account = {
  /** Folded: same script in all accounts, one UTF-16 unit for one of the text as published. */
  text: string;
  /** In order, not overlapping. */
  sentences: readonly TextSpan[];
  /** In any order. */
  features: readonly Feature[];
};

/** Two sentences that correspond, as indexes of each account's `sentences`. */
export type Pair = {
  a: number;
  b: number;
  /** 0 to 1. */ likeness: number;
  /** Keys that both have. */ keys: string[];
};

export type Correspondence = {
  /** Each sentence at most once; in the order of `a`. */
  pairs: Pair[];
  /** The heaviest of them that run the same way in both accounts: what scrolling holds opposite. */
  inOrder: Pair[];
  /** Part of each account's characters in sentences that have a counterpart, 0 to 1. */
  share: { a: number; b: number };
};

/** Sentences less alike than this do not correspond; by reading pairs of news articles on one event. */
const leastLikeness = 0.2;
/** Sentences that share less, by the weight of the keys, are alike in form only (责任编辑：…). */
const leastShared = 4;
/** A feature says more than a pair of neighbouring characters. */
const weightOfFeature = { event: 8, date: 3, quote: 4, name: 2, number: 2 } as const;

const weightShared = (keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + weightOfKey(key), 0);

/** Numbers of two digits and more, with what they count: 90分钟, 3.5%. */
const numberPattern = /\d[\d,.]*\d[%％\p{Script=Han}]?|\d[%％]/gu;

function weightOfKey(key: string): number {
  const kind = key.slice(0, key.indexOf(":"));
  return kind in weightOfFeature ? weightOfFeature[kind as keyof typeof weightOfFeature] : 1;
}

/** Keys of a sentence: its features, its numbers, its pairs of neighbouring Han characters, its Latin words. */
function keysOf(account: Account, sentence: TextSpan, features: readonly Feature[]): Set<string> {
  const words = account.text.slice(sentence.start, sentence.end);
  const keys = new Set(features.map(({ key }) => key));
  for (const [number] of words.matchAll(numberPattern)) keys.add(`number:${number}`);
  for (const [run] of words.matchAll(/\p{Script=Han}{2,}/gu))
    for (let at = 0; at + 2 <= run.length; at += 1) keys.add(run.slice(at, at + 2));
  for (const [word] of words.matchAll(/[A-Za-z]{3,}/g)) keys.add(word.toLowerCase());
  return keys;
}

function keysBySentence(account: Account): Set<string>[] {
  const features = [...account.features].sort((x, y) => x.start - y.start);
  let next = 0;
  return account.sentences.map((sentence) => {
    const own: Feature[] = [];
    while (next < features.length && features[next]!.start < sentence.end) {
      if (features[next]!.end > sentence.start) own.push(features[next]!);
      next += 1;
    }
    return keysOf(account, sentence, own);
  });
}

/** A key that many sentences have tells little: weight falls with the logarithm of how many (idf). */
function weigh(all: readonly Set<string>[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const keys of all) for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  return new Map(
    [...frequency].map(([key, count]) => [key, weightOfKey(key) * Math.log(1 + all.length / count)]),
  );
}

const sumOf = (keys: ReadonlySet<string>, weights: ReadonlyMap<string, number>) =>
  [...keys].reduce((sum, key) => sum + weights.get(key)!, 0);

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** All pairs alike enough, the most alike first; only sentences that share a key meet. */
function findLikePairs(
  keysA: readonly Set<string>[],
  keysB: readonly Set<string>[],
  weights: ReadonlyMap<string, number>,
): Pair[] {
  const holders = new Map<string, number[]>();
  for (const [b, keys] of keysB.entries()) for (const key of keys) addTo(holders, key, b);
  const sumsB = keysB.map((keys) => sumOf(keys, weights));
  return keysA
    .flatMap((keys, a) => {
      const shared = new Map<number, string[]>();
      for (const key of keys) for (const b of holders.get(key) ?? []) addTo(shared, b, key);
      const sumA = sumOf(keys, weights);
      return [...shared].map(([b, both]) => {
        const common = both.reduce((sum, key) => sum + weights.get(key)!, 0);
        // Dice: twice what both have by what each has.
        return { a, b, likeness: (2 * common) / (sumA + sumsB[b]!), keys: both };
      });
    })
    .filter(({ likeness, keys }) => likeness >= leastLikeness && weightShared(keys) >= leastShared)
    .sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

/** Of pairs in the order of `a`, those whose `b` ascends too and that weigh most together. */
function heaviestChain(pairs: readonly Pair[]): Pair[] {
  const best = pairs.map(({ likeness }) => ({ sum: likeness, before: -1 }));
  for (const [at, pair] of pairs.entries())
    for (let earlier = 0; earlier < at; earlier += 1) {
      const sum = best[earlier]!.sum + pair.likeness;
      if (pairs[earlier]!.b < pair.b && sum > best[at]!.sum) best[at] = { sum, before: earlier };
    }
  let at = best.reduce((top, { sum }, index) => (sum > (best[top]?.sum ?? 0) ? index : top), -1);
  const chain: Pair[] = [];
  for (; at !== -1; at = best[at]!.before) chain.unshift(pairs[at]!);
  return chain;
}

const lengthOf = ({ sentences }: Account, indexes: Iterable<number>) =>
  [...indexes].reduce((sum, index) => sum + sentences[index]!.end - sentences[index]!.start, 0);

const shareIn = (account: Account, indexes: readonly number[]) =>
  indexes.length === 0 ? 0 : lengthOf(account, indexes) / lengthOf(account, account.sentences.keys());

/**
 * Pairs the sentences of two accounts, the most alike first, each once. Reworded sentences are found as far as
 * they keep names, dates, numbers or some of the words; what shares none of these is not found.
 */
export function findCorrespondence(a: Account, b: Account): Correspondence {
  const [keysA, keysB] = [keysBySentence(a), keysBySentence(b)];
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  for (const pair of findLikePairs(keysA, keysB, weigh([...keysA, ...keysB]))) {
    if (usedA.has(pair.a) || usedB.has(pair.b)) continue;
    usedA.add(pair.a);
    usedB.add(pair.b);
    pairs.push(pair);
  }
  pairs.sort((x, y) => x.a - y.a);
  return {
    pairs,
    inOrder: heaviestChain(pairs),
    share: { a: shareIn(a, [...usedA]), b: shareIn(b, [...usedB]) },
  };
}
