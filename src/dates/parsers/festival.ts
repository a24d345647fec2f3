/** Festivals with a fixed or computed date: 春节, 国庆日, 双十节, 中秋, with or without a year. */
import { toEpochDay, weekdayOf } from "../../model/calendar";
import { lunarMonthDays, lunarToEpochDay } from "../lunar";
import { skipSpaces } from "../numbers";
import type { Parser } from "../reading";
import { createWordEndSet, createWordSet, createWordTable } from "../words";
import { readYear, yearStarts } from "./year";

/** The day of a festival in a Gregorian year; null where it cannot be known. */
type FestivalRule = (year: number) => number | null;

const fixed =
  (month: number, day: number): FestivalRule =>
  (year) =>
    toEpochDay(year, month, day);
const lunar =
  (month: number, day: number, shift = 0): FestivalRule =>
  (year) => {
    const found = lunarToEpochDay(year, month, day);
    return found === null ? null : found + shift;
  };
/** The nth weekday of a month; negative counts from its end. */
const nthWeekday =
  (month: number, weekday: number, nth: number): FestivalRule =>
  (year) => {
    if (nth < 0) {
      const last = toEpochDay(year, month + 1, 1) - 1;
      return last - ((weekdayOf(last) - weekday + 7) % 7);
    }
    const first = toEpochDay(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  };
/** Western Easter Sunday, by the anonymous Gregorian computus. */
const easter: FestivalRule = (year) => {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return toEpochDay(year, Math.floor(days / 31), (days % 31) + 1);
};
/** 清明: solar longitude 15°, by the usual formula for 1900–2099. */
const qingming: FestivalRule = (year) => {
  const within = year % 100;
  const base = year < 2000 ? 5.59 : 4.81;
  return toEpochDay(year, 4, Math.floor(within * 0.2422 + base) - Math.floor(within / 4));
};

const festivals: readonly (readonly [string, FestivalRule])[] = [
  ["元旦|新年第一天", fixed(1, 1)],
  ["春节|农历新年|农历春节|中国新年|大年初一|新春佳节|农历年", lunar(1, 1)],
  ["除夕|大年三十|年三十|除夕夜", lunar(1, 1, -1)],
  ["大年初二|年初二", lunar(1, 1, 1)],
  ["大年初三|年初三", lunar(1, 1, 2)],
  ["元宵节|元宵", lunar(1, 15)],
  ["情人节", fixed(2, 14)],
  ["清明节|清明", qingming],
  ["劳动节|五一劳动节|五一长假|五一假期|五一黄金周|五一期间|五一小长假", fixed(5, 1)],
  ["端午节|端午", lunar(5, 5)],
  ["七夕", lunar(7, 7)],
  ["中元节", lunar(7, 15)],
  ["中秋节|中秋", lunar(8, 15)],
  ["重阳节|重阳", lunar(9, 9)],
  [
    "国庆节|国庆|国庆日|十一国庆|十一长假|十一黄金周|十一期间|十一假期|国庆长假|国庆假期|国庆黄金周",
    fixed(10, 1),
  ],
  ["双十节|双十国庆|双十国庆日|双十|中华民国国庆", fixed(10, 10)],
  ["双十一|双11", fixed(11, 11)],
  ["双十二|双12", fixed(12, 12)],
  ["美国劳动节|美国的劳动节", nthWeekday(9, 1, 1)],
  ["儿童节|六一儿童节", fixed(6, 1)],
  ["教师节", fixed(9, 10)],
  ["植树节", fixed(3, 12)],
  ["建军节|八一建军节", fixed(8, 1)],
  ["光棍节", fixed(11, 11)],
  ["复活节", easter],
  ["腊八节|腊八", lunar(12, 8)],
  [
    "黑色星期五",
    (year) => {
      const day = nthWeekday(11, 4, 4)(year);
      return day === null ? null : day + 1;
    },
  ],
  ["马丁路德金日|马丁·路德·金日", nthWeekday(1, 1, 3)],
  ["哥伦布日", nthWeekday(10, 1, 2)],
  ["光复节|台湾光复节", fixed(10, 25)],
  ["青年节|五四青年节", fixed(5, 4)],
  ["国殇日", fixed(11, 11)],
  ["万圣节", fixed(10, 31)],
  ["感恩节", nthWeekday(11, 4, 4)],
  ["平安夜", fixed(12, 24)],
  ["圣诞节|圣诞", fixed(12, 25)],
  ["妇女节", fixed(3, 8)],
  ["美国独立日|独立日", fixed(7, 4)],
  ["母亲节", nthWeekday(5, 7, 2)],
  ["父亲节", nthWeekday(6, 7, 3)],
  ["阵亡将士纪念日", nthWeekday(5, 1, -1)],
  ["世界地球日|地球日", fixed(4, 22)],
];
const table = createWordTable(festivals.map(([words]) => [words, words.split("|")[0]!] as const));
const ruleByName = new Map(festivals.map(([words, rule]) => [words.split("|")[0]!, rule]));

const isOtherWord = createWordSet(
  "春节联欢|春节晚会|圣诞老人|圣诞树|圣诞岛|圣诞礼|圣诞卡|圣诞歌|元旦献词|清明上河|元宵灯|清明政|圣诞快乐|新年快乐|圣诞颂|中秋月饼|国庆大典片|双十一购|双十二事变|双十二政变|双十协定",
);

/** 蔡总统国庆演讲: Taiwan's national day is the tenth, though it is called by the same name. */
const isTaiwans = createWordSet("台湾|中华民国|蔡总统|蔡英文|马英九|赖清德|陈水扁|李登辉|民进党");
const taiwanReach = 14;
/** 美国国庆 is the fourth of July. */
const endsAmerican = createWordEndSet("美国|美国的");

function nameOf(text: string, at: number, name: string): string {
  if (name !== "国庆节") return name;
  if (endsAmerican(text, at)) return "美国独立日";
  for (let before = Math.max(0, at - taiwanReach); before < at; before += 1)
    if (isTaiwans(text, before)) return "双十节";
  return name;
}

/** What is said with it and is one expression: 国庆假期, 感恩节周末. */
const holidays = createWordTable([["周末|假期|长假|连假|小长假|黄金周|当天|当日|这天|这一天|当晚", true]]);

/**
 * @param name as in the table, or a lunar month and day, "8/15", or a lunar month, "8".
 * @returns null for a festival whose day in that year is not known.
 */
export function festivalDays(name: string, year: number): { from: number; to: number } | null {
  const [month, day] = name.split("/").map(Number);
  if (day === undefined && month! > 0) return lunarMonthDays(year, month!);
  const found = day === undefined ? ruleByName.get(name)?.(year) : lunarToEpochDay(year, month!, day);
  return found == null ? null : { from: found, to: found };
}

/** Reads festivals, with or without their year. */
export const festival: Parser = {
  starts: [...table.starts, ...yearStarts],
  units: "年",
  parse: (text, at) => {
    const year = readYear(text, at);
    const afterYear = year ? skipSpaces(text, year.end) : at;
    const from = year && text[afterYear] === "的" ? afterYear + 1 : afterYear;
    if (isOtherWord(text, from)) return null;
    const word = table.at(text, from);
    if (!word) return null;
    const end = holidays.at(text, word.end)?.end ?? word.end;
    return {
      end,
      reading: { kind: "festival", festival: nameOf(text, from, word.value), year: year?.ref ?? null },
    };
  },
};
