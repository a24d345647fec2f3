/** 每年6月, 每周一到周五: what comes again and again is no date. */
import { createWordEndSet } from "../words";
import type { Refiner } from "./refiner";

const isRecurring = createWordEndSet(
  "每年|每月|每周|每星期|每个|每逢|每到|每|逢|历年|往年|常年|通常|一般都|往往|总是|只",
);

/** Before the words that may stand between: 每年的6月, 每月 15日. */
function skipLinkBack(text: string, start: number): number {
  let end = start;
  if (text[end - 1] === " ") end -= 1;
  return "的在于".includes(text[end - 1] ?? "-") ? end - 1 : end;
}

export const dropRecurring: Refiner = {
  name: "drop-recurring",
  refine: (candidates, text) =>
    candidates.filter(({ start }) => !isRecurring(text, skipLinkBack(text, start))),
};
