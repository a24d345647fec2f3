/** 周二(11月9日), 11月15日(下周三), 11月9日星期二, 今(16日): two readings of one day become one expression. */
import { readZoneAt, skipShortZone } from "../zones";
import type { Candidate, Reading } from "../reading";
import type { Refiner } from "./refiner";

type DateReading = Extract<Reading, { kind: "date" }>;

/** How much of a date the words hold; the fuller reading decides. */
function fullness(reading: Reading): number {
  if (reading.kind === "date") {
    return (
      (reading.year?.base === "absolute" ? 4 : reading.year ? 2 : 0) +
      (reading.month ? 2 : 0) +
      (reading.day ? 3 : 0)
    );
  }
  return reading.kind === "festival" ? 2 : 1;
}

const isDayLike = ({ kind }: Reading) => kind === "week" || kind === "day" || kind === "festival";

/** 明治三十四年(1901年): one year in two calendars. */
const isSameYear = (first: DateReading, second: DateReading): boolean =>
  first.year?.base === "absolute" &&
  second.year?.base === "absolute" &&
  first.year.value === second.year.value &&
  [first, second].every(({ month, day, segment }) => !month && day === null && !segment);

function belongTogether(a: Candidate, b: Candidate): boolean {
  if (a.beside || b.beside || a.zone || b.zone) return false;
  const [first, second] = [a.reading, b.reading];
  if (first.kind === "offset")
    return isBareWeekday(second) ? countsWeeks(first) : second.kind === "date" && saysYear(first, second);
  if (first.kind === "week" && first.weekday === null) return false;
  if (isDayLike(first) && second.kind === "date") return second.day !== null;
  if (first.kind === "date" && isDayLike(second)) return first.day !== null;
  if (first.kind === "date" && second.kind === "date") {
    if (isSameYear(first, second)) return true;
    return (
      first.day === null &&
      second.day === null &&
      !(first.month && second.month) &&
      !(first.segment && second.segment) &&
      first.year?.base !== "absolute" &&
      fullness(second) >= fullness(first)
    );
  }
  if (second.kind === "day" && second.base === "text" && second.offset === 0) return isDayLike(first);
  return (
    first.kind !== second.kind && isDayLike(first) && second.kind === "week" && (second.weekday ?? 8) < 8
  );
}

const isBareWeekday = (reading: Reading) => reading.kind === "week" && reading.week === null;
const hasMonth = (reading: Reading) => reading.kind === "date" && reading.month !== null;
const isFullDay = (reading: Reading) =>
  reading.kind === "date" && reading.year !== null && reading.day !== null;

const skipSpace = (text: string, at: number) => (text[at] === " " ? at + 1 : at);

/** Where the pair ends: after the bracket, or at the second's end where they touch; null where they do not. */
function findPairEnd(text: string, first: Candidate, second: Candidate): number | null {
  const open = skipSpace(text, first.end);
  // 五年后的2018年, 三十年前的1989年: the second gives the date of the first.
  if (first.reading.kind === "offset") {
    return text[first.end] === "的" && second.start === first.end + 1 ? second.end : null;
  }
  // 今晚(美东11月15日): a zone may open the bracket.
  const inner = readZoneAt(text, open + 1)?.end ?? skipShortZone(text, open + 1);
  if (text[open] === "(" && second.start === inner) return text[second.end] === ")" ? second.end + 1 : null;
  if (second.start === open) return second.end;
  const isComma = text[open] === "," || text[open] === "、";
  const isPair =
    (isBareWeekday(second.reading) && hasMonth(first.reading) && !/[(至到-]/.test(text[second.end] ?? "")) ||
    (isBareWeekday(first.reading) && isFullDay(second.reading));
  return isComma && isPair && second.start === skipSpace(text, open + 1) ? second.end : null;
}

/** 三十年前的1989年, 一年前的9月20日, 五天前的11月10日: the second gives the date of the first. */
const saysYear = (first: Extract<Reading, { kind: "offset" }>, { year, month }: DateReading): boolean =>
  year ? year.base === "absolute" : month?.base === "absolute" && first.amount < 0;

/** 两周前的周五: the weekday of that week. */
const countsWeeks = ({ unit, base }: Extract<Reading, { kind: "offset" }>): boolean =>
  unit === "week" && base === "publication";

function merge(first: Candidate, second: Candidate, end: number): Candidate {
  if (first.reading.kind === "offset" && second.reading.kind === "week") {
    const reading: Reading = { ...second.reading, week: first.reading.amount };
    return { ...second, start: first.start, end, reading };
  }
  if (first.reading.kind === "offset" && second.reading.kind === "date" && !second.reading.year) {
    const { unit, amount } = first.reading;
    const year = unit === "year" ? ({ base: "publication", value: amount } as const) : null;
    return { ...second, start: first.start, end, reading: { ...second.reading, year } };
  }
  const isFirst = first.reading.kind !== "offset" && fullness(first.reading) >= fullness(second.reading);
  const [main, other] = isFirst ? [first, second] : [second, first];
  return { ...main, start: first.start, end, beside: other.reading };
}

/** 今(16日): the lone 今 before the bracket belongs to it. */
function withLoneDay(candidate: Candidate, text: string): Candidate {
  const { start, end, reading } = candidate;
  const isBracketed =
    text[start - 1] === "(" && text[end] === ")" && "今昨明".includes(text[start - 2] ?? "-");
  if (!isBracketed || reading.kind !== "date" || reading.day === null) return candidate;
  return { ...candidate, start: start - 2, end: end + 1 };
}

/** Makes two readings of one day, written side by side, one expression. */
export const mergeBeside: Refiner = (candidates, text) => {
  const merged: Candidate[] = [];
  for (const candidate of candidates) {
    const last = merged.at(-1);
    const end = last && belongTogether(last, candidate) ? findPairEnd(text, last, candidate) : null;
    if (last && end !== null) merged[merged.length - 1] = merge(last, candidate, end);
    else merged.push(withLoneDay(candidate, text));
  }
  return merged;
};
