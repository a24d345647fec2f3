/** Parts of a year or month: 初, 底, 上旬, 下半年, 第三季度, 夏天, 前10个月. */
import { readNumber } from "../numbers";
import type { Segment } from "../reading";
import { joinStarts } from "../words";
import {
  months,
  yearSegments,
  bareYearSegments,
  monthSegments,
  bareMonthSegments,
  bareSeasons,
  type RelativeSegment,
  relativeSegments,
  relativeQuarters,
  isOtherWord,
  isMiddle,
  isSeasonName,
} from "./segment-words";

/** A part of a year or month and the offset of its end. */
export type ReadSegment = { segment: Segment; end: number };

/** The words that a part without its year or month may begin with. */
export const segmentStarts = [
  ...bareYearSegments.starts,
  ...bareMonthSegments.starts,
  ...bareSeasons.starts,
  ...joinStarts(["前"], "0123456789四五六七八九十"),
];

/** 前10个月, 头两个月 of a year. */
function readFirstMonths(text: string, at: number): ReadSegment | null {
  if (!"前头首".includes(text[at]!)) return null;
  const number = readNumber(text, at + 1);
  if (!number || number.value < 1 || number.value > 12 || !text.startsWith("个月", number.end)) return null;
  return { segment: months(1, number.value), end: number.end + 2 };
}

function readFrom(table: typeof yearSegments, text: string, at: number): ReadSegment | null {
  if (isOtherWord(text, at)) return null;
  const word = table.at(text, at);
  if (!word || (word.word === "中" && !isMiddle(text, at))) return null;
  return { segment: word.value, end: word.end };
}

/** 第2-4季度, 第三至第四季度: from one quarter to another. */
function readQuarters(text: string, at: number): ReadSegment | null {
  if (text[at] !== "第") return null;
  const first = readNumber(text, at + 1);
  if (!first || first.value < 1 || first.value > 3 || !"-至到、~和".includes(text[first.end] ?? "?"))
    return null;
  const joint = text[first.end] === "-" && text[first.end + 1] === "-" ? first.end + 2 : first.end + 1;
  const last = readNumber(text, text[joint] === "第" ? joint + 1 : joint);
  if (!last || last.value <= first.value || last.value > 4 || text[last.end] !== "季") return null;
  const end = text[last.end + 1] === "度" ? last.end + 2 : last.end + 1;
  return { segment: months(first.value * 3 - 2, last.value * 3), end };
}

/** A part of the year just read: 初, 上半年, 第2-4季度, 前10个月. */
export const readYearSegment = (text: string, at: number): ReadSegment | null =>
  readQuarters(text, at) ?? readFrom(yearSegments, text, at) ?? readFirstMonths(text, at);

/** A part of the month just read: 初, 中旬, 底. */
export const readMonthSegment = (text: string, at: number): ReadSegment | null =>
  readFrom(monthSegments, text, at);

/** 一年中, 少年初期, 往年底: the year belongs to the words before. */
const isInsideWord = (text: string, at: number): boolean =>
  text[at] === "年" &&
  /[0-9一二三四五六七八九十两几数半多百千万整全每往历同成青少童老壮学周当]/.test(text[at - 1] ?? "");

/** 此前10个月, 提前3个月: months counted back. */
const isCountedBack = (text: string, at: number) =>
  text[at] !== "前" || /[此之以提目生大从年月天日0-9]/.test(text[at - 1] ?? "");

/** 前10个月 without a year; fewer than four may as well be the last ones. */
function readBareFirstMonths(text: string, at: number): ReadSegment | null {
  const first = isCountedBack(text, at) ? null : readFirstMonths(text, at);
  return first?.segment.kind === "months" && first.segment.to > 3 ? first : null;
}

/** A part of a year that is said without it: 年底, 下半年. */
export const readBareYearSegment = (text: string, at: number): ReadSegment | null =>
  isInsideWord(text, at) || (text[at] === "下" && text[at - 1] === "上")
    ? null
    : (readFrom(bareYearSegments, text, at) ?? readBareFirstMonths(text, at));

/** 每年夏天, 之前夏天, 四季: none of a year that is told. */
const isAnySeason = /[每年个往之旧前后去过像似历越到了四]/;

/** A season said without its year, in a phrase (在夏天) or alone. */
export const readBareSeason = (text: string, at: number): ReadSegment | null => {
  const word = isAnySeason.test(text[at - 1] ?? "") ? null : bareSeasons.at(text, at);
  if (!word || word.value.kind !== "season" || isSeasonName(text, word.end)) return null;
  const isPhrase =
    "在于从自为将".includes(text[at - 1] ?? "-") && !"潜现存正内外".includes(text[at - 2] ?? "-");
  const bare = isPhrase ? "phrase" : "alone";
  return { segment: { ...word.value, bare }, end: word.end };
};

/** A part of a month that is said without it: 月初, 下旬. */
export const readBareMonthSegment = (text: string, at: number): ReadSegment | null =>
  /[0-9一二三四五六七八九十个几数半每多年双单上]/.test(text[at - 1] ?? "")
    ? null
    : readFrom(bareMonthSegments, text, at);

/** The words that a season or quarter with its own year may begin with. */
export const relativeSegmentStarts = [...relativeSegments.starts, ...relativeQuarters.starts];

/** 今冬: a season with its year. */
export function readRelativeSeason(text: string, at: number): (RelativeSegment & { end: number }) | null {
  const word = relativeSegments.at(text, at);
  return word && !isOtherWord(text, word.end - 1) ? { ...word.value, end: word.end } : null;
}

/** 上季度: quarters counted from publication's. */
export function readRelativeQuarter(text: string, at: number): { quarters: number; end: number } | null {
  const word = relativeQuarters.at(text, at);
  return word && !/[赛军后节]/.test(text[word.end] ?? "") ? { quarters: word.value, end: word.end } : null;
}
