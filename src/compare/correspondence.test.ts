import { describe, expect, it } from "vitest";
import { findCorrespondence, type Account, type Feature } from "./correspondence";

/** An account from one sentence a line; `{key|words}` marks a feature. */
function accountOf(...lines: string[]): Account {
  let text = "";
  const sentences = [];
  const features: Feature[] = [];
  for (const line of lines) {
    const start = text.length;
    for (const part of line.split(/(\{[^}]*\})/)) {
      const [key, words] = part.startsWith("{") ? part.slice(1, -1).split("|") : [null, part];
      if (key) features.push({ key, start: text.length, end: text.length + words!.length });
      text += words!;
    }
    sentences.push({ start, end: text.length });
  }
  return { text, sentences, features };
}

const pairsOf = (a: Account, b: Account) =>
  findCorrespondence(a, b).pairs.map((pair) => `${pair.a}–${pair.b}`);

const confirmed = accountOf(
  "{event:summit|两国元首的视频会晤}获官方证实。",
  "白宫说，双方将讨论如何管理竞争。",
  "{name:普萨基|普萨基}说，会议没有预定成果。",
);
const forecast = accountOf(
  "消息人士透露，会议准备了数周。",
  "{event:summit|两国领导人下周举行在线会议}。",
  "会谈预计讨论贸易。",
  "白宫发言人{name:普萨基|普萨基}拒绝置评。",
);

describe("findCorrespondence", () => {
  it("pairs sentences on one event although they are worded otherwise", () => {
    expect(pairsOf(confirmed, forecast)).toContain("0–1");
  });

  it("pairs sentences that name the same person", () => {
    expect(pairsOf(confirmed, forecast)).toContain("2–3");
  });

  it("does not pair lines that are alike in form only", () => {
    expect(pairsOf(accountOf("责任编辑：林妍"), accountOf("责任编辑：李昊"))).toEqual([]);
  });

  it("leaves alone what has no counterpart", () => {
    expect(pairsOf(confirmed, forecast)).toHaveLength(2);
  });

  it("pairs each sentence once, and tells how much of each text corresponds", () => {
    const { share, pairs } = findCorrespondence(confirmed, confirmed);
    expect(pairs.map(({ a, b }) => a - b)).toEqual([0, 0, 0]);
    expect(share).toEqual({ a: 1, b: 1 });
  });

  it("holds opposite only what runs the same way in both", () => {
    const [one, two, three] = ["{event:a|甲事}", "{event:b|乙事}", "{event:c|丙事}"];
    const { inOrder } = findCorrespondence(accountOf(one, two, three), accountOf(three, one, two));
    expect(inOrder.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it("finds nothing between texts that share nothing", () => {
    expect(findCorrespondence(accountOf("天气晴朗。"), accountOf("股市下跌。"))).toEqual({
      pairs: [],
      inOrder: [],
      share: { a: 0, b: 0 },
    });
  });

  it("says which keys made a pair", () => {
    expect(findCorrespondence(confirmed, forecast).pairs[0]!.keys).toContain("event:summit");
  });
});
