/** 上星期二、三(11月16、17日), 本周(8日至14日): days and the dates in brackets after them are one expression. */
import type { Candidate, Reading } from "../reading";
import type { Refiner } from "./refiner";

const isWeekdays = (reading: Reading): boolean =>
  reading.kind === "week" || (reading.kind === "range" && reading.first.kind === "week");
const isDates = (reading: Reading): boolean => reading.kind === "range" && reading.first.kind === "date";

/** Makes a range of weekdays and its dates in brackets one expression. */
export const mergeRangeBeside: Refiner = (candidates, text) => {
  const merged: Candidate[] = [];
  for (const candidate of candidates) {
    const last = merged.at(-1);
    const isBracketed =
      last && text[last.end] === "(" && candidate.start === last.end + 1 && text[candidate.end] === ")";
    if (last && isBracketed && !last.beside && isWeekdays(last.reading) && isDates(candidate.reading)) {
      const { start, zone } = last;
      merged[merged.length - 1] = {
        ...candidate,
        start,
        end: candidate.end + 1,
        zone,
      };
    } else merged.push(candidate);
  }
  return merged;
};
