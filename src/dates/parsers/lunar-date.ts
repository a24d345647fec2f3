/** Days of the lunisolar calendar: 农历八月十五, 正月初一, 腊月二十三. */
import { readNumber, skipSpaces } from "../numbers";
import type { Parser } from "../reading";
import { createWordTable, joinStarts } from "../words";

const calendars = createWordTable([["农历|阴历|旧历|黄历|夏历", true]]);
const months = createWordTable<number>([
  ["正月", 1],
  ["冬月", 11],
  ["腊月", 12],
]);

function readMonth(text: string, at: number, isNamed: boolean): { month: number; end: number } | null {
  const word = months.at(text, at);
  if (word) return { month: word.value, end: word.end };
  const number = isNamed ? readNumber(text, at) : null;
  if (!number || number.value < 1 || number.value > 12 || text[number.end] !== "月") return null;
  return { month: number.value, end: number.end + 1 };
}

/** 初一, 十五, 廿三, with 日 or without. */
function readDay(text: string, at: number): { day: number; end: number } | null {
  const number = readNumber(text, text[at] === "初" ? at + 1 : at);
  if (!number || number.value < 1 || number.value > 30) return null;
  return { day: number.value, end: text[number.end] === "日" ? number.end + 1 : number.end };
}

/** Where the month alone is said nothing is read: its days lie in two months of the other calendar. */
export const lunarDate: Parser = {
  name: "lunar-date",
  starts: [...calendars.starts, ...joinStarts(["正", "冬", "腊"], "月")],
  units: "",
  parse: (text, at) => {
    const calendar = calendars.at(text, at);
    const month = readMonth(text, skipSpaces(text, calendar?.end ?? at), calendar !== null);
    const day = month && readDay(text, month.end);
    if (!month || !day) return null;
    return { end: day.end, reading: { kind: "festival", festival: `${month.month}/${day.day}`, year: null } };
  },
};
