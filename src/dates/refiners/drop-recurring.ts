/** 每年6月, 每周一到周五: what recurs is not a date. */
import { createWordEndSet } from "../words";
import type { Candidate } from "../reading";
import type { Refiner } from "./refiner";

const isRecurring = createWordEndSet(
  "双月|单月|隔周|每年|每月|每周|每星期|每个|每逢|每到|每|逢|历年|往年|常年|通常|一般都|往往|总是|只",
);

/** Skips the words that may be between: 每年的6月, 每月 15日. */
function skipLinkBack(text: string, start: number): number {
  let end = start;
  if (text[end - 1] === " ") end -= 1;
  return "的在于".includes(text[end - 1] ?? "-") ? end - 1 : end;
}

/** Characters over which 通常 still speaks of a season: 通常一个会谈在夏天举办. */
const seasonReach = 24;

/** A season without a year is of no single year where the sentence says that it recurs. */
function isAnySeason({ reading, start }: Candidate, text: string): boolean {
  if (reading.kind !== "date" || reading.segment?.kind !== "season" || !reading.segment.bare) return false;
  for (let end = start; end > start - seasonReach && !"。;!?\n".includes(text[end - 1] ?? "\n"); end -= 1)
    if (isRecurring(text, end)) return true;
  return false;
}

/** 每年3月、9月: what is listed after it recurs as well. */
const isListed = (text: string, end: number, start: number) =>
  start - end === 1 && "、和及与或至到-".includes(text[end]!);

/** Drops what recurs, and what is listed with it. */
export const dropRecurring: Refiner = (candidates, text) => {
  let droppedEnd = -1;
  return candidates.filter((candidate) => {
    const { start, end } = candidate;
    const isDropped =
      isRecurring(text, skipLinkBack(text, start)) ||
      isAnySeason(candidate, text) ||
      isListed(text, droppedEnd, start);
    if (isDropped) droppedEnd = end;
    return !isDropped;
  });
};
