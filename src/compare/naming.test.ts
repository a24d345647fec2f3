import { describe, expect, it } from "vitest";
import { compareNaming, type NamingText } from "./naming";

const filler = "双方就一系列问题交换了意见，气氛坦率而有建设性，但没有公布细节。".repeat(8);
const account = (outlet: string, text: string, ...terms: string[]): NamingText => ({
  article: `${outlet}-1`,
  outlet,
  text: text + filler,
  terms,
});

const epoch = account(
  "epoch",
  "在线会议将在下周举行。在线会议由中共国家主席提出。",
  "在线会议",
  "中共国家主席",
  "会议",
);
const bbc = account(
  "bbc",
  "视频会晤获证实。视频会晤的议题，中国国家主席说。两国会议。",
  "视频会晤",
  "中国国家主席",
);

describe("compareNaming", () => {
  it("finds the word that each outlet has for itself", () => {
    const { terms } = compareNaming([epoch, bbc]);
    expect(terms.map(({ outlet, term }) => `${outlet} ${term}`)).toEqual(["epoch 在线会议", "bbc 视频会晤"]);
  });

  it("gives each place, so that the sentence behind a count can be read", () => {
    const use = compareNaming([epoch, bbc]).terms[0]!.uses[0]!;
    expect(use.places.map(({ start, end }) => epoch.text.slice(start, end))).toEqual([
      "在线会议",
      "在线会议",
    ]);
    expect(use.count).toBe(2);
  });

  it("does not call a word one outlet's that others use as well", () => {
    const both = [
      account("a", "视频峰会。视频峰会。", "视频峰会"),
      account("b", "视频峰会。视频峰会。", "视频峰会"),
    ];
    expect(compareNaming(both).terms).toEqual([]);
  });

  it("leaves out a part of a longer term", () => {
    const [a] = [account("a", "气候变化联合宣言。气候变化联合宣言。", "气候变化联合宣言", "联合宣言")];
    expect(compareNaming([a!, bbc]).terms.map(({ term }) => term)).not.toContain("联合宣言");
  });

  it("says nothing of an outlet with too little text, and nothing at all of one outlet", () => {
    const short = { article: "s-1", outlet: "short", text: "线上峰会。线上峰会。", terms: ["线上峰会"] };
    const naming = compareNaming([short, epoch, bbc]);
    expect(naming.silent).toEqual(["short"]);
    expect(naming.terms.some(({ outlet }) => outlet === "short")).toBe(false);
    expect(compareNaming([epoch]).terms).toEqual([]);
  });
});
