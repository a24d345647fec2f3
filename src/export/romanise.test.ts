import { describe, expect, it } from "vitest";
import { romanise } from "./romanise";

describe("romanise", () => {
  it("gives pinyin syllable by syllable, with Latin punctuation", () => {
    expect(romanise("消息：美国力争举行视频峰会")).toBe("Xiao xi: mei guo li zheng ju xing shi pin feng hui");
  });

  it("reads Traditional characters and keeps what is not Chinese", () => {
    expect(romanise("臺灣與APEC 2023")).toBe("Tai wan yu APEC 2023");
  });
});
