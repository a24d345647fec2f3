/** 10月30日至31日, 1–10月份, 2019至2021年, 周一到周五: two ends, or a number and an end, become one expression. */
import { isDigitAt, isNumeralAt, readNumber } from "../numbers";
import { absolute, type Candidate, type Reading } from "../reading";
import type { Refiner } from "./refiner";

type DateReading = Extract<Reading, { kind: "date" }>;

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
  if (first.kind === "decade" && last.kind === "decade") return true;
  if (first.kind !== "date" && first.kind !== "day" && first.kind !== "week") return false;
  return last.kind === "date" || last.kind === "day" || last.kind === "week";
}

/** The number before the connector as the unit that the last end begins with; null where it cannot be one. */
function readEllipticEnd(
  text: string,
  end: number,
  last: DateReading,
): { start: number; first: DateReading } | null {
  let start = end;
  while (start > 0 && start > end - 5 && (isDigitAt(text, start - 1) || isNumeralAt(text, start - 1)))
    start -= 1;
  const number = readNumber(text, start);
  if (!number || number.end !== end || /[0-9.A-Za-z第$¥:/-]/.test(text[start - 1] ?? "")) return null;
  const unit = leadingUnit(last);
  const bare: DateReading = { kind: "date", year: null, month: null, day: null, segment: null };
  if (unit === "year" && number.digits === 4 && number.value < last.year!.value && number.value >= 1000) {
    return { start, first: { ...bare, year: absolute(number.value) } };
  }
  if (unit === "month" && number.value >= 1 && number.value < last.month!.value) {
    return { start, first: { ...bare, month: absolute(number.value) } };
  }
  return unit === "day" && number.value >= 1 && number.value < last.day!
    ? { start, first: { ...bare, day: number.value } }
    : null;
}

const toRange = (first: Candidate, last: Candidate): Candidate => ({
  ...first,
  end: last.end,
  rule: "merge-ranges",
  zone: first.zone ?? last.zone,
  reading: { kind: "range", first: first.reading, last: last.reading },
});

/** 1–10月: the connector and its number before a candidate. A comma (6、7月) joins neighbours alike. */
function withEllipticStart(candidate: Candidate, text: string, from: number): Candidate {
  const { reading, start } = candidate;
  if (reading.kind !== "date") return candidate;
  const before = text[start - 1] === " " ? start - 2 : start - 1;
  if (!"至到-~、".includes(text[before] ?? "?")) return candidate;
  let end = text[before] === "-" && text[before - 1] === "-" ? before - 1 : before;
  if (text[end - 1] === " ") end -= 1;
  const elliptic = readEllipticEnd(text, end, reading);
  if (!elliptic || elliptic.start < from) return candidate;
  if (text[before] === "、" && leadingUnit(reading) === "year") return candidate;
  const range: Reading = { kind: "range", first: elliptic.first, last: reading };
  return { ...candidate, start: elliptic.start, rule: "merge-ranges", reading: range };
}

export const mergeRanges: Refiner = {
  name: "merge-ranges",
  refine: (candidates, text) => {
    const merged: Candidate[] = [];
    for (const candidate of candidates) {
      const last = merged.at(-1);
      const joint = last ? skipConnector(text, last.end) : 0;
      const isJoined = last !== undefined && joint > last.end && joint === candidate.start;
      if (isJoined && canJoin(last.reading, candidate.reading))
        merged[merged.length - 1] = toRange(last, candidate);
      else merged.push(withEllipticStart(candidate, text, last?.end ?? 0));
    }
    return merged;
  },
};
