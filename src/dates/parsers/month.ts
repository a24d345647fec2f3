/** Months: 11月, 十一月份, 上个月, 本（11）月. */
import { readNumber, skipSpaces } from "../numbers";
import { absolute, type Ref, type Segment } from "../reading";
import { createWordSet, createWordTable } from "../words";
import type { ReadRef } from "./year";

const relativeMonths = createWordTable<Ref>([
  ["本月|本月份|这个月|这月", { base: "publication", value: 0 }],
  ["上月|上个月|上月份|上个月份", { base: "publication", value: -1 }],
  ["下月|下个月|下月份|下个月份", { base: "publication", value: 1 }],
  ["上上个月|上上月", { base: "publication", value: -2 }],
  ["下下个月|下下月", { base: "publication", value: 2 }],
  ["当月|同月|该月|那个月", { base: "text", value: 0 }],
  ["次月|翌月|隔月", { base: "text", value: 1 }],
  ["元月|元月份", absolute(1)],
]);

/** 月饼, 月亮, 3月龄, 月薪: words that begin with 月; 十月革命, 五月风暴: names. */
const isNoMonth = createWordSet(
  "饼|花|天乐|天演|天团|亮|球|台|光|龄|刊|票|薪|租|历|经期|经周|经痛|经血|经来|子|嫂|食|色|圆|老|季|均|革命|风暴|起义|事变|政变",
);
/** 9月台湾, 8月历史, 6月票房: words that begin like these. */
const isAfterMonth = createWordSet(
  "花费|花莲|花旗|球员|球迷|球队|球赛|台湾|台北|台风|台海|台积|台中|台南|台商|台股|台币|台铁|台电|台美|台日|台方|台独|" +
    "光是|光复|光伏|票房|票选|历史|历经|历任|历时|食品|食物|老师|老板|老人|季度|季节|季后|季军",
);
const isOtherMonth = (text: string, at: number) => isNoMonth(text, at) && !isAfterMonth(text, at);

/** The words that a month may begin with, numbers apart. */
export const monthStarts = [...relativeMonths.starts, "本(", "上(", "下("];

function readBracketedMonth(text: string, at: number): ReadRef | null {
  if (!"本上下".includes(text[at]!) || text[at + 1] !== "(") return null;
  const number = readNumber(text, at + 2);
  if (!number || number.value < 1 || number.value > 12 || !text.startsWith(")月", number.end)) return null;
  return { ref: absolute(number.value), end: number.end + 2 };
}

/** The month at a place, with 月 (or 月份) included. */
export function readMonth(text: string, at: number): ReadRef | null {
  const relative = relativeMonths.at(text, at) ?? null;
  if (relative) return isOtherMonth(text, relative.end) ? null : { ref: relative.value, end: relative.end };
  const bracketed = readBracketedMonth(text, at);
  if (bracketed) return bracketed;
  const number = readNumber(text, at);
  if (!number || number.value < 1 || number.value > 12 || number.digits > 2) return null;
  const unit = skipSpaces(text, number.end);
  if (text[unit] !== "月" || isOtherMonth(text, unit + 1)) return null;
  // 三月内, 三月余 count months.
  if (number.isChinese && "内余".includes(text[unit + 1] ?? "-")) return null;
  return { ref: absolute(number.value), end: text[unit + 1] === "份" ? unit + 2 : unit + 1 };
}

/** 三四月, 七八月间: two neighbours in Chinese numerals. */
export function readMonthPair(text: string, at: number): { segment: Segment; end: number } | null {
  const first = "一二三四五六七八九".indexOf(text[at] ?? "-") + 1;
  const second = "一二三四五六七八九".indexOf(text[at + 1] ?? "-") + 1;
  if (first === 0 || second !== first + 1 || text[at + 2] !== "月" || isOtherMonth(text, at + 3)) return null;
  return { segment: { kind: "months", from: first, to: second }, end: at + (text[at + 3] === "份" ? 4 : 3) };
}
