/** Dates in digits alone: 2021-11-16, 2021/11/16, 05/31/2019, 10/19 where it can be nothing else. */
import { isCivilDate } from "../../model/calendar";
import { isDigitAt, readNumber, skipSpaces } from "../numbers";
import { absolute, type Reading } from "../reading";
import { createWordSet } from "../words";

type Read = { end: number; reading: Extract<Reading, { kind: "date" }> };

const dateReading = (year: number | null, month: number, day: number): Read["reading"] => ({
  kind: "date",
  year: year === null ? null : absolute(year),
  month: absolute(month),
  day,
  segment: null,
});

const isYear = (value: number) => value >= 1900 && value <= 2100;
const endsNumber = (text: string, end: number, separator: string) =>
  !isDigitAt(text, end) && !(text[end] === separator && isDigitAt(text, end + 1));

/** Largest unit first, as ISO 8601 has it. */
function readYearFirst(text: string, at: number): Read | null {
  const separator = text[at + 4];
  if (separator !== "-" && separator !== "/" && separator !== ".") return null;
  const year = readNumber(text, at);
  if (year?.digits !== 4 || year.isChinese || !isYear(year.value)) return null;
  const month = readNumber(text, at + 5);
  if (!month || month.isChinese || text[month.end] !== separator) return null;
  const day = readNumber(text, month.end + 1);
  if (!day || day.isChinese || !isCivilDate(year.value, month.value, day.value)) return null;
  if (!endsNumber(text, day.end, separator)) return null;
  return { end: day.end, reading: dateReading(year.value, month.value, day.value) };
}

/** 05/31/2019, and 31/05/2019 where the first number can be no month. */
function readYearLast(text: string, at: number): Read | null {
  const first = readNumber(text, at);
  if (!first || first.isChinese || first.digits > 2 || text[first.end] !== "/") return null;
  const second = readNumber(text, first.end + 1);
  if (!second || second.isChinese || second.digits > 2 || text[second.end] !== "/") return null;
  const year = readNumber(text, second.end + 1);
  if (year?.digits !== 4 || year.isChinese || !isYear(year.value) || !endsNumber(text, year.end, "/"))
    return null;
  const [month, day] = first.value > 12 ? [second.value, first.value] : [first.value, second.value];
  return isCivilDate(year.value, month, day)
    ? { end: year.end, reading: dateReading(year.value, month, day) }
    : null;
}

const isLineEnd = (char: string | undefined) => char === undefined || char === "\n";

/** A line that is nothing but 12.30, 9-15 or 10/8: the heading of a day in a chronicle, or of an article. */
function readWholeLine(text: string, at: number): Read | null {
  const month = isLineEnd(text[at - 1]) ? readNumber(text, at) : null;
  if (!month || month.isChinese || month.digits > 2 || !"./-".includes(text[month.end] ?? "?")) return null;
  const day = readNumber(text, month.end + 1);
  if (!day || day.isChinese || day.digits > 2 || !isLineEnd(text[day.end])) return null;
  if (!isCivilDate(2000, month.value, day.value)) return null;
  return { end: day.end, reading: dateReading(null, month.value, day.value) };
}

/** 1/13 ~ 1/18, 5/1-5/31: two of a kind are not fractions. */
function isRangeOfDays(text: string, end: number, separator: string): boolean {
  const joint = skipSpaces(text, end);
  if (!"~至到-".includes(text[joint] ?? "?") || (separator === "-" && text[joint] === "-")) return false;
  const month = readNumber(text, skipSpaces(text, joint + 1));
  const day = month && text[month.end] === separator ? readNumber(text, month.end + 1) : null;
  return day !== null && isCivilDate(2000, month!.value, day.value) && endsNumber(text, day.end, separator);
}

/** The last end of such a range. */
const endsRange = (text: string, at: number) =>
  /[0-9]\/[0-9]{1,2} ?[~至到-] ?$/.test(text.slice(Math.max(0, at - 9), at));

/** What a day is said with, and a share is not: 5/1 劳动节, 7/3 早上, 6/30 前. */
const isSaidOfDays = createWordSet(
  "早上|早晨|上午|中午|下午|傍晚|晚上|晚|凌晨|当天|当日|当晚|那天|这天|起|开始|前往|前|后|之前|之后|以前|以后|截止|星期|周一|周二|周三|周四|周五|周六|周日|礼拜|劳动节|国庆|圣诞|元旦|出发|抵达|公布|上映|发售|开播",
);
const isCountedAfter = /[0-9/%°"秒寸英吨米以的人成]/;

/**
 * 7/15, 12/31: who divides by thirteen or more says it otherwise. With a one above it may be a share or the
 * time of a shutter, 1/30.
 */
const isNoShare = (text: string, month: number, day: number, end: number) =>
  month > 1 && day > 12 && !isCountedAfter.test(text[skipSpaces(text, end)] ?? "。");

/** 02/05 with its zero is not a fraction. */
const isPadded = (text: string, at: number, dayAt: number, end: number) =>
  end - at === 5 && (text[at] === "0" || text[dayAt] === "0");

/** 10/19 begins a line or precedes what is said of days; elsewhere it may be a fraction or a score. */
function readMonthAndDay(text: string, at: number): Read | null {
  const before = text[at - 1];
  const month = readNumber(text, at);
  if (!month || month.isChinese || month.digits > 2 || text[month.end] !== "/") return null;
  const day = readNumber(text, month.end + 1);
  if (!day || day.isChinese || day.digits > 2 || !isCivilDate(2000, month.value, day.value)) return null;
  const { end } = day;
  if (!endsNumber(text, end, "/") || /[A-Za-z0-9.$=_]/.test(before ?? " ")) return null;
  const isHead = isLineEnd(before) && month.digits + day.digits > 2 && text[end] === " ";
  const hasWeekday = /^ ?\((?:周|星期|礼拜)?[一二三四五六日]\)/.test(text.slice(end, end + 6));
  const isDate =
    isHead ||
    hasWeekday ||
    isPadded(text, at, month.end + 1, end) ||
    isNoShare(text, month.value, day.value, end) ||
    isSaidOfDays(text, skipSpaces(text, end)) ||
    /^ \d{1,2}:\d\d/.test(text.slice(end, end + 6)) ||
    isRangeOfDays(text, end, "/") ||
    endsRange(text, at);
  return isDate ? { end, reading: dateReading(null, month.value, day.value) } : null;
}

/** 2019-08, 2019/08 as books and logs have it; 2011-12 is a span of years too, and then says so. */
function readYearAndMonth(text: string, at: number): Read | null {
  const separator = text[at + 4];
  if (separator !== "-" && separator !== "/") return null;
  const year = readNumber(text, at);
  const month = year?.digits === 4 ? readNumber(text, at + 5) : null;
  if (!year || !month || year.isChinese || month.isChinese || !isYear(year.value)) return null;
  if (month.digits !== 2 || month.value < 1 || month.value > 12) return null;
  if (/[A-Za-z%年财学赛级届.:-]/.test(text[month.end] ?? " ") || !endsNumber(text, month.end, separator))
    return null;
  const reading = { ...dateReading(year.value, month.value, 1), day: null };
  return { end: month.end, reading };
}

/** A number that is part of a longer one, of a path or a name begins no date. */
const isInsideNumber = (text: string, at: number) => /[A-Za-z0-9/_=-]/.test(text[at - 1] ?? " ");

/** A date of numbers and separators at a place; null if there is none. */
export function readNumericDate(text: string, at: number): Read | null {
  if (!isDigitAt(text, at) || text[at - 1] === "/" || text[at - 1] === "-")
    return endsRange(text, at) ? readMonthAndDay(text, at) : null;
  const read =
    readYearFirst(text, at) ?? readYearLast(text, at) ?? readWholeLine(text, at) ?? readMonthAndDay(text, at);
  return read ?? (isInsideNumber(text, at) ? null : readYearAndMonth(text, at));
}
