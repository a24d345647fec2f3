/** 今天, 昨日, 次日, 当天; 今（10）日 as Taiwan's papers write it. */
import { readNumber, skipSpaces } from "../numbers";
import type { Parser, Reading } from "../reading";
import { createWordEndSet, createWordSet, createWordTable, isOtherJapan, joinStarts } from "../words";
import { isGenericToday } from "./generic-today";

const day = (base: "publication" | "text", offset: number): Reading => ({ kind: "day", base, offset });

/** Days counted from publication, or from the day last told. */
const relativeDays = createWordTable<Reading>([
  ["即日起", day("publication", 0)],
  ["今天|今日|今晚|今早|今晨|今夜|今儿|本日", day("publication", 0)],
  ["昨天|昨日|昨晚|昨夜|昨早|昨晨|昨午", day("publication", -1)],
  ["前天|前日|前晚", day("publication", -2)],
  ["大前天", day("publication", -3)],
  ["明天|明日|明晚|明早|明晨", day("publication", 1)],
  ["后天|后日", day("publication", 2)],
  ["大后天", day("publication", 3)],
  ["当天|当日|当晚|当夜|同日|同天|同一天|同晚|那天|那一天|那天|这天|这一天|那晚|该日", day("text", 0)],
  ["次日|翌日|隔天|隔日|第二天|翌晨|次晨|转天|第二日|后一天|隔晚|翌晚", day("text", 1)],
  ["前一天|前一日|前一晚|前一夜|前夜|头一天|此前一天|此前一日", day("text", -1)],
]);

/** 今日头条, 前日本首相: the characters belong to other words. */
const isOtherWord = createWordSet(
  "今日头条|今天下|明日报|明日之|昨日黄花|今日美国|明日香|后天的|后日谈|前日本|后日本|明天系|今日俄罗斯|今日印度|当日本|同日本|今日头|当日往返|当天来回|当日来回|当日游|当日旅|当天往返|今日俄|今日话题|今日读报|今日新闻|后天性|后天免疫",
);

const isOfEvent = createWordSet("前夜|那天|那一天|那晚");
/** 首映日, 选举日; the 日 of 20日 follows a number. */
const isNamedDay = (text: string, at: number) =>
  text[at - 1] === "日" && /[^0-9一二三四五六七八九十) 今昨当同]/.test(text[at - 2] ?? "1");

/** 时至今日, 最后天: the words before make them others. */
const isAfterOther = (text: string, at: number) =>
  (text[at] === "后" && "最然战之以今大".includes(text[at - 1] ?? "-")) ||
  (text[at] === "前" && "目之以生大战日史".includes(text[at - 1] ?? "-")) ||
  (text[at] === "今" &&
    (text[at - 1] === "古" || text.startsWith("今时", at - 2) || text.startsWith("时至", at - 2))) ||
  // 革命前夜 is its eve; 胜利那一天, 首映日当晚: the day of what is named before it.
  (isOfEvent(text, at) &&
    /\p{L}/u.test(text[at - 1] ?? " ") &&
    !"在于从自到至就是而但与和也".includes(text[at - 1]!)) ||
  (text.startsWith("当晚", at) && isNamedDay(text, at)) ||
  isGenericToday(text, at) ||
  (text[at] === "明" && "黎文光".includes(text[at - 1] ?? "-"));

/** 昨（9）日, 今(10)天: the number in brackets is the day of the month. */
function readBracketed(text: string, at: number) {
  if (!"今昨明".includes(text[at]!)) return null;
  const open = skipSpaces(text, at + 1);
  if (text[open] !== "(") return null;
  const number = readNumber(text, skipSpaces(text, open + 1));
  if (!number || number.value < 1 || number.value > 31) return null;
  const close = skipSpaces(text, number.end);
  const unit = skipSpaces(text, close + 1);
  if (text[close] !== ")" || !"日天晚早晨".includes(text[unit] ?? "-")) return null;
  const reading: Reading = { kind: "date", year: null, month: null, day: number.value, segment: null };
  return { end: unit + 1, reading };
}

const dayRange = (first: number, last: number): Reading => ({
  kind: "range",
  first: day("publication", first),
  last: day("publication", last),
});
const yearRange = (first: number, last: number): Reading => {
  const [from, to] = [first, last].map((value): Reading => {
    const year = { base: "publication", value } as const;
    return { kind: "date", year, month: null, day: null, segment: null };
  });
  return { kind: "range", first: from!, last: to! };
};
/** What follows 今 or 昨 alone in a report: 高检署今举行典礼, 该区昨有十万人投票. */
const isDone = createWordSet(
  "举行|召开|宣布|公布|发布|公告|表示|指出|说|强调|证实|呼吁|受访|致词|出席|前往|赴|会见|会晤|接受|通过|开庭|宣判|开幕|登场|上路|出炉|完成|正式|再度|传出|宣誓|就任|发表|召集|邀请|抵达|拜会|向|有|在|将|与|对|上午|下午|中午|凌晨|清晨|傍晚|深夜",
);
const loneDays = createWordTable<Reading>([
  ["今", day("publication", 0)],
  ["昨", day("publication", -1)],
]);
/** 如今举行, 迄今有: 今 ends another word. */
const endsWord = createWordEndSet("如|至|迄|当|现|古|而|从|于|即|方|抚|目");

function readLoneDay(text: string, at: number) {
  const word = loneDays.at(text, at);
  if (!word || !isDone(text, word.end) || endsWord(text, at)) return null;
  // 今有 begins a clause of verse or law as well.
  const isSure = word.word === "昨" || /\p{Script=Han}/u.test(text[at - 1] ?? " ");
  return isSure ? { end: word.end, reading: word.value } : null;
}

/** 今明两年, 昨今两日: two neighbours in one breath. */
const pairs = createWordTable<Reading>([
  ["今明两天|今明两日|今明两晚", dayRange(0, 1)],
  ["昨今两天|昨今两日", dayRange(-1, 0)],
  ["明后两天|明后两日", dayRange(1, 2)],
  ["今明两年", yearRange(0, 1)],
  ["去今两年", yearRange(-1, 0)],
  ["明后两年", yearRange(1, 2)],
]);

/** Reads days that are counted from publication or from the day last told. */
export const relativeDay: Parser = {
  starts: [
    ...relativeDays.starts,
    ...pairs.starts,
    ...joinStarts(["今", "昨", "明"], "( "),
    ...joinStarts(
      ["今", "昨"],
      "举召宣公发表指说强证呼受致出前赴会接通开登上完正再传就邀抵拜向有在将与对下中凌清傍深",
    ),
  ],
  units: "",
  parse: (text, at) => {
    const bracketed = readBracketed(text, at);
    if (bracketed) return bracketed;
    const lone = readLoneDay(text, at);
    if (lone) return lone;
    const pair = pairs.at(text, at);
    if (pair) return { end: pair.end, reading: pair.value };
    const word = relativeDays.at(text, at);
    if (!word || isOtherWord(text, at) || isOtherJapan(text, word.end) || isAfterOther(text, at)) return null;
    return { end: word.end, reading: word.value };
  },
};
