/** Dates in digits alone: 2021-11-16, 2021/11/16, 05/31/2019, 10/19 where it can be nothing else. */
import { isCivilDate } from "../civil-day";
import { isDigitAt, readNumber } from "../numbers";
import { absolute, type Reading } from "../reading";

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

/** 10/19 heads a line or stands before its weekday; elsewhere it may be a share or a score. */
function readMonthAndDay(text: string, at: number): Read | null {
  const before = text[at - 1];
  const month = readNumber(text, at);
  if (!month || month.isChinese || month.digits > 2 || text[month.end] !== "/") return null;
  const day = readNumber(text, month.end + 1);
  if (!day || day.isChinese || day.digits > 2 || !isCivilDate(2000, month.value, day.value)) return null;
  if (!endsNumber(text, day.end, "/")) return null;
  const isHead =
    (before === undefined || before === "\n") && month.digits + day.digits > 2 && text[day.end] === " ";
  const hasWeekday = /^\((?:周|星期|礼拜)?[一二三四五六日]\)/.test(text.slice(day.end, day.end + 5));
  return isHead || hasWeekday ? { end: day.end, reading: dateReading(null, month.value, day.value) } : null;
}

export const readNumericDate = (text: string, at: number): Read | null =>
  isDigitAt(text, at) && text[at - 1] !== "/" && text[at - 1] !== "-"
    ? (readYearFirst(text, at) ?? readYearLast(text, at) ?? readMonthAndDay(text, at))
    : null;
