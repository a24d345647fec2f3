import { Converter as ToHant } from "opencc-js/cn2t";
import { Converter as ToHans } from "opencc-js/t2cn";
import { describe, expect, it } from "vitest";
import { convertSegments } from "./convert-segments";

const toHant = ToHant({ from: "cn", to: "tw" });
const toHans = ToHans({ from: "tw", to: "cn" });

describe("convertSegments", () => {
  it("reads a word that a mark cuts as one word", () => {
    // 皇后 is the empress and keeps 后; 后 alone may become 後.
    const cut = convertSegments(["里面的头", "发和皇", "后"], toHant);
    expect(cut).toEqual(["裡面的頭", "髮和皇", "后"]);
  });

  it("keeps every piece where it was when the length changes", () => {
    const lengthen = (text: string) => text.replaceAll("甲", "甲甲");
    expect(convertSegments(["甲", "乙", ""], lengthen)).toEqual(["甲甲", "乙", ""]);
  });

  it("brings Traditional text to Simplified in its pieces", () => {
    expect(convertSegments(["拜登與", "習近平", "會晤，著名學者看著"], toHans)).toEqual([
      "拜登与",
      "习近平",
      "会晤，著名学者看着",
    ]);
  });
});
