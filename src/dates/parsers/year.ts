/** Years: 2021年, 二〇二一年, 民国110年, 去年, 今（2021）年, 公元前221年. */
import { readNumber, skipSpaces, isNumeralAt } from "../numbers";
import { absolute, type Ref } from "../reading";
import { createWordEndSet, createWordSet, createWordTable } from "../words";
import { readYearSegment } from "./segment";
import { relativeYears, eras, isLength, isNoLength, isOtherWord } from "./year-words";

/** A year or month as said and the offset of its end. */
export type ReadRef = { ref: Ref; end: number };

/** 今（2021）年, as Taiwan's papers write: the number decides. */
const bracketedLeads = "今去明前后";
const beforeChrist = createWordTable<number>([["公元前|西元前|纪元前", 1]]);

const isOtherYear = (text: string, at: number) =>
  isOtherWord(text, at) ||
  (text[at] === "来" && "后从原近将往以多未历本十几百数".includes(text[at - 1] ?? "-")) ||
  (text.startsWith("前年", at) && /[以之年生战]/.test(text[at - 1] ?? "")) ||
  (text.startsWith("后一年", at) && "最前".includes(text[at - 1] ?? "-")) ||
  (text.startsWith("后年", at) && /[以之年今战]/.test(text[at - 1] ?? "")) ||
  (text.startsWith("明年", at) && text[at - 1] === "黎") ||
  (text.startsWith("是年", at) && /\p{L}/u.test(text[at - 1] ?? " ")) ||
  // 他们当年, 比当年更难: in those days; 当年 at the start of its clause is a year.
  (text.startsWith("当年", at) &&
    /[^在于]/.test(text[at - 1] ?? "在") &&
    /\p{L}/u.test(text[at - 1] ?? " ")) ||
  // 5岁那年: the year of what is named before it.
  (text[at] === "那" && "岁生时级".includes(text[at - 1] ?? "-")) ||
  (text.startsWith("本年", at) && text[at - 1] === "日") ||
  (text.startsWith("上年", at) && /[以早晚]/.test(text[at - 1] ?? ""));

/** The words that a year may begin with, numbers apart. */
export const yearStarts = [
  ...relativeYears.starts,
  ...eras.starts,
  ...beforeChrist.starts,
  ...[...bracketedLeads].map((lead) => `${lead}(`),
];

function readBracketedYear(text: string, at: number): ReadRef | null {
  if (!bracketedLeads.includes(text[at]!) || text[at + 1] !== "(") return null;
  const number = readNumber(text, at + 2);
  if (!number || number.digits < 2 || !text.startsWith(")年", number.end)) return null;
  const value = number.digits === 4 ? number.value : number.value + 1911;
  return { ref: absolute(value), end: number.end + 2 };
}

function readEraYear(text: string, at: number): ReadRef | null {
  const past = beforeChrist.at(text, at);
  const era = past ?? eras.at(text, at);
  if (!era) return null;
  const from = skipSpaces(text, era.end);
  if (text.startsWith("元年", from))
    return past || era.value === 0 ? null : { ref: absolute(era.value + 1), end: from + 2 };
  const number = readNumber(text, from);
  const end = number && skipSpaces(text, number.end);
  if (!number || text[end!] !== "年" || text[end! + 1] === "代") return null;
  return { ref: absolute(past ? 1 - number.value : era.value + number.value), end: end! + 1 };
}

/** 112年度, 110年5月: Taiwan's calendar without its name. */
function toRepublicYear(text: string, value: number, end: number): number | null {
  if (value < 90 || value > 130) return null;
  const month = readNumber(text, skipSpaces(text, end));
  const hasMonth = month !== null && !month.isChinese && month.value <= 12 && text[month.end] === "月";
  return hasMonth || text[end] === "度" ? value + 1911 : null;
}

/** 在715年, (710年~784年): three digits name a year where it is led to and no round number. */
const toEarlyYear = (text: string, at: number, value: number, end: number): number | null =>
  value >= 200 &&
  value % 50 !== 0 &&
  !isLength(text, end) &&
  (leadsToYear(text, at) || "(~".includes(text[at - 1] ?? "?"))
    ? value
    : null;

/** What leads to a year rather than to a length: 从75年, 到了66年. */
const leadsToYear = createWordEndSet("从|自|到|至|在|于|到了|早在|就在|与|和|、|-");

/** 从66年以来, 自75年后 begin with a year. */
const isFrom = createWordEndSet("从|自|自从");
const isSinceYear = createWordSet("以来|后|之后|以后");

/**
 * 98年, 08年5月, 22年底: two digits name a year where a length would be odd. 在66年 may name one too, if the text
 * is of those years.
 */
function toShortYear(text: string, at: number, value: number, end: number): Ref | null {
  const month = readNumber(text, end);
  const hasMonth = month !== null && month.value >= 1 && month.value <= 12 && text[month.end] === "月";
  const century = value < 50 ? 2000 : 1900;
  if (hasMonth || readYearSegment(text, end)) return absolute(value + century);
  const isLead = leadsToYear(text, at);
  // 从49年: that of the People's Republic.
  if (value === 49 && isLead) return absolute(1949);
  if (isLength(text, end) && !isNoLength(text, end) && !(isFrom(text, at) && isSinceYear(text, end)))
    return null;
  if (value < 10 || (value > 80 && value % 10 !== 0)) return absolute(value + century);
  const isAlone = isLead || !/[\p{L}\p{N}%.]/u.test(text[at - 1] ?? " ");
  return isAlone && value % 10 !== 0 ? { base: "short", value } : null;
}

/** 2021上半年, 2022春季: what needs no 年 before it. */
const isYearPart = createWordSet("上半年|下半年|第一季|第二季|第三季|第四季|春季|夏季|秋季|冬季");
/** 2021财年: a year of accounts or lessons, named like another. */
const namedYears = createWordTable([["财年|财政年度|学年|学年度", true]]);

function readNumberYear(text: string, at: number): ReadRef | null {
  const number = readNumber(text, at);
  if (!number || (number.isChinese && number.digits !== 4 && number.digits !== 2)) return null;
  const isYearLike = number.digits === 4 && number.value >= 1900 && number.value <= 2100;
  if (isYearLike && isYearPart(text, number.end)) return { ref: absolute(number.value), end: number.end };
  const unit = skipSpaces(text, number.end);
  const named = isYearLike ? namedYears.at(text, unit) : null;
  if (named) return { ref: absolute(number.value), end: named.end };
  if (text[unit] !== "年" || text[unit + 1] === "代") return null;
  const end = unit + 1;
  // 两千四百年 counts years; they are named digit by digit.
  if (number.isChinese && /[十百千廿卅两]/.test(text.slice(at, number.end))) return null;
  const isFull = number.digits === 4 && number.value >= 1000 && number.value <= 2999;
  if (isFull) {
    return number.value % 100 === 0 && countsYears(text, at, number.value, end)
      ? null
      : { ref: absolute(number.value), end };
  }
  if (number.digits === 3 && !number.isChinese) {
    const republic = toRepublicYear(text, number.value, end) ?? toEarlyYear(text, at, number.value, end);
    return republic === null ? null : { ref: absolute(republic), end };
  }
  const ref = number.digits === 2 ? toShortYear(text, at, number.value, end) : null;
  return ref && { ref, end };
}

/** 2000年以来, 1900年后: since a year; nobody speaks of what happened two thousand years later. */
const isSince = createWordSet("以来|后|之后|以后");

/** 讲了1000年, 1500年的历史: a round number of years is a length where the words beside it say so. */
function countsYears(text: string, at: number, value: number, end: number): boolean {
  if ("了近约达长整共用逾超".includes(text[at - 1] ?? "-")) return true;
  if (!isLength(text, end) || isNoLength(text, end)) return false;
  return value < 1600 || (value === 2000 && !isSince(text, end));
}

/** The year at a place, with 年 (or 年度) included. */
export function readYear(text: string, at: number): ReadRef | null {
  const relative = relativeYears.at(text, at);
  if (relative && !isOtherYear(text, at)) return { ref: relative.value, end: relative.end };
  const read = readBracketedYear(text, at) ?? readEraYear(text, at) ?? readNumberYear(text, at);
  if (!read || isNumeralAt(text, read.end - 1)) return read;
  return text[read.end] === "度" ? { ...read, end: read.end + 1 } : read;
}
