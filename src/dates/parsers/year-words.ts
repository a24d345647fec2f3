/** The words of `year.ts`: years without a number, eras, and words that count years instead of naming one. */
import type { Ref } from "../reading";
import { createWordSet, createWordTable } from "../words";

/** Years counted from publication, or from the year last told. */
export const relativeYears = createWordTable<Ref>([
  ["今年|本年|今年度|本年度", { base: "publication", value: 0 }],
  ["去年|上年|上年度|去年度|旧年", { base: "publication", value: -1 }],
  ["明年|明年度|下年度|来年", { base: "publication", value: 1 }],
  ["前年", { base: "publication", value: -2 }],
  ["后年", { base: "publication", value: 2 }],
  ["大前年", { base: "publication", value: -3 }],
  ["大后年", { base: "publication", value: 3 }],
  ["同年|该年|该年度|这一年|同一年", { base: "text", value: 0 }],
  ["当年", { base: "text", value: 0, isElsewhere: "vague" }],
  ["那年|那一年|是年", { base: "text", value: 0, isElsewhere: true }],
  ["次年|翌年|隔年|第二年|转年|后一年|下一年", { base: "text", value: 1 }],
  ["前一年|上一年|头一年", { base: "text", value: -1 }],
]);

/** Eras by the year before their first. */
export const eras = createWordTable<number>([
  ["民国|中华民国|大正", 1911],
  ["公元|西元|公元后|西元后", 0],
  ["令和", 2018],
  ["平成", 1988],
  ["昭和", 1925],
  ["明治", 1867],
  ["宣统", 1908],
  ["光绪", 1874],
  ["同治", 1861],
  ["咸丰", 1850],
  ["道光", 1820],
  ["嘉庆", 1795],
  ["乾隆", 1735],
  ["雍正", 1722],
  ["康熙", 1661],
]);

/** What follows 年 where the number counts years instead of naming one. */
export const isLength = createWordSet(
  "前|后|来|以来|内|间|之|期|多|左右|以上|的时间|的努力|的经验|的故事|有期徒刑|徒刑|刑期|历史|的历史|文明|龄|级|保固|合约|代|薪|资|会|半",
);

/** 1990年前后, 1800年之际: around a year, or in its time. */
export const isNoLength = createWordSet("前后|前夕|之际|之初|之末|之交|间谍|来到|内战");

/** 后来年复一年, 今年轻, 同年级, 当年轻: the characters belong to other words. */
export const isOtherWord = createWordSet(
  "今年轻|同年级|同年龄|同年代|当年龄|来年年|年年|前年龄|前年轻|后年轻|上年纪|上年级|上年龄|上年岁|下一年级|这一年级|去年龄|当年轻|明年轻|明年薪|去年薪|今年薪|上年薪|同年同月同日生|来年轻|来年龄|那年那|是年轻|是年收|是年纪|是年度|是年薪|是年代|本年金|本年收|这一年级|该年龄|该年级",
);
