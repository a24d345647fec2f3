/** 今天是4月14日; 第二天，11月17日，…: the date said right after a relative day tells which day that is. */
import { toCivilDate } from "../model/calendar";
import type { Context } from "./context";
import type { Extent } from "./extent";
import type { Candidate, Reading } from "./reading";

/** Days by which writer and calendar may differ: programmes are spoken a day before they are dated. */
const farthest = { today: 2, beside: 3 };

const isToday = (reading: Reading) =>
  reading.kind === "day" && reading.base === "publication" && reading.offset === 0;
const isRelativeDay = (reading: Reading) =>
  reading.kind === "day" || (reading.kind === "offset" && reading.unit === "day");

/** Whether 是 alone stands between 今天 and a date. */
export function saysToday({ reading, end }: Candidate, next: Candidate, text: string): boolean {
  const isDate = next.reading.kind === "date" && next.reading.day !== null;
  return isToday(reading) && isDate && next.start === end + 1 && text[end] === "是";
}

/** 十天前,即1月10日: the words say that both are one. */
const equation = /^,(?:即|也就是|亦即|就是) ?$/;
const longestEquation = 6;

/** Whether the words between a relative day and a date say that they are one, however far apart they count. */
export function equatesDays({ reading, end }: Candidate, next: Candidate, text: string): boolean {
  const isDate = next.reading.kind === "date" && next.reading.day !== null;
  return (
    isRelativeDay(reading) &&
    isDate &&
    next.start - end <= longestEquation &&
    equation.test(text.slice(end, next.start))
  );
}

/** Whether a comma alone stands between a relative day and a date, and another stop after it. */
export function saysSameDay({ reading, end }: Candidate, next: Candidate, text: string): boolean {
  if (!isRelativeDay(reading) || next.reading.kind !== "date") return false;
  const isDate = next.reading.day !== null && next.reading.month?.base === "absolute";
  if (!isDate || text[end] !== "," || next.start !== end + 1) return false;
  return reading.kind === "offset" || ",)".includes(text[next.end] ?? "?");
}

/** Read on from the day that the text calls today. */
export function withToday(context: Context, { precision, from }: Extent): Context {
  if (context.today === null || precision !== "day") return context;
  const isNear = Math.abs(from - context.today) <= farthest.today;
  return isNear ? { ...context, today: from, published: toCivilDate(from) } : context;
}

/** 本文刊登于2019/9/27: before the date of a text's first publication, in one sentence with it. */
const firstPublished = /(?:本文|原文|此文|本篇|文章)[^。!?\n]{0,14}(?:刊|发表|载)[^。!?\n]{0,14}$/;
const firstPublishedReach = 36;

/**
 * The day that a text says it first appeared on, from which its 今天 and 周日 count: essays are collected later.
 * @returns the date among the candidates; null where the text names none, or several.
 */
export function findFirstPublication(candidates: readonly Candidate[], text: string): Candidate | null {
  if (!text.includes("文")) return null;
  const said = candidates.filter(({ reading, start }) => {
    if (reading.kind !== "date" || reading.year?.base !== "absolute" || reading.day === null) return false;
    return firstPublished.test(text.slice(Math.max(0, start - firstPublishedReach), start));
  });
  return said.length === 1 ? said[0]! : null;
}

/** Read the text from the day that it first appeared on, where that was before publication. */
export function withFirstPublication(context: Context, { precision, from }: Extent): Context {
  if (context.today === null || precision !== "day" || from > context.today) return context;
  return { ...context, today: from, published: toCivilDate(from) };
}

/** @returns the date said beside a relative day where both may be one, else what the relative day came to. */
export function chooseSaidDay(counted: Extent | null, said: Extent): Extent | null {
  if (said.precision !== "day" || counted?.from === said.from) return counted;
  if (!counted) return said;
  const isNear = Math.abs(counted.from - said.from) <= farthest.beside;
  return counted.precision === "day" && isNear ? said : counted;
}
