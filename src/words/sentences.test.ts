import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSentences, sentenceAround } from "./sentences";

const sentencesOf = (text: string) => findSentences(text).map(({ start, end }) => text.slice(start, end));

describe("findSentences", () => {
  it("keeps closing marks with their sentence and cuts at line feeds", () => {
    expect(sentencesOf("他说：“好。”然后走了。\n标题\n正文！")).toEqual([
      "他说：“好。”",
      "然后走了。",
      "标题",
      "正文！",
    ]);
  });

  it("gives spans in order that lose no word, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 800 }), (text) => {
        const sentences = findSentences(text);
        sentences.forEach(({ start, end }, index) => {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(sentences[index - 1]?.end ?? 0);
        });
        const said = sentences.map(({ start, end }) => text.slice(start, end)).join("");
        expect(said.replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
      }),
    );
  });
});

describe("sentenceAround", () => {
  it("holds the span that it is asked for", () => {
    const text = "第一句。第二句，11月3日开会，很长，还有。第三句。";
    const start = text.indexOf("11月3日");
    const span = { start, end: start + 5 };
    const sentence = sentenceAround(findSentences(text), span);
    expect(text.slice(sentence.start, sentence.end)).toBe("第二句，11月3日开会，很长，还有。");
  });
});
