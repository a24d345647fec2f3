import { describe, expect, it } from "vitest";
import {
  addEvidence,
  contextLength,
  findParts,
  isName,
  kindOfName,
  looksLikePerson,
  noEvidence,
} from "./name-evidence";

/** What sentences say of a word. */
function evidenceOf(word: string, sentences: readonly string[]) {
  const evidence = noEvidence();
  for (const sentence of sentences) {
    const at = sentence.indexOf(word);
    const end = at + word.length;
    addEvidence(
      evidence,
      sentence.slice(Math.max(0, at - contextLength), at),
      sentence.slice(end, end + contextLength),
    );
  }
  return evidence;
}

describe("a word of the dictionary's names", () => {
  it("is one if it stands as one in this archive", () => {
    const sayings = ["外长王立表示，双方同意", "会谈后王立说", "记者问王立先生"];
    expect(isName("person", true, evidenceOf("王立", sayings))).toBe(true);
    expect(isName("place", true, evidenceOf("喀布尔", ["抵达喀布尔", "喀布尔当局", "在喀布尔的人"]))).toBe(
      true,
    );
  });

  it("is none if it stands as a common word", () => {
    const uses = ["修正了错误", "一个修正", "这次的修正案", "修正过的"];
    expect(isName("person", true, evidenceOf("修正", uses))).toBe(false);
    expect(isName("place", true, evidenceOf("城市", ["这个城市", "的城市", "每座城市"]))).toBe(false);
  });
});

it("a word of no dictionary is a person if it is built and used as one", () => {
  expect(["王友群", "普萨基", "欧阳明", "蔡霞"].filter(looksLikePerson)).toHaveLength(4);
  expect(["外媒", "议上", "之音", "接著"].filter(looksLikePerson)).toEqual([]);
  expect(isName("person", false, evidenceOf("普萨基", ["发言人普萨基说", "普萨基指出"]))).toBe(true);
  expect(isName("person", false, evidenceOf("普萨基", ["普萨基了", "很普萨基"]))).toBe(false);
});

it("a name's ending says its kind before the dictionary does", () => {
  expect(kindOfName("彭博社", "person")).toBe("organisation");
  expect(kindOfName("河南省", "person")).toBe("place");
  expect(kindOfName("习近平", "person")).toBe("person");
  expect(kindOfName("外交部", "organisation")).toBe("organisation");
});

it("a name that is mostly a part of longer ones is none by itself", () => {
  const seen = new Map([
    ["马克", 100],
    ["马克龙", 80],
    ["中国", 1_000],
    ["中国政府", 60],
  ]);
  expect([...findParts(seen)]).toEqual(["马克"]);
});
