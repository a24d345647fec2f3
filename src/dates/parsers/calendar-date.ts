/** Year, month and day in that order, any of them missing: 2021年11月16日, 去年7月, 16日, 明年下半年, 月底. */
import { isCivilDate } from "../../model/calendar";
import { digitAt, readNumber, skipSpaces } from "../numbers";
import { absolute, type Parser, type Reading } from "../reading";
import { createWordTable, isOtherJapan } from "../words";
import { monthStarts, readMonth, readMonthPair } from "./month";
import { readNumericDate } from "./numeric-date";
import {
  readBareMonthSegment,
  readBareSeason,
  readBareYearSegment,
  readMonthSegment,
  readRelativeQuarter,
  readRelativeSeason,
  readYearSegment,
  relativeSegmentStarts,
  segmentStarts,
} from "./segment";
import { readYear, yearStarts } from "./year";
import { isNoDay, isAnotherWord, isNumbered, isNamedBefore } from "./calendar-date-words";

type DateReading = Extract<Reading, { kind: "date" }>;
type Read = { end: number; reading: DateReading };

const nothing: DateReading = { kind: "date", year: null, month: null, day: null, segment: null };

const countsOrNames = (text: string, unit: number, at: number): boolean =>
  text[unit] === "号"
    ? isNumbered(text, unit + 1) || isNamedBefore(text, at)
    : isNoDay(text, unit + 1) && !isAnotherWord(text, unit + 1);

function readDay(text: string, at: number): { day: number; end: number; isNumeral: boolean } | null {
  const number = readNumber(text, at);
  if (!number || number.value < 1 || number.value > 31 || (number.digits > 2 && !number.isChinese))
    return null;
  const unit = skipSpaces(text, number.end);
  if (text[unit] !== "日" && text[unit] !== "号") return null;
  return { day: number.value, end: unit + 1, isNumeral: number.isChinese };
}

const skipLink = (text: string, at: number): number => {
  const end = skipSpaces(text, at);
  return text[end] === "的" ? skipSpaces(text, end + 1) : end;
};

const weekOfDay = createWordTable([["当周|那周|那一周|那个星期", true]]);

function withWeek(text: string, end: number, reading: DateReading): Read {
  const word = weekOfDay.at(text, end);
  return word ? { end: word.end, reading: { ...reading, isWeek: true } } : { end, reading };
}

/** The month at a place and what it holds: a day, or a part of it. */
function readWithinYear(text: string, at: number, before: DateReading): Read | null {
  const pair = readMonthPair(text, at);
  if (pair) return { end: pair.end, reading: { ...before, segment: pair.segment } };
  const month = readMonth(text, at);
  if (!month) return null;
  const reading = { ...before, month: month.ref };
  const next = skipSpaces(text, month.end);
  const day = readDay(text, next);
  if (day && isRealDay(reading, day.day)) return withWeek(text, day.end, { ...reading, day: day.day });
  const part = readMonthSegment(text, next);
  return part
    ? { end: part.end, reading: { ...reading, segment: part.segment } }
    : { end: month.end, reading };
}

/** A leap day is let pass where the year is not yet known. */
const isRealDay = ({ year, month }: DateReading, day: number) =>
  month?.base !== "absolute" || isCivilDate(year?.base === "absolute" ? year.value : 2000, month.value, day);

function readFromYear(text: string, at: number): Read | null {
  const year = readYear(text, at);
  if (!year) return null;
  const reading = { ...nothing, year: year.ref };
  const next = skipLink(text, year.end);
  if (text.startsWith("同期", next)) return { end: next + 2, reading: { ...reading, isComparison: true } };
  const inner = readWithinYear(text, next, reading);
  if (inner) return inner;
  const part = readYearSegment(text, next);
  return part
    ? { end: part.end, reading: { ...reading, segment: part.segment } }
    : { end: year.end, reading };
}

/** A day alone (16日): the month is taken from the text. */
function readBareDay(text: string, at: number): Read | null {
  const day = readDay(text, at);
  if (!day || countsOrNames(text, day.end - 1, at) || isOtherJapan(text, day.end)) return null;
  if (day.isNumeral && day.day < 10) return null;
  return withWeek(text, day.end, { ...nothing, day: day.day });
}

function readBareSegment(text: string, at: number): { end: number; reading: Reading } | null {
  const ofQuarters = readRelativeQuarter(text, at);
  if (ofQuarters) return { end: ofQuarters.end, reading: { kind: "quarter", quarters: ofQuarters.quarters } };
  const ofSeason = readRelativeSeason(text, at);
  if (ofSeason) {
    const year = { base: "publication", value: ofSeason.years } as const;
    return { end: ofSeason.end, reading: { ...nothing, segment: ofSeason.segment, year } };
  }
  const ofYear = readBareYearSegment(text, at);
  if (ofYear) {
    return { end: ofYear.end, reading: { ...nothing, segment: ofYear.segment } };
  }
  const bareSeason = readBareSeason(text, at);
  if (bareSeason) return { end: bareSeason.end, reading: { ...nothing, segment: bareSeason.segment } };
  const ofMonth = readBareMonthSegment(text, at);
  if (!ofMonth) return null;
  return {
    end: ofMonth.end,
    reading: {
      ...nothing,
      segment: ofMonth.segment,
      month: { base: "publication", value: 0 },
      isMonthImplied: true,
    },
  };
}

/** (2015) after a title, (合著，1989): four digits that end a bracket. */
function readBracketedYear(text: string, at: number): Read | null {
  if (
    !"(,、".includes(text[at - 1] === " " ? (text[at - 2] ?? "?") : (text[at - 1] ?? "?")) ||
    text[at + 4] !== ")"
  )
    return null;
  const year = readNumber(text, at);
  if (year?.digits !== 4 || year.isChinese || year.value < 1800 || year.value > 2050) return null;
  return { end: year.end, reading: { ...nothing, year: absolute(year.value) } };
}

const isOrdinal = (text: string, at: number) =>
  text[at - 1] === "第" || (text[at - 1] === " " && text[at - 2] === "第");
const isDecimal = (text: string, at: number) => text[at - 1] === "." && digitAt(text, at - 2) >= 0;

/** Reads year, month and day, and parts of years and months. */
export const calendarDate: Parser = {
  starts: [...yearStarts, ...monthStarts, ...segmentStarts, ...relativeSegmentStarts],
  units: "年月日号-/.)上下第春夏秋冬财学",
  parse: (text, at) => {
    if (isOrdinal(text, at) || isDecimal(text, at)) return null;
    return (
      readNumericDate(text, at) ??
      readFromYear(text, at) ??
      readWithinYear(text, at, nothing) ??
      readBareDay(text, at) ??
      readBareSegment(text, at) ??
      readBracketedYear(text, at)
    );
  },
};
