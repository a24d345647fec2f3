/** What the gatherer must know of an archive as a whole: how usual a word is, and which sentences are frames. */
import type { Teller } from "./types";

export type ArchiveStatistics = {
  articles: number;
  /** Articles that hold a word, by the word as candidates write it. */
  articlesByWord: Pick<ReadonlyMap<string, number>, "get">;
  /** Sentences (see `frameOf`) that one outlet prints under many dates. */
  frames: Pick<ReadonlySet<string>, "has">;
};

/** Statistics with all that they hold. */
export type WholeStatistics = ArchiveStatistics & {
  articlesByWord: ReadonlyMap<string, number>;
  frames: ReadonlySet<string>;
};

/** The same statistics, which tell what they are asked: what was made with them depends on that alone. */
export function askedBy(
  { articles, articlesByWord, frames }: ArchiveStatistics,
  onAsked: (wordOrFrame: string) => void,
): ArchiveStatistics {
  return {
    articles,
    articlesByWord: {
      get(word) {
        onAsked(word);
        return articlesByWord.get(word);
      },
    },
    frames: {
      has(frame) {
        onAsked(frame);
        return frames.has(frame);
      },
    },
  };
}

/** The same words of one outlet under so many dates are a frame of the outlet, and no happening. */
const datesOfFrame = 3;

/** A sentence of an outlet as it is known again. */
export const frameOf = (outlet: string, words: string): string => `${outlet}\n${words}`;

const split = (words: string): string[] => (words === "" ? [] : words.split(" "));

/** One pass over all articles. The order does not matter. */
export function measureArchive(tellers: Iterable<Teller>): WholeStatistics {
  const articlesByWord = new Map<string, number>();
  const datesByFrame = new Map<string, Set<string>>();
  let articles = 0;
  for (const { outlet, titleWords, candidates } of tellers) {
    articles += 1;
    const words = new Set(split(titleWords));
    for (const candidate of candidates) {
      for (const word of split(candidate.words)) words.add(word);
      const frame = frameOf(outlet, candidate.words);
      const dates = datesByFrame.get(frame);
      if (dates) dates.add(candidate.when);
      else datesByFrame.set(frame, new Set([candidate.when]));
    }
    for (const word of words) articlesByWord.set(word, (articlesByWord.get(word) ?? 0) + 1);
  }
  const frames = new Set<string>();
  for (const [frame, dates] of datesByFrame) if (dates.size >= datesOfFrame) frames.add(frame);
  return { articles, articlesByWord, frames };
}

/** Steps of the scale on which frequencies are compared, in one doubling: single articles move no weight. */
const stepsPerDoubling = 2;
const onScale = (count: number) => Math.round(Math.log2(count) * stepsPerDoubling) / stepsPerDoubling;

/** Articles added to each count, so that a handful of articles does not decide what is rare. */
const prior = { articles: 50, holders: 5 };

/** How much a word tells: about 0 for one in every article, and one more for each halving. */
export const rarityOf = ({ articles, articlesByWord }: ArchiveStatistics, word: string): number =>
  Math.max(0, onScale(articles + prior.articles) - onScale((articlesByWord.get(word) ?? 0) + prior.holders));
