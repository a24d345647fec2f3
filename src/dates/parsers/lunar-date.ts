/** Days and months of the lunisolar calendar: 农历八月十五, 正月初一, 腊月二十三, 农历七月. */
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
  if (!number || number.value < 1 || number.value > 12 || text[skipSpaces(text, number.end)] !== "月")
    return null;
  return { month: number.value, end: skipSpaces(text, number.end) + 1 };
}

/** 初一, 十五, 廿三, with 日 or without. */
function readDay(text: string, at: number): { day: number; end: number } | null {
  const number = readNumber(text, text[at] === "初" ? at + 1 : at);
  if (!number || number.value < 1 || number.value > 30) return null;
  return { day: number.value, end: text[number.end] === "日" ? number.end + 1 : number.end };
}

/** A month alone is read as its days, which lie in two months of the other calendar; 腊月 alone is a time of year. */
export const lunarDate: Parser = {
  starts: [...calendars.starts, ...joinStarts(["正", "冬", "腊"], "月")],
  units: "",
  parse: (text, at) => {
    const calendar = calendars.at(text, at);
    const month = readMonth(text, skipSpaces(text, calendar?.end ?? at), calendar !== null);
    if (!month) return null;
    const day = readDay(text, month.end);
    if (!day && !calendar) return null;
    if (!day)
      return { end: month.end, reading: { kind: "festival", festival: `${month.month}`, year: null } };
    return { end: day.end, reading: { kind: "festival", festival: `${month.month}/${day.day}`, year: null } };
  },
};
