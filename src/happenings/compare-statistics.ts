/** Which of an archive's events a change of its statistics can concern. */
import { rarityOf, type WholeStatistics } from "./archive-statistics";
import { thresholdOf } from "./weigh";

/**
 * What the gatherer is told differently than before.
 * @returns words and frames; null if it may be any, since the archive has grown or shrunk by much.
 */
export function differencesBetween(before: WholeStatistics, after: WholeStatistics): Set<string> | null {
  const [then, now] = [thresholdOf(before.articles), thresholdOf(after.articles)];
  if (then.articles !== now.articles || then.weight !== now.weight) return null;
  // How rare a word is that no article holds says how large the archive is.
  if (rarityOf(before, "") !== rarityOf(after, "")) return null;
  const different = new Set<string>();
  const words = new Set([...before.articlesByWord.keys(), ...after.articlesByWord.keys()]);
  for (const word of words) if (rarityOf(before, word) !== rarityOf(after, word)) different.add(word);
  for (const frame of before.frames) if (!after.frames.has(frame)) different.add(frame);
  for (const frame of after.frames) if (!before.frames.has(frame)) different.add(frame);
  return different;
}
