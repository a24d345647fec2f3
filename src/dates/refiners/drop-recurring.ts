/** 每年6月, 每周一到周五: what comes again and again is no date. */
import type { Refiner } from "./refiner";

const recurring = /(?:每年|每月|每周|每星期|每个|每逢|每到|每|逢|历年|往年|常年)(?:的|在|于)?$/;

export const dropRecurring: Refiner = {
  name: "drop-recurring",
  refine: (candidates, text) =>
    candidates.filter(({ start }) => !recurring.test(text.slice(Math.max(0, start - 6), start).trimEnd())),
};
