/** English dates in Chinese text: June 21, 2022, 15 November 2023, Jan 6th 2020, March 2019, Sept. 11. */
import { isCivilDate } from "../../model/calendar";
import { readNumber, skipSpaces } from "../numbers";
import { absolute, type Parser, type Reading } from "../reading";
import { createWordTable } from "../words";

const names = [
  "January|Jan",
  "February|Feb",
  "March|Mar",
  "April|Apr",
  "May",
  "June|Jun",
  "July|Jul",
  "August|Aug",
  "September|Sept|Sep",
  "October|Oct",
  "November|Nov",
  "December|Dec",
];
const months = createWordTable<number>(names.map((spellings, index) => [spellings, index + 1]));

const isLetter = (char: string | undefined) => char !== undefined && /[A-Za-z]/.test(char);

function readMonth(text: string, at: number): { month: number; end: number } | null {
  const word = months.at(text, at);
  if (!word || isLetter(text[at - 1]) || isLetter(text[word.end])) return null;
  return { month: word.value, end: text[word.end] === "." ? word.end + 1 : word.end };
}

/** 6, 6th, 21st. */
function readDay(text: string, at: number): { day: number; end: number } | null {
  const number = readNumber(text, at);
  if (!number || number.isChinese || number.digits > 2) return null;
  const suffix = text.slice(number.end, number.end + 2);
  const end = /^(?:st|nd|rd|th)$/.test(suffix) ? number.end + 2 : number.end;
  return isLetter(text[end]) || text[end] === ":" ? null : { day: number.value, end };
}

function readYear(text: string, at: number): { year: number; end: number } | null {
  const from = skipSpaces(text, text[at] === "," ? at + 1 : at);
  const number = readNumber(text, from);
  if (number?.digits !== 4 || number.isChinese || number.value < 1500 || number.value > 2100) return null;
  return isLetter(text[number.end]) ? null : { year: number.value, end: number.end };
}

/** A date without a year is read only beside Chinese: an English text has its own ways to carry one. */
const isBesideChinese = (text: string, start: number, end: number) =>
  /\p{Script=Han} ?$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^ ?\p{Script=Han}/u.test(text.slice(end, end + 2));

const dateOf = (year: number | null, month: number, day: number | null): Reading => ({
  kind: "date",
  year: year === null ? null : absolute(year),
  month: absolute(month),
  day,
  segment: null,
});

/** November 15, 2023; Nov 2023; Nov. 15. */
function readMonthFirst(text: string, at: number): { end: number; reading: Reading } | null {
  const name = readMonth(text, at);
  if (!name) return null;
  const next = skipSpaces(text, name.end);
  const alone = readYear(text, name.end);
  if (alone) return { end: alone.end, reading: dateOf(alone.year, name.month, null) };
  const day = readDay(text, next);
  if (!day || next === name.end || !isCivilDate(2000, name.month, day.day)) return null;
  const year = readYear(text, day.end);
  if (year) return { end: year.end, reading: dateOf(year.year, name.month, day.day) };
  return isBesideChinese(text, at, day.end)
    ? { end: day.end, reading: dateOf(null, name.month, day.day) }
    : null;
}

/** 15 November 2023, 15 Nov. */
function readDayFirst(text: string, at: number): { end: number; reading: Reading } | null {
  const day = readDay(text, at);
  const from = day && skipSpaces(text, day.end);
  const name = day && from! > day.end ? readMonth(text, from!) : null;
  if (!day || !name || !isCivilDate(2000, name.month, day.day)) return null;
  const year = readYear(text, name.end);
  if (year) return { end: year.end, reading: dateOf(year.year, name.month, day.day) };
  return isBesideChinese(text, at, name.end)
    ? { end: name.end, reading: dateOf(null, name.month, day.day) }
    : null;
}

/** Reads dates with an English month. */
export const englishDate: Parser = {
  starts: months.starts,
  units: "JFMASONDsnrt",
  parse: (text, at) => readMonthFirst(text, at) ?? readDayFirst(text, at),
};
