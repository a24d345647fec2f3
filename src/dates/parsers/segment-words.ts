/** The words of `segment.ts`: parts of years and months, and words that only look like them. */
import type { Segment } from "../reading";
import { createWordSet, createWordTable } from "../words";

/** Months of a year, both ends included. */
export const months = (from: number, to: number): Segment => ({ kind: "months", from, to });

const days = (from: number, to: number): Segment => ({ kind: "days", from, to });

const month = (value: number) => months(value, value);

const middle: Segment = { kind: "middle" };

const season = (value: number): Segment => ({ kind: "season", season: value });

/** Parts said after a year. */
export const yearSegments = createWordTable<Segment>([
  ["初|年初|岁首|开年", month(1)],
  ["底|年底|末|年末|年终|年尾|岁末|岁尾|年关", month(12)],
  ["中|年中", month(6)],
  ["上半年|前半年", months(1, 6)],
  ["下半年|后半年", months(7, 12)],
  ["首季|首季度|第一季|第一季度|一季度|首个季度|1季度|第1季度|第1季|Q1", months(1, 3)],
  ["次季|第二季|第二季度|二季度|2季度|第2季度|第2季|Q2", months(4, 6)],
  ["第三季|第三季度|三季度|3季度|第3季度|第3季|Q3", months(7, 9)],
  ["末季|第四季|第四季度|四季度|4季度|第4季度|第4季|Q4", months(10, 12)],
  ["前三季|前三季度|前3季|前3季度", months(1, 9)],
  ["前两季|前两季度|前二季|前2季", months(1, 6)],
  ["春|春天|春季|春日|春初|初春|暮春|春末|春夏|春夏之交", season(1)],
  ["夏|夏天|夏季|夏日|初夏|盛夏|夏末|仲夏|暑假|暑期", season(2)],
  ["秋|秋天|秋季|秋日|初秋|秋末|秋冬|秋初|深秋|金秋", season(3)],
  ["冬|冬天|冬季|冬日|初冬|冬末|寒假|寒冬|冬初|隆冬", season(4)],
]);

/** Parts that say what they are without a year or month before them. */
export const bareYearSegments = createWordTable<Segment>([
  ["年初|岁首", month(1)],
  ["年底|年末|年尾|岁末", month(12)],
  ["年中", month(6)],
  ["上半年", months(1, 6)],
  ["下半年", months(7, 12)],
  ["首季|第一季度|一季度", months(1, 3)],
  ["第二季度|二季度", months(4, 6)],
  ["第三季度|三季度", months(7, 9)],
  ["第四季度|四季度", months(10, 12)],
  ["前三季度", months(1, 9)],
]);

/** Parts said after a month. */
export const monthSegments = createWordTable<Segment>([
  ["初|月初|初期|上旬", days(1, 10)],
  ["中旬|中旬时", days(11, 20)],
  ["底|月底|末|月末|尾|下旬", days(21, 31)],
  ["中", middle],
  ["中下旬", days(11, 31)],
  ["上中旬", days(1, 20)],
  ["上半月", days(1, 15)],
  ["下半月", days(16, 31)],
]);

/** Parts of a month that are said without it. */
export const bareMonthSegments = createWordTable<Segment>([
  ["月初|上旬", days(1, 10)],
  ["月中", middle],
  ["中旬", days(11, 20)],
  ["月底|月末|下旬", days(21, 31)],
]);

/** 春季, 夏天 without a year: the one that the text tells of. */
export const bareSeasons = createWordTable<Segment>([
  ["春天|春季", season(1)],
  ["夏天|夏季", season(2)],
  ["秋天|秋季", season(3)],
  ["冬天|冬季", season(4)],
]);

/** 今冬, 去年夏天's short forms, 上季度: a part of the year that says its own year. */
export type RelativeSegment = { segment: Segment; years: number };

const seasonOf = (value: number, years: number): RelativeSegment => ({ segment: season(value), years });

/** Seasons that say their own year. */
export const relativeSegments = createWordTable<RelativeSegment>([
  ["今春|这个春天", seasonOf(1, 0)],
  ["今夏|这个夏天|这个暑假", seasonOf(2, 0)],
  ["今秋|这个秋天", seasonOf(3, 0)],
  ["今冬|这个冬天", seasonOf(4, 0)],
  ["去冬", seasonOf(4, -1)],
  ["去秋", seasonOf(3, -1)],
  ["去夏", seasonOf(2, -1)],
  ["去春", seasonOf(1, -1)],
  ["明春", seasonOf(1, 1)],
  ["明夏", seasonOf(2, 1)],
  ["明秋", seasonOf(3, 1)],
  ["明冬", seasonOf(4, 1)],
]);

/** Quarters counted from publication. */
export const relativeQuarters = createWordTable<number>([
  ["本季度|本季|这个季度|当季", 0],
  ["上季度|上个季度|上一季度|上一季|上季", -1],
  ["下季度|下个季度|下一季度|下一季|下季", 1],
]);

/** 2021年中国…, 11月中共…, 年初一: the character begins another word. */
export const isOtherWord = createWordSet(
  "中国|中共|中美|中央|中方|中华|中东|中日|中俄|中韩|中欧|中印|中台|中科|中信|中石|中铁|中移|中新|中宣|中纪|中组|中办|中外|中文|中心|中学|中小|中期|中级|中产|中等|中午|中秋|中芯|中兴|中间|中止|中断|中非|中医|中银|中金|中概|中签|中奖|中选|" +
    "初一|初二|初三|初四|初五|初六|初七|初八|初九|初十|初中|初选|初步|初次|初级|初审|初稿|底层|底部|底线|底下|末日|末代|末期|春节|春晚|春运|秋后|冬奥|夏令|冬令|年中国|年中共|年中美|冬残奥|夏奥|尾盘|尾声|尾数|年末调整|年终奖|年底奖|" +
    // Family names.
    "夏志清|夏宝龙|夏明|夏业良|夏衍|夏林|夏曾佑|夏丏尊|夏济安|夏威夷|夏洛|夏朝|夏桂|夏立言|秋瑾|秋田|冬奥会|春节",
);

/** 2021年中 is its middle only where no other word begins with 中: 2021年中美, 去年中国. */
export const isMiddle = createWordSet(
  "中前|中后|中起|中左右|中开|中至|中到|中召|中举|中完|中达|中、|中)|中左|中以前|中以后|中之前|中之后|中期前",
);

/** A season that what it belongs to goes before: 北京冬季奥运. */
export const isSeasonName = createWordSet(
  "奥|运动|残奥|学期|学院|攻势|时间|版|号|赛|服|装|款|里|的时候|会|限定|疫情",
);
