import { describe, expect, it } from "vitest";
import type { Mention } from "../../model/bundle";
import { articlesNeeded, findCandidates as findIn, findEvents } from "./find-events";
import { findSentences } from "../../words/sentences";

const findCandidates = (text: string, mentions: readonly Mention[]) =>
  findIn(text, findSentences(text), mentions);

/** Mentions written as [words, EDTF, tense]; each is found in the text after the one before. */
function mentionsIn(text: string, ...readings: [string, string, Mention["tense"]][]): Mention[] {
  let from = 0;
  return readings.map(([exact, when, tense]) => {
    const start = text.indexOf(exact, from);
    from = start + exact.length;
    return { exact, start, end: from, when, tense, event: null };
  });
}

describe("findCandidates", () => {
  it("takes the clause of the date as label and its sentence as passage", () => {
    const text = "前言。双方在11月3日达成协议，各方表示欢迎。后记。";
    const [candidate] = findCandidates(text, mentionsIn(text, ["11月3日", "2021-11-03", "past"]));
    expect(candidate!.clause).toBe("双方在11月3日达成协议");
    expect(text.slice(candidate!.sentence.start, candidate!.sentence.end)).toBe(
      "双方在11月3日达成协议，各方表示欢迎。",
    );
  });

  it("takes in the next clause where the date's own says too little", () => {
    const text = "11月3日，两国代表在日内瓦签署了协议。";
    const [candidate] = findCandidates(text, mentionsIn(text, ["11月3日", "2021-11-03", "past"]));
    expect(candidate!.clause).toBe("11月3日，两国代表在日内瓦签署了协议");
  });

  it("leaves the dateline out of the label", () => {
    const text = "【大纪元2021年11月10日讯】（记者林燕报导）双方11月3日在日内瓦达成协议。";
    const [candidate] = findCandidates(text, mentionsIn(text, ["11月3日", "2021-11-03", "past"]));
    expect(candidate!.clause).toBe("双方11月3日在日内瓦达成协议");
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
    expect(findCandidates(text, mentions)).toEqual([]);
  });

  it("makes nothing of a dateline", () => {
    for (const text of [
      "【大纪元2021年11月10日讯】双方会谈。",
      "新华社北京2021年11月10日电 双方会谈。",
      "（中央社台北2021年11月10日电）双方会谈。",
    ])
      expect(findCandidates(text, mentionsIn(text, ["2021年11月10日", "2021-11-10", "present"]))).toEqual([]);
  });

  it("knows a forecast from a report where the date covers publication", () => {
    const text = "本月将举行峰会。本月已经举行了会谈和磋商。";
    const mentions = mentionsIn(text, ["本月", "2021-11", "present"], ["本月", "2021-11", "present"]);
    expect(findCandidates(text, mentions).map(({ stance }) => stance)).toEqual(["forecast", "report"]);
  });
});

describe("findEvents", () => {
  const candidatesOf = (text: string, exact: string, when: string) =>
    findCandidates(text, mentionsIn(text, [exact, when, "past"]));

  const summit = [
    { id: "a-1", candidates: candidatesOf("两国元首11月16日举行视频会晤。", "11月16日", "2021-11-16") },
    { id: "a-2", candidates: candidatesOf("16日的视频会晤持续三个半小时。", "16日", "2021-11-16") },
  ];

  it("gathers clauses of one date that share words", () => {
    const [event, ...others] = findEvents(summit, 2);
    expect(others).toEqual([]);
    expect(event!.when).toBe("2021-11-16");
    expect(event!.members.map(({ article }) => article)).toEqual(["a-1", "a-2"]);
  });

  it("keeps apart what shares only the date", () => {
    const other = {
      id: "a-3",
      candidates: candidatesOf("台风11月16日在沿海登陆造成停电。", "11月16日", "2021-11-16"),
    };
    expect(findEvents([...summit, other], 3)).toHaveLength(2);
  });

  it("asks for more articles in a larger archive", () => {
    expect(articlesNeeded(5)).toBe(1);
    expect(articlesNeeded(1_000)).toBe(3);
    expect(findEvents(summit, 1_000)).toEqual([]);
  });

  it("gives ids that are safe, distinct and the same every time", () => {
    const ids = findEvents(summit, 2).map(({ id }) => id);
    expect(ids).toEqual(findEvents(summit, 2).map(({ id }) => id));
    for (const id of ids) expect(id).toMatch(/^found-[a-z0-9-]{1,74}$/);
  });
});
