/** Dates as whole days, as the gatherer counts them. */

/** First and last day since 1970-01-01, both part of it. */
export type Days = { first: number; last: number };

const dayMs = 86_400_000;
const plain = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

function parsePlain(when: string): Days | null {
  const [, year, month, day] = plain.exec(when) ?? [];
  if (year === undefined) return null;
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d) / dayMs;
  const y = Number(year);
  if (month === undefined) return { first: at(y, 0, 1), last: at(y, 11, 31) };
  const m = Number(month) - 1;
  if (m < 0 || m > 11) return null;
  if (day === undefined) return { first: at(y, m, 1), last: at(y, m + 1, 0) };
  return { first: at(y, m, Number(day)), last: at(y, m, Number(day)) };
}

const known = new Map<string, Days | null>();
const rememberedDates = 20_000;

/** @returns the days of a plain EDTF date or interval, marks of doubt set aside; null for other forms. */
export function daysOf(when: string): Days | null {
  const remembered = known.get(when);
  if (remembered !== undefined) return remembered;
  if (known.size >= rememberedDates) known.clear();
  const [from, to] = when.replaceAll(/[?~%]/g, "").split("/").map(parsePlain);
  const days = from && to !== null ? { first: from.first, last: (to ?? from).last } : null;
  known.set(when, days);
  return days;
}

/** @returns `YYYY-MM-DD`. */
export const toDate = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** @returns `YYYY-MM`. */
export const toMonth = (day: number): string => toDate(day).slice(0, 7);
