import { beforeAll, describe, expect, it } from "vitest";
import type { Mention } from "../model/bundle";
import { findSentences } from "../words/sentences";
import { findCandidates } from "./find-candidates";

/** Mentions written as [words, EDTF, tense]; each is found in the text after the one before. */
function mentionsIn(text: string, ...readings: [string, string, Mention["tense"]][]): Mention[] {
  let from = 0;
  return readings.map(([exact, when, tense]) => {
    const start = text.indexOf(exact, from);
    from = start + exact.length;
    return { exact, start, end: from, when, tense, event: null };
  });
}

const candidatesOf = (text: string, mentions: readonly Mention[], publishedDay: string | null = null) =>
  findCandidates({
    title: "",
    text,
    sentences: findSentences(text),
    mentions,
    zoneByMention: new Map(),
    publishedDay,
    quotes: [],
  }).candidates;

/** The dictionary is loaded with the first word. */
beforeAll(() => void candidatesOf("词。", []), 60_000);

describe("findCandidates", () => {
  it("takes the sentence of a date as passage and its clauses as names", () => {
    const text = "前言。11月3日，两国代表在日内瓦签署停火协议，各方表示欢迎。后记。";
    const [candidate] = candidatesOf(text, mentionsIn(text, ["11月3日", "2021-11-03", "past"]));
    expect(text.slice(candidate!.sentence.start, candidate!.sentence.end)).toBe(
      "11月3日，两国代表在日内瓦签署停火协议，各方表示欢迎。",
    );
    expect(candidate!.names[0]!.text).toBe("两国代表在日内瓦签署停火协议");
    expect(candidate!.places).toEqual(["日内瓦"]);
  });

  it("makes nothing of years, of spans wider than a month and of mentions that have an event", () => {
    const text = "2021年以来，去年上半年会谈过，11月3日再谈。";
    const mentions = mentionsIn(
      text,
      ["2021年", "2021", "past"],
      ["去年上半年", "2020-01/2020-06", "past"],
      ["11月3日", "2021-11-03", "past"],
    );
    mentions[2]!.event = "known";
    expect(candidatesOf(text, mentions)).toEqual([]);
  });

  it.each([
    "【大纪元2021年11月10日讯】双方会谈。",
    "新华社北京2021年11月10日电 双方会谈。",
    "（中央社台北2021年11月10日电）双方会谈。",
    "图为2021年11月10日，外长在机场。",
    "该书由商务出版社2021年11月10日版。",
    "2021年11月10日新增确诊病例25例。",
  ])("makes nothing of furniture: %s", (text) => {
    expect(candidatesOf(text, mentionsIn(text, ["2021年11月10日", "2021-11-10", "present"]))).toEqual([]);
  });

  it("knows a forecast from a report where the date covers publication", () => {
    const text = "本月两国将举行峰会。本月两国已经举行会谈和磋商。";
    const mentions = mentionsIn(text, ["本月", "2021-11", "present"], ["本月", "2021-11", "present"]);
    expect(candidatesOf(text, mentions).map(({ stance }) => stance)).toEqual(["forecast", "report"]);
  });

  it("dates an opening without a date by its publication", () => {
    const text = "推特首席执行官多尔西宣布辞职，由技术总监接任。公司没有说明原因。";
    const [opening] = candidatesOf(text, [], "2021-11-29");
    expect(opening).toMatchObject({ at: null, when: "2021-11-29", isLead: true });
  });
});
