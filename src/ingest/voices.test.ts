import { describe, expect, it } from "vitest";
import type { Claim } from "../model/bundle";
import { exampleBundle } from "../testing/bundle";
import { cutAtClause, gatherVoices } from "./voices";

describe("cutAtClause", () => {
  it("leaves a short passage as it is", () => {
    expect(cutAtClause("双方举行会谈，并发表声明。")).toBe("双方举行会谈，并发表声明。");
  });

  it("cuts a long one before the last mark that fits", () => {
    expect(cutAtClause(`${"甲".repeat(70)}，${"乙".repeat(40)}，${"丙".repeat(40)}。`)).toBe(
      `${"甲".repeat(70)}，${"乙".repeat(40)}`,
    );
  });

  it("cuts anywhere where no clause ends in time, but through no character", () => {
    expect(cutAtClause(`甲，${"乙".repeat(117)}𠮷𠮷`)).toBe(`甲，${"乙".repeat(117)}`);
  });
});

type Told = Pick<Claim, "outlet" | "when" | "stance" | "isDisputed"> & { words: string };

/** The voices on an event told by one article each, as "outlet: words". */
function voicesOf(told: Partial<Told>[]): string[] {
  const full = told.map((each): Told => ({
    outlet: "o",
    when: "2021",
    stance: "report",
    isDisputed: false,
    words: "话",
    ...each,
  }));
  const event = {
    ...exampleBundle.events[0]!,
    coverage: full.map((_, at) => `a-${at}`),
    disagreement: full.some(({ isDisputed }) => isDisputed),
    claims: full.map(({ words, ...claim }, at) => ({ ...claim, article: `a-${at}`, length: words.length })),
  };
  const tellings = full.map(({ outlet, when, stance, words }, at) => ({
    article: `a-${at}`,
    outlet,
    publishedMs: at,
    passages: [{ when, stance, start: 1, length: words.length }],
  }));
  const voices = gatherVoices([{ event, tellings }], (id) => `…${full[Number(id.slice(2))]!.words}…`);
  return voices[event.id]!.map(({ outlet, exact }) => `${outlet}: ${exact}`);
}

describe("gatherVoices", () => {
  it("takes of each outlet a report rather than a forecast, and what says more", () => {
    expect(
      voicesOf([
        { outlet: "a", stance: "forecast", words: "将要举行会谈并发表声明" },
        { outlet: "a", words: "举行了会谈" },
        { outlet: "b", words: "谈了" },
        { outlet: "b", words: "谈了两小时" },
      ]),
    ).toEqual(["a: 举行了会谈", "b: 谈了两小时"]);
  });

  it("lets both sides of a disagreement speak before a third that agrees with one", () => {
    const isDisputed = true;
    expect(
      voicesOf([
        { outlet: "a", when: "2020-07", isDisputed, words: "七月关闭了领事馆" },
        { outlet: "b", when: "2020-07", isDisputed, words: "七月领事馆关闭" },
        { outlet: "c", words: "去年关闭了两国的领事馆，此后再未开放" },
        { outlet: "d", when: "2020-08", isDisputed, words: "八月关闭" },
      ]),
    ).toEqual(["a: 七月关闭了领事馆", "d: 八月关闭", "c: 去年关闭了两国的领事馆，此后再未开放"]);
  });

  it("takes what tells of the named event, in either script, before longer words and advertisements", () => {
    const { zh } = exampleBundle.events[0]!.label;
    expect(
      voicesOf([
        { outlet: "a", words: "另有许多别的消息，与此无关，只是日期相同" },
        { outlet: "a", words: `各方都提到${zh}` },
        { outlet: "b", words: `#${zh} 請訂閱 https://example.org` },
        { outlet: "b", words: "雙方談了兩小時" },
      ]),
    ).toEqual([`a: 各方都提到${zh}`, "b: 雙方談了兩小時"]);
  });
});
