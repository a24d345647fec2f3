import { describe, expect, it } from "vitest";
import { findDateExpressions } from "./find-date-expressions";

/** "words → EDTF" of every expression, read on a Tuesday in Beijing unless told otherwise. */
function read(text: string, published = "2021-11-16T04:00:00Z", zone = "Asia/Shanghai"): string[] {
  return findDateExpressions(text, { instantMs: Date.parse(published), zone }).map(
    ({ exact, when }) => `${exact} → ${when}`,
  );
}

type Case = [text: string, ...expressions: string[]];
const each = (cases: Case[]) => it.each(cases.map(([text, ...expected]) => ({ text, expected })));

describe("absolute dates", () => {
  each([
    ["【大纪元2021年11月10日讯】", "2021年11月10日 → 2021-11-10"],
    ["新华社北京11月15日电", "11月15日 → 2021-11-15"],
    ["1 月 7 日，北京", "1 月 7 日 → 2021-01-07"],
    ["二零二一年十一月", "二零二一年十一月 → 2021-11"],
    ["二〇二一年十一月十六日", "二〇二一年十一月十六日 → 2021-11-16"],
    ["发布于2021-11-16 10:30", "2021-11-16 10:30 → 2021-11-16"],
    ["2021/11/9与2021.11.09", "2021/11/9 → 2021-11-09", "2021.11.09 → 2021-11-09"],
    ["民国110年双十节", "民国110年双十节 → 2021-10-10"],
    ["令和3年、昭和元年", "令和3年 → 2021", "昭和元年 → 1926"],
    ["公元前221年", "公元前221年 → -0220"],
    [
      "10月上旬、中旬和下旬",
      "10月上旬 → 2021-10-01/2021-10-10",
      "中旬 → 2021-10-11/2021-10-20",
      "下旬 → 2021-10-21/2021-10-31",
    ],
    ["今年3月底到明年初", "今年3月底到明年初 → 2021-03/2022-01"],
    ["2019年底", "2019年底 → 2019-12"],
    ["明年下半年", "明年下半年 → 2022-07/2022-12"],
    ["2021年第三季度", "2021年第三季度 → 2021-07/2021-09"],
    ["去年夏天，今冬", "去年夏天 → 2020-22", "今冬 → 2021-24"],
    ["（2015）", "2015 → 2015"],
  ])("$text", ({ text, expected }) => expect(read(text)).toEqual(expected));
});

describe("ranges", () => {
  each([
    ["10月30日至31日", "10月30日至31日 → 2021-10-30/2021-10-31"],
    ["1月到3月", "1月到3月 → 2021-01/2021-03"],
    ["1–10月份", "1–10月份 → 2021-01/2021-10"],
    ["今年4至9月", "今年4至9月 → 2021-04/2021-09"],
    ["12月9、10日", "12月9、10日 → 2021-12-09/2021-12-10"],
    ["2013年至2015年", "2013年至2015年 → 2013/2015"],
    ["2021-2022年", "2021-2022年 → 2021/2022"],
    ["2020年12月30日至1月2日", "2020年12月30日至1月2日 → 2020-12-30/2021-01-02"],
    ["11月至2022年1月", "11月至2022年1月 → 2021-11/2022-01"],
    ["10月31日到2日", "10月31日到2日 → 2021-10-31/2021-11-02"],
    ["年初至年底", "年初至年底 → 2021-01/2021-12"],
    ["3月初至中旬", "3月初至中旬 → 2021-03/2021-03-20"],
    ["三四月间", "三四月 → 2021-03/2021-04"],
    ["上世纪八九十年代", "上世纪八九十年代 → 198X/199X"],
  ])("$text", ({ text, expected }) => expect(read(text)).toEqual(expected));
});

describe("decades and centuries", () => {
  each([
    ["六十年代", "六十年代 → 196X"],
    ["上世纪70年代", "上世纪70年代 → 197X"],
    ["20世纪80年代初", "20世纪80年代初 → 198X"],
    ["21世纪20年代", "21世纪20年代 → 202X"],
    ["2010年代", "2010年代 → 201X"],
    ["19世纪末", "19世纪末 → 18XX"],
  ])("$text", ({ text, expected }) => expect(read(text)).toEqual(expected));
});

describe("days and weeks from publication", () => {
  each([
    ["今天、昨日、前天", "今天 → 2021-11-16", "昨日 → 2021-11-15", "前天 → 2021-11-14"],
    ["今（16）日、昨(15)天", "今（16）日 → 2021-11-16", "昨(15)天 → 2021-11-15"],
    ["本周三", "本周三 → 2021-11-17"],
    ["上周", "上周 → 2021-11-08/2021-11-14"],
    ["下周二", "下周二 → 2021-11-23"],
    ["上星期天", "上星期天 → 2021-11-14"],
    ["周四表示", "周四 → 2021-11-11"],
    ["将于周四举行", "周四 → 2021-11-18"],
    ["上周末", "上周末 → 2021-11-13/2021-11-14"],
    ["本月、上个月、下月", "本月 → 2021-11", "上个月 → 2021-10", "下月 → 2021-12"],
    ["去年7月", "去年7月 → 2020-07"],
    ["前年", "前年 → 2019"],
    ["上季度", "上季度 → 2021-07/2021-09"],
    ["两个月前", "两个月前 → 2021-09"],
    ["三年前", "三年前 → 2018"],
    ["半年前", "半年前 → 2021-05"],
    ["将在三天后举行", "三天后 → 2021-11-19"],
    ["五十年前的今天", "五十年前的今天 → 1971-11-16"],
  ])("$text", ({ text, expected }) => expect(read(text)).toEqual(expected));
});

describe("units carried from the text", () => {
  each([
    ["10月30日开幕，31日闭幕", "10月30日 → 2021-10-30", "31日 → 2021-10-31"],
    ["2019年3月5日宣布，次日生效", "2019年3月5日 → 2019-03-05", "次日 → 2019-03-06"],
    [
      "2019年9月会谈。同年12月签字。翌年1月撕毁。",
      "2019年9月 → 2019-09",
      "同年12月 → 2019-12",
      "翌年1月 → 2020-01",
    ],
    ["1月23日封城的两天之后", "1月23日 → 2021-01-23", "两天之后 → 2021-01-25"],
    ["自2019年以来停办，于9月9日恢复", "2019年 → 2019", "9月9日 → 2019-09-09"],
    ["1969年音乐节。八月开幕，十月散场。", "1969年 → 1969", "八月 → 1969-08", "十月 → 1969-10"],
    ["美东时间周一（15日）会谈。周一的会谈", "美东时间周一（15日） → 2021-11-15", "周一 → 2021-11-15"],
    ["三十年前的1989年", "三十年前的1989年 → 1989"],
    ["一年前的9月20日", "一年前的9月20日 → 2020-09-20"],
    ["11月9日，他说：「今晚就走」", "11月9日 → 2021-11-09", "今晚 → 2021-11-09"],
  ])("$text", ({ text, expected }) => expect(read(text)).toEqual(expected));

  it("reads nothing where there is nothing to carry", () => {
    expect(read("当天风大，同年他走了，次日雨停")).toEqual([]);
  });

  it("takes the last December at the turn of the year", () => {
    expect(read("12月底的会议，年底的会议", "2022-01-06T04:00:00Z")).toEqual([
      "12月底 → 2021-12",
      "年底 → 2021-12",
    ]);
    expect(read("31日的会议", "2022-01-06T04:00:00Z")).toEqual(["31日 → 2021-12-31"]);
  });

  it("looks ahead where the words do", () => {
    expect(read("将于2月访问，预计3月举行")).toEqual(["2月 → 2022-02", "3月 → 2022-03"]);
    expect(read("2月访问过，3月举行了")).toEqual(["2月 → 2021-02", "3月 → 2021-03"]);
  });
});

describe("one expression for one date", () => {
  each([
    ["周二（11月9日）", "周二（11月9日） → 2021-11-09"],
    ["11月15日(周一)上午", "11月15日(周一)上午 → 2021-11-15"],
    ["11月9日星期二", "11月9日星期二 → 2021-11-09"],
    ["星期五, 05/31/2019", "星期五, 05/31/2019 → 2019-05-31"],
    ["周一（15日）晚8点30分", "周一（15日）晚8点30分 → 2021-11-15"],
    ["20日至22日，周四（18日）", "20日至22日 → 2021-10-20/2021-10-22", "周四（18日） → 2021-11-18"],
    ["周一晚间 美国东部时间周二", "周一晚间 → 2021-11-15", "美国东部时间周二 → 2021-11-16"],
    ["周一到周五", "周一到周五 → 2021-11-15/2021-11-19"],
    ["今明两年", "今明两年 → 2021/2022"],
    ["北京时间16日上午", "北京时间16日上午 → 2021-11-16"],
    ["3月17日（当地时间）", "3月17日（当地时间） → 2021-03-17"],
  ])("$text", ({ text, expected }) => expect(read(text)).toEqual(expected));
});

describe("festivals", () => {
  each([
    ["春节期间", "春节 → 2021-02-12"],
    ["今年中秋节", "今年中秋节 → 2021-09-21"],
    ["2022年除夕", "2022年除夕 → 2022-01-31"],
    ["国庆日、双十节、圣诞节", "国庆日 → 2021-10-01", "双十节 → 2021-10-10", "圣诞节 → 2021-12-25"],
    ["2021年感恩节", "2021年感恩节 → 2021-11-25"],
    ["2024年复活节", "2024年复活节 → 2024-03-31"],
    ["农历八月十五", "农历八月十五 → 2021-09-21"],
    ["正月初一", "正月初一 → 2021-02-12"],
  ])("$text", ({ text, expected }) => expect(read(text)).toEqual(expected));
});

describe("zones", () => {
  const zoneOf = (text: string, zone: string) =>
    findDateExpressions(text, { instantMs: Date.parse("2021-11-16T02:00:00Z"), zone }).map((found) => [
      found.when,
      found.zone,
    ]);

  it("keep the day of the zone that the words name", () => {
    expect(zoneOf("北京时间16日上午", "America/New_York")).toEqual([["2021-11-16", "Asia/Shanghai"]]);
    expect(zoneOf("美东时间15日晚", "Asia/Shanghai")).toEqual([["2021-11-15", "America/New_York"]]);
    expect(zoneOf("格林尼治时间16日零时", "Asia/Shanghai")).toEqual([["2021-11-16", "UTC"]]);
    expect(zoneOf("当地时间15日", "Asia/Shanghai")).toEqual([["2021-11-15", null]]);
  });

  it("count today where the outlet is", () => {
    expect(zoneOf("今天", "America/New_York")).toEqual([["2021-11-15", null]]);
    expect(zoneOf("今天", "Asia/Shanghai")).toEqual([["2021-11-16", null]]);
  });
});

describe("tense and conflict", () => {
  const first = (text: string) =>
    findDateExpressions(text, { instantMs: Date.parse("2021-11-16T04:00:00Z"), zone: "Asia/Shanghai" })[0];

  it("sets a date against publication in its own grain", () => {
    const tenses = ["11月15日", "11月16日", "本月", "今年", "2022年", "下周二"].map(
      (text) => first(text)?.tense,
    );
    expect(tenses).toEqual(["past", "present", "present", "present", "future", "future"]);
  });

  it("says which date the weekday would have meant", () => {
    expect(first("周三（11月9日）")).toMatchObject({ when: "2021-11-09", conflict: "2021-11-10" });
    expect(first("周二（11月9日）")).toMatchObject({ conflict: null });
    expect(first("11月15日(下周三)")).toMatchObject({ when: "2021-11-15", conflict: "2021-11-24" });
  });
});

describe("without publication", () => {
  it("reads what the text itself dates", () => {
    const dct = { instantMs: null, zone: "Asia/Shanghai" };
    const found = findDateExpressions("2021年11月9日，今天，次日，去年，12月1日", dct);
    expect(found.map(({ when }) => when)).toEqual(["2021-11-09", "2021-11-10", "2021-12-01"]);
  });
});

describe("what is no date", () => {
  it.each([
    ["names", "九一八事变、二十大、一国两制、六四、五四运动、九二共识"],
    ["names with a season or month", "李春生、夏威夷、瞿秋白、冬奥、五月天乐团、月饼、月亮"],
    ["names with a number", "10号楼、空军一号、22号提案、神舟5号、14亿人"],
    ["anniversaries and ages", "50周年、3月龄、27岁、百年大庆"],
    ["durations", "两年来、48小时内、过去三年、十天左右、四十多年、三日内、五日游、一小时后"],
    ["ordinals", "第11日、第三年、第二季度末以外的第8天"],
    ["times of no day", "立即、一点也不、近日、日前、目前、当时"],
    ["what comes again", "每年6月、每周一、每月15日"],
    ["numbers", "2021人、1500日元、3.15美元、比分10:30、电话2021-1116、共2000年历史"],
    ["other words", "目前日本、然后日本、今天下、黎明日报、后来年复一年、一年中"],
  ])("%s", (_, text) => {
    expect(read(text).filter((found) => !found.startsWith("第二季度"))).toEqual([]);
  });
});
