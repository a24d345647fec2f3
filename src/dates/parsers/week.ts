/** Weeks and their days: 周三, 下周二, 上个星期天, 本周末, 上周. */
import type { Parser, Reading } from "../reading";
import { createWordSet, createWordTable, joinStarts } from "../words";

type WeekReading = Extract<Reading, { kind: "week" }>;
type Week = { base: "publication" | "text"; week: number };

const weeks = createWordTable<Week>([
  ["本|这|这个|今|这一", { base: "publication", week: 0 }],
  ["上|上个|上一|上一个", { base: "publication", week: -1 }],
  ["下|下个|下一|下一个", { base: "publication", week: 1 }],
  ["上上|上上个|前", { base: "publication", week: -2 }],
  ["下下|下下个", { base: "publication", week: 2 }],
  ["当|同|该|那|那个|那一个|同一个", { base: "text", week: 0 }],
  ["次|翌|隔", { base: "text", week: 1 }],
]);
const unit = createWordTable([["周|星期|礼拜", true]]);
const weekdays = createWordTable<number>([
  ["一|1", 1],
  ["二|2", 2],
  ["三|3", 3],
  ["四|4", 4],
  ["五|5", 5],
  ["六|6", 6],
  ["日|天|7", 7],
  ["末", 8],
]);

/** 周一 read where the word is another: 周一围, 三周六天. */
const isOtherWord = createWordSet(
  "周一般|周一些|周一样|周一个|周二十|周三十|周日本|周末日|周一直|周一度|星期五餐厅|周四处|周六合|周五角|周天子|周三次|周两次|周一次|周二次|周四次|周五次|周五天|周六天|周三天|周四天|周六福|周年|星期日泰晤士|星期日电讯|周末画报|周末夜|周末版|周日精选|周末精选|周一特刊|周日泰晤士|周日电讯",
);
const afterNumber = /[0-9一二两三四五六七八九十几数半]/;
/** 黑色星期五, 南方周末; 首周末 is a film's first. */
const namesBefore = /(?:[黑灰血红]色|南方|映首|影首|片首)$/;

function readWeekday(text: string, at: number): { weekday: number; end: number } | null {
  const word = unit.at(text, at);
  const weekday = word && !isOtherWord(text, at) ? weekdays.at(text, word.end) : null;
  if (!weekday || (weekday.word >= "1" && weekday.word <= "7")) return null;
  return { weekday: weekday.value, end: weekday.end };
}

/** What may follow the last of 周二、三: not what would make it a number, 周二、三名议员. */
const endsList = /[\s()[,、。;:!?的在将于举早上下中晚两及与和]|undefined/;

/** 星期二、三, 周六日: the day after a first one whose week it shares; null where there is none. */
function readListedDay(text: string, at: number): { weekday: number; end: number } | null {
  if (!"、和及至到-".includes(text[at] ?? "?")) return null;
  const day = weekdays.at(text, at + 1);
  if (!day || day.value > 7 || day.word <= "7" || !endsList.test(String(text[day.end]))) return null;
  return { weekday: day.value, end: day.end };
}

/** 当周周二, 上星期星期五: the week, then its day. */
function readDoubledWeekday(text: string, at: number): { weekday: number; end: number } | null {
  const word = unit.at(text, at);
  return word && readWeekday(text, word.end);
}

/** Reads weeks, weekdays and weekends. */
export const week: Parser = {
  starts: [
    ...joinStarts(weeks.starts, "周星礼"),
    ...joinStarts(["周"], "一二三四五六日天末"),
    "星期",
    "礼拜",
  ],
  units: "",
  parse: (text, at) => {
    const before = text[at - 1] ?? "";
    const prefix = weeks.at(text, at);
    const withList = (reading: WeekReading, end: number): { end: number; reading: Reading } => {
      const last = readListedDay(text, end);
      if (!last || reading.weekday === null || last.weekday <= reading.weekday) return { end, reading };
      // 周一、三、五: no days in a row.
      if (!"至到-".includes(text[end]!) && last.weekday !== reading.weekday + 1) return { end, reading };
      const next: WeekReading = { ...reading, weekday: last.weekday };
      return { end: last.end, reading: { kind: "range", first: reading, last: next } };
    };
    const from = prefix?.end ?? at;
    const day = readWeekday(text, from) ?? (prefix && readDoubledWeekday(text, from));
    if (prefix && day) {
      return withList({ kind: "week", ...prefix.value, weekday: day.weekday }, day.end);
    }
    // 9月的一个周日 could be any of them.
    if (
      day &&
      before !== "个" &&
      !afterNumber.test(before) &&
      !namesBefore.test(text.slice(Math.max(0, at - 2), at))
    ) {
      return withList({ kind: "week", base: "publication", week: null, weekday: day.weekday }, day.end);
    }
    const word = prefix && prefix.word !== "前" && prefix.word !== "今" ? unit.at(text, from) : null;
    if (!word || isOtherWord(text, from) || /[年期刊边围报]/.test(text[word.end] ?? "")) return null;
    return { end: word.end, reading: { kind: "week", ...prefix!.value, weekday: null } };
  },
};
