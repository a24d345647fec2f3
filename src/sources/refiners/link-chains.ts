/** Through whom it came: sources inside a medium's report, and those taken up again. */
import { speechStart } from "../prepare-text";
import type { Reading } from "../reading";
import { sentenceStart } from "../sentences-around";
import type { Refiner } from "./refiner";

/** A source taken up again stands so many units behind the medium at most. */
const longestReach = 900;

/** People who speak to a medium and not in public. */
const informants = /知情|消息|内部|线人|熟悉|接近|匿名|不愿|其中|该官员|该人士|上述|前述/;

const isMedium = ({ kind }: Reading) => kind === "agency" || kind === "outlet";
const frames = new Set(["reports", "cites", "according", "medium"]);

/** 共同社和日经亚洲分别引述: the first of several that cite together. */
function firstOf(readings: readonly Reading[], index: number): Reading {
  let first = index;
  while (
    first > 0 &&
    readings[first - 1]!.manner === "reports" &&
    readings[first]!.start - readings[first - 1]!.end <= 3
  )
    first -= 1;
  return readings[first]!;
}

/** The nearest reading before `index` in the same sentence that reports what follows. */
function findFrame(readings: readonly Reading[], index: number, sentence: number): Reading | null {
  const reading = readings[index]!;
  for (let before = index - 1; before >= 0; before -= 1) {
    const frame = readings[before]!;
    if (frame.start < sentence) return null;
    if (frame.end > reading.start && frame.start >= reading.start) continue;
    if (frame.manner === "cites" && frame.end <= reading.start) return firstOf(readings, before);
    if (
      isMedium(frame) &&
      !isMedium(reading) &&
      (frames.has(frame.manner) || frame.source.head.type === "report")
    )
      return frame;
    if (
      frame.kind === "unnamed" &&
      informants.test(frame.source.word) &&
      reading.kind !== "unnamed" &&
      !isMedium(reading)
    )
      return frame;
  }
  return null;
}

/** The medium that an informant spoke to, where one was named shortly before. */
function findTakenUp(readings: readonly Reading[], index: number): Reading | null {
  const reading = readings[index]!;
  for (let before = index - 1; before >= 0; before -= 1) {
    const earlier = readings[before]!;
    if (reading.start - earlier.end > longestReach) return null;
    if (isMedium(earlier) && earlier.manner !== "label")
      return earlier.name === null && earlier.manner !== "cites" ? null : earlier;
    if (earlier.kind === "unnamed" && earlier.via) return earlier.via;
  }
  return null;
}

export const linkChains: Refiner = (readings, { prepared: { plain } }) => {
  readings.forEach((reading, index) => {
    if (reading.via || isMedium(reading)) return;
    const sentence = sentenceStart(plain, reading.start);
    reading.via = findFrame(readings, index, sentence);
    const words = plain.slice(reading.start, reading.end);
    if (!reading.via && reading.kind === "unnamed" && informants.test(words) && !words.includes(speechStart))
      reading.via = findTakenUp(readings, index);
  });
  return readings;
};
