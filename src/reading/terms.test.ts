import { describe, expect, it } from "vitest";
import { findSentences } from "../words/sentences";
import { readTerms } from "./terms";

const title = "拜登與習近平視頻會晤";
const text =
  "白宫证实会晤。会期未定。双方没有细节。拜登在华盛顿说。中间一句谈天气和农业。旁边一句谈仪式。习近平在北京说，拜登来电。";

const wordsOf = (source: string, terms: readonly (readonly [number, number, string])[]) =>
  terms.map(([start, end]) => source.slice(start, end));

describe("readTerms", () => {
  const sentences = findSentences(text);
  const telling = [{ start: text.indexOf("习近平"), end: text.indexOf("，拜登") }];

  it("reads the title, the first sentences, and in and around those that tell of something; no others", () => {
    const terms = readTerms(title, text, sentences, telling);
    expect(wordsOf(title, terms.title)).toContain("拜登");
    const words = wordsOf(text, terms.text);
    expect(words).toEqual(expect.arrayContaining(["白宫", "习近平", "北京", "仪式"]));
    expect(words).not.toContain("农业");
    expect(words).not.toContain("华盛顿");
  });

  it("names a word once, and people as people", () => {
    const { text: terms } = readTerms(title, text, sentences, [{ start: 0, end: text.length }]);
    const biden = terms.filter(([start, end]) => text.slice(start, end) === "拜登");
    expect(biden).toHaveLength(1);
    expect(biden[0]![2]).toBe("person");
  });
});
