/** 10月30日至31日, 1–10月份, 2019至2021年, 周一到周五: two ends, or a number and an end, become one expression. */
import { isDigitAt, isNumeralAt, readNumber, skipSpaces } from "../numbers";
import { absolute, type Candidate, type Reading, type Ref } from "../reading";
import type { Refiner } from "./refiner";

type DateReading = Extract<Reading, { kind: "date" }>;

const bare: DateReading = { kind: "date", year: null, month: null, day: null, segment: null };

/** @returns where the words that join two ends end, `at` where there are none. */
function skipConnector(text: string, at: number): number {
  let end = at;
  if (text[end] === " ") end += 1;
  if (!"至到-~".includes(text[end] ?? "?")) return at;
  end += text[end] === "-" && text[end + 1] === "-" ? 2 : 1;
  return text[end] === " " ? end + 1 : end;
}

const leadingUnit = ({ year, month, day }: DateReading) => {
  if (year) return year.base === "absolute" ? "year" : null;
  if (month) return month.base === "absolute" ? "month" : null;
  return day === null ? null : "day";
};

function canJoin(first: Reading, last: Reading): boolean {
  if (first.kind === "week" && last.kind === "week") return first.weekday !== null && last.weekday !== null;
  if (first.kind === last.kind && (first.kind === "decade" || first.kind === "century")) return true;
  if (first.kind !== "date" && first.kind !== "day" && first.kind !== "week") return false;
  return last.kind === "date" || last.kind === "day" || last.kind === "week";
}

type Elliptic = { start: number; first: Reading };

/** 1965到66年, 65-66年, 2019至2021年: the year before the connector, in four digits or in as many as the last. */
function readEllipticYear(value: number, digits: number, last: Ref): Ref | null {
  if (last.base !== "absolute" && last.base !== "short") return null;
  if (digits === 4 && value >= 1000) {
    return value < (last.base === "short" ? 2050 : last.value) ? absolute(value) : null;
  }
  return last.base === "short" && digits === 2 && value < last.value ? { base: "short", value } : null;
}

/** The number before the connector as the unit that the last end begins with; null where it cannot be one. */
function readEllipticEnd(text: string, end: number, last: Reading): Elliptic | null {
  let start = end;
  while (start > 0 && start > end - 5 && (isDigitAt(text, start - 1) || isNumeralAt(text, start - 1)))
    start -= 1;
  const number = readNumber(text, start);
  if (!number || number.end !== end || /[0-9.A-Za-z第$¥/-]/.test(text[start - 1] ?? "")) return null;
  const { value, digits } = number;
  // 10:30至11日 begins with a clock time; 梦想:1932-1972年 with a year.
  if (text[start - 1] === ":" && digits < 4) return null;
  if (last.kind === "decade") {
    const isDecade = value % 10 === 0 && value < (digits === 4 ? 2100 : last.decade);
    const century = digits === 4 ? Math.floor(value / 100) + 1 : last.century;
    return isDecade ? { start, first: { kind: "decade", century, decade: value % 100 } } : null;
  }
  if (last.kind === "century") {
    const isEarlier = value >= 1 && value < last.century && last.century - value < 10;
    return isEarlier ? { start, first: { kind: "century", century: value, segment: null } } : null;
  }
  if (last.kind !== "date") return null;
  const year = last.year && readEllipticYear(value, digits, last.year);
  if (year) return { start, first: { ...bare, year } };
  const unit = leadingUnit(last);
  if (unit === "month" && value >= 1 && value <= 12 && value !== last.month!.value) {
    return { start, first: { ...bare, month: absolute(value) } };
  }
  const isDay = unit === "day" && value >= 1 && value <= 31 && value !== last.day;
  return isDay ? { start, first: { ...bare, day: value } } : null;
}

const touches = (text: string, end: number, start: number) => skipSpaces(text, end) === start;

/** 12月9、10日: the year or month right before the first number is its own. */
function withUnitsBefore(
  text: string,
  first: Reading,
  before: Candidate | undefined,
  start: number,
): DateReading | null {
  if (first.kind !== "date" || before?.reading.kind !== "date" || !touches(text, before.end, start))
    return null;
  const { year, month, day, segment } = before.reading;
  if (day !== null || segment !== null || before.beside) return null;
  if (first.day !== null) return month ? { ...first, year, month } : null;
  return first.month && year && !month ? { ...first, year } : null;
}

/** 11至2月 and 30至2日 run over the turn of the year or month; a list (9、3日) does not. */
function canRun(first: Reading, last: Reading, connector: string): boolean {
  if (first.kind !== "date" || last.kind !== "date" || "至到".includes(connector)) return true;
  if (first.day !== null) return first.day < (last.day ?? 0);
  return !first.month || first.month.value < (last.month?.value ?? 0);
}

const toRange = (first: Candidate, last: Candidate): Candidate => ({
  ...first,
  end: last.end,
  zone: first.zone ?? last.zone,
  reading: { kind: "range", first: first.reading, last: last.reading },
});

const isListed = (connector: string) => "、和及与".includes(connector);

/**
 * 1–10月, 12月9、10日, 16和17日: the connector and its number before a candidate.
 * @returns what takes the places of the last candidate (it may lend its units) and of this one, or null.
 */
function joinElliptic(candidate: Candidate, text: string, last: Candidate | undefined): Candidate[] | null {
  const { reading, start } = candidate;
  const before = text[start - 1] === " " ? start - 2 : start - 1;
  const connector = text[before] ?? "?";
  if (!"至到-~".includes(connector) && !isListed(connector)) return null;
  let end = connector === "-" && text[before - 1] === "-" ? before - 1 : before;
  if (text[end - 1] === " ") end -= 1;
  const elliptic = readEllipticEnd(text, end, reading);
  if (!elliptic || elliptic.start < (last?.end ?? 0) || !canRun(elliptic.first, reading, connector))
    return null;
  const lent = withUnitsBefore(text, elliptic.first, last, elliptic.start);
  const range: Reading = { kind: "range", first: lent ?? elliptic.first, last: reading };
  const from = lent && last ? last : { start: elliptic.start, zone: null };
  const joined = { ...candidate, start: from.start, zone: from.zone ?? candidate.zone, reading: range };
  return last && !lent ? [last, joined] : [joined];
}

/** 11月底12月初, 去年底今年初: the end of one and the beginning of the next, without a word between. */
function isTurn(first: Candidate, last: Candidate): boolean {
  if (first.end !== last.start || first.reading.kind !== "date" || last.reading.kind !== "date") return false;
  const isPart = ({ segment }: DateReading) => segment !== null && segment.kind !== "season";
  return isPart(first.reading) && isPart(last.reading);
}

/** Makes two ends, or a number and an end, one expression. */
export const mergeRanges: Refiner = (candidates, text) => {
  const merged: Candidate[] = [];
  for (const candidate of candidates) {
    const last = merged.pop();
    const joint = last ? skipConnector(text, last.end) : 0;
    const isLinked = last !== undefined && joint > last.end && joint === candidate.start;
    const isJoined = isLinked || (last !== undefined && isTurn(last, candidate));
    if (isJoined && canJoin(last.reading, candidate.reading)) merged.push(toRange(last, candidate));
    else merged.push(...(joinElliptic(candidate, text, last) ?? (last ? [last, candidate] : [candidate])));
  }
  return merged;
};
