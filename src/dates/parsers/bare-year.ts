/** Years without 年: 2020 七月, (1920-1995), 2019-2020, 2019/20赛季, 2022物价大涨. */
import { isDigitAt, readNumber, skipSpaces } from "../numbers";
import { absolute, type Parser, type Reading } from "../reading";
import { createWordEndSet, createWordSet } from "../words";
import { readMonth } from "./month";

type DateReading = Extract<Reading, { kind: "date" }>;

const yearOf = (value: number): DateReading => ({
  kind: "date",
  year: absolute(value),
  month: null,
  day: null,
  segment: null,
});

/** Years that a life, a war or a treaty may span. */
const longestSpan = 150;
const isSpanYear = (value: number) => value >= 1500 && value <= 2050;

/** Units and nouns: the number before them is not a year: 2021人, 1500-2000元. */
const isCounted = createWordSet(
  "年|月|日|号|元|块|人|名|个|家位|位|次|件|条|份|只|张|枚|万|亿|千|百|多|余|枪|吨|米|公|英里|英尺|英亩|英镑|平|立方|页|字|天|小时|分|秒|度|" +
    "美元|美金|日元|日圆|日币|港元|港币|台币|新台币|欧元|欧|加元|澳元|韩元|卢布|卢比|泰铢|人民币|镑|架|艘|辆|台|部|项|户|所|座|间|栋|层|级|倍|" +
    "点|场|颗|发|起|例|宗|桶|斤|克|磅|尺|亩|顷|班|集|期|届|套|岁|周|类|种|篇|首|幅|封|道|片|瓶|杯|箱|包|袋|支|根|门|头|匹|棵|株|家|对|双|" +
    "冠状|新冠|新型冠|型|款|版|系|号|比|至|到|与|和|的|也|是|在|了|为|以|后|前|左右|上|下|净零|计划|项目|研究所",
);

/** Ends that show a bare year or span to be one: brackets, stops, and what is named by years. */
const endsSpan = /^(?: ?[)\]》」』”,。;、:?!\n]|年|任|间|期|学年|赛季|财年|度|\(|$)/;
const isYearly = createWordSet("学年|学年度|赛季|财年|财政年度|年度|跨年");

const beginsYear = (text: string, at: number) => !/[A-Za-z0-9/_=.$¥€£#%-]/.test(text[at - 1] ?? " ");

/** @returns the second year of a span in four digits, or in two (2019-20赛季) where they follow the first. */
function readLastYear(text: string, at: number, first: number): { value: number; end: number } | null {
  const number = readNumber(text, at);
  if (!number || number.isChinese || isDigitAt(text, number.end)) return null;
  const { value, digits, end } = number;
  if (digits === 4) return isSpanYear(value) && value > first ? { value, end } : null;
  const isNext = digits === 2 && value === (first + 1) % 100 && isYearly(text, skipSpaces(text, end));
  return isNext ? { value: first + 1, end } : null;
}

function readSpan(text: string, at: number, first: number, end: number) {
  let joint = skipSpaces(text, end);
  const connector = text[joint] ?? "?";
  if (!"-~至到/".includes(connector)) return null;
  joint += connector === "-" && text[joint + 1] === "-" ? 2 : 1;
  const last = readLastYear(text, skipSpaces(text, joint), first);
  if (!last || last.value - first > longestSpan) return null;
  const isSeason = last.value === first + 1;
  if (connector === "/" && !isSeason) return null;
  // 2019-2020年 is read from its end.
  const rest = text.slice(last.end, last.end + 3);
  if (rest[0] === "年" || !(endsSpan.test(rest) || text[at - 1] === "(")) return null;
  const reading: Reading = { kind: "range", first: yearOf(first), last: yearOf(last.value) };
  return { end: last.end, reading };
}

/** Where a headline or clause begins: 2022物价大涨; and after 在, 到. */
const leadsToYear = createWordEndSet("在|于|自|从|到|至|A.D |AD |A.D. |A.D");
const beginsClause = (text: string, at: number) =>
  /[\n;。!?,、:)》」』】|｜]/.test(text[at - 1] ?? "\n") ||
  (text[at - 1] === " " && /[\n;。!?,、:)》」』】|｜]/.test(text[at - 2] ?? "\n"));
/** What is named by its year, which needs no 年 anywhere. */
const isOfYear = createWordSet(
  "大选|总统大选|中期选举|年大选|奥运|东京奥运|世界杯|欧洲杯|冬奥|亚运|春晚|春节|新年",
);

/** 2022物价, 2020大选: a year of these decades before a word that it does not count. */
function readAlone(text: string, at: number, value: number, end: number) {
  if (value < 1990 || value > 2049 || value === 2000) return null;
  const next = skipSpaces(text, end);
  const month = readMonth(text, next);
  if (month?.ref.base === "absolute" && beginsYear(text, at)) {
    return { end: month.end, reading: { ...yearOf(value), month: month.ref } };
  }
  if (!/\p{Script=Han}/u.test(text[next] ?? " ") || isCounted(text, next)) return null;
  const isYear = isOfYear(text, next) || beginsClause(text, at) || leadsToYear(text, at);
  return isYear ? { end, reading: yearOf(value) } : null;
}

/** Reads years and spans of years without 年. */
export const bareYear: Parser = {
  starts: [],
  units: "-/~至到",
  isForYears: true,
  parse: (text, at) => {
    const number = readNumber(text, at);
    if (number?.digits !== 4 || number.isChinese || !isSpanYear(number.value) || !beginsYear(text, at)) {
      return leadsToYear(text, at) && number?.digits === 4
        ? readAlone(text, at, number.value, number.end)
        : null;
    }
    return readSpan(text, at, number.value, number.end) ?? readAlone(text, at, number.value, number.end);
  },
};
