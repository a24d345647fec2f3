/** So long before or after: 两个月前, 三天后, 半年前, 两天之后. */
import { readNumber, skipSpaces } from "../numbers";
import type { OffsetUnit, Parser, Reading } from "../reading";
import { createWordTable } from "../words";

const units = createWordTable<OffsetUnit>([
  ["年", "year"],
  ["个月|月", "month"],
  ["周|个星期|星期|个礼拜|礼拜", "week"],
  ["天|日|个工作日", "day"],
  ["小时|个小时|钟头|个钟头", "hour"],
  ["分钟|秒钟|秒", "minute"],
  ["个季度|季度", "quarter"],
  ["个世纪", "century"],
]);
/** 五十年前的今天: to the day; 十年前的这个月: to the month. */
const sameTimes = createWordTable<"day" | "month">([
  ["的今天|的今日|今日", "day"],
  ["的这个月|的本月|的这一月", "month"],
]);
const directions = createWordTable<-1 | 1>([
  ["前|之前|以前", -1],
  ["后|之后|以后", 1],
]);

/** 半年 and 半个月 by themselves: months and days. */
function readHalf(text: string, at: number): { end: number; unit: OffsetUnit; amount: number } | null {
  if (text[at] !== "半") return null;
  if (text[at + 1] === "年") return { end: at + 2, unit: "month", amount: 6 };
  if (text.startsWith("个月", at + 1)) return { end: at + 3, unit: "day", amount: 15 };
  return null;
}

/** 七八年前, 三四百年: two neighbours say "about", not a number. */
const isAboutTwo = (text: string, at: number): boolean => {
  const first = "一二三四五六七八九".indexOf(text[at] ?? "-");
  return first >= 0 && "一二三四五六七八九".indexOf(text[at + 1] ?? "-") === first + 1;
};

/**
 * What may be right before 三天后: a stop, or a word that leads to a time. After anything else the time is
 * counted from what is named there, 通话两天后, 出版一年之后, and nobody says when that was.
 */
const leadsToTime = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}%]/u.test(text[at - 1] ?? " ") ||
  "在于将而但又就仅才并到至约定的则也再且说称示划待期始续".includes(text[at - 1]!);

function readAmount(text: string, at: number): { end: number; unit: OffsetUnit; amount: number } | null {
  const number = readNumber(text, at);
  if (number?.isChinese && isAboutTwo(text, at)) return null;
  // 百年前 is long ago, no number of years.
  const isVague = number?.end === at + 1 && "百千".includes(text[at]!);
  if (!number || number.value === 0 || isVague) return null;
  // 2030年前 names a year, 两千年前 counts them.
  if (number.digits === 4 && number.value >= 1000) return null;
  const unit = units.at(text, skipSpaces(text, number.end));
  if (!unit || (unit.word === "月" && !number.isChinese)) return null;
  if (text[unit.end] !== "半") return { end: unit.end, unit: unit.value, amount: number.value };
  // 一年半前: the half makes it months.
  if (unit.value !== "year") return null;
  return { end: unit.end + 1, unit: "month", amount: number.value * 12 + 6 };
}

/** Reads times counted back or on. */
export const offset: Parser = {
  starts: ["半年", "半个"],
  units: "年月日天个周小钟分秒星礼季",
  parse: (text, at) => {
    if (text[at - 1] === "第" || text[at - 1] === "." || text[at - 1] === "数" || text[at - 1] === "几")
      return null;
    const amount = readHalf(text, at) ?? readAmount(text, at);
    const direction = amount && directions.at(text, amount.end);
    if (!direction || /[所面提往续来任期半卫]/.test(text[direction.end] ?? "")) return null;
    const same = amount.unit === "year" && direction.value < 0 ? sameTimes.at(text, direction.end) : null;
    if (same) {
      const reading: Reading = {
        kind: "offset",
        base: "publication",
        unit: "year",
        amount: -amount.amount,
        grain: same.value,
      };
      return { end: same.end, reading };
    }
    // 一小时后 measures how long something took; 31分钟前 says when.
    const isShort = amount.unit === "hour" || amount.unit === "minute";
    if (isShort && direction.value > 0) return null;
    // 佩洛西访台的四天前 counts from the visit.
    if (direction.value < 0 && text[at - 1] === "的") return null;
    // 二十年后的今天 is now.
    if (
      direction.value > 0 &&
      (!leadsToTime(text, at) || /^的(?:今|现在)/.test(text.slice(direction.end, direction.end + 3)))
    )
      return null;
    // 到49年后 leads to a year, not to a time 49 years on.
    if (direction.value > 0 && amount.unit === "year" && "到至从自".includes(text[at - 1] ?? "-"))
      return null;
    const base = direction.value < 0 ? "publication" : "either";
    return {
      end: direction.end,
      reading: { kind: "offset", base, unit: amount.unit, amount: amount.amount * direction.value },
    };
  },
};
