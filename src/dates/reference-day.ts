/** The day that a text itself counts from, where it is not that of publication: 今天是4月14日, 本文刊登于2019/9/27. */
import { toCivilDate } from "../model/calendar";
import type { Context } from "./context";
import type { Extent } from "./extent";
import type { Candidate } from "./reading";

/** Days by which the day that a text calls today may differ from publication: programmes are spoken before they appear. */
const farthestToday = 2;

/** Whether 是 alone is between 今天 and a date. */
export function saysToday({ reading, end }: Candidate, next: Candidate, text: string): boolean {
  const isToday = reading.kind === "day" && reading.base === "publication" && reading.offset === 0;
  const isDate = next.reading.kind === "date" && next.reading.day !== null;
  return isToday && isDate && next.start === end + 1 && text[end] === "是";
}

const countFrom = (context: Context, epochDay: number): Context => ({
  ...context,
  today: epochDay,
  published: toCivilDate(epochDay),
});

/** Counts from the day that the text calls today. */
export const withToday = (context: Context, { precision, from }: Extent): Context =>
  context.today !== null && precision === "day" && Math.abs(from - context.today) <= farthestToday
    ? countFrom(context, from)
    : context;

/** Before the date of a text's first publication, in one sentence with it. */
const firstPublished = /(?:本文|原文|此文|本篇|文章)[^。!?\n]{0,14}(?:刊|发表|载)[^。!?\n]{0,14}$/;
const firstPublishedReach = 36;

/**
 * The day that a text says it first appeared on, from which its 今天 and 周日 count: essays are collected later.
 * @param text folded.
 * @returns the date among the candidates; null where the text names none, or several.
 */
export function findFirstPublication(candidates: readonly Candidate[], text: string): Candidate | null {
  if (!text.includes("文")) return null;
  const said = candidates.filter(
    ({ reading, start }) =>
      reading.kind === "date" &&
      reading.year?.base === "absolute" &&
      reading.day !== null &&
      firstPublished.test(text.slice(Math.max(0, start - firstPublishedReach), start)),
  );
  return said.length === 1 ? said[0]! : null;
}

/** Counts from the day that the text first appeared on, where that was before publication. */
export const withFirstPublication = (context: Context, { precision, from }: Extent): Context =>
  context.today !== null && precision === "day" && from <= context.today ? countFrom(context, from) : context;
