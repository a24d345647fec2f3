import { beforeAll, describe, expect, it } from "vitest";
import { findWords } from "./find-words";

const kindsOf = (text: string) => new Map(findWords(text).map(({ text: word, kind }) => [word, kind]));

/** The dictionary is loaded with the first word. */
beforeAll(() => void findWords("词"), 60_000);

describe("findWords", () => {
  it("knows people, places, organisations, verbs and nouns", () => {
    const kinds = kindsOf("新华社说，习近平在北京会晤拜登，双方谈到关税。");
    expect(kinds.get("习近平")).toBe("person");
    expect(kinds.get("北京")).toBe("place");
    expect(kinds.get("新华社")).toBe("organisation");
    expect(kinds.get("会晤")).toBe("verb");
    expect(kinds.get("关税")).toBe("noun");
    expect(kinds.get("，")).toBe("other");
  });

  it("takes a word that the dictionary lacks for a name", () => {
    expect(kindsOf("佩洛西抵达台北").get("佩洛西")).toBe("name");
  });

  it("gives both scripts the same words", () => {
    const wordsOf = (text: string) => findWords(text).map(({ text: word, kind }) => `${word}/${kind}`);
    expect(wordsOf("習近平與拜登舉行視頻會晤")).toEqual(wordsOf("习近平与拜登举行视频会晤"));
  });

  it("gives places in the text as it was written", () => {
    const text = "抵達臺北之後，Omicron 爆發";
    for (const { start, end, text: word } of findWords(text)) expect(end - start).toBe(word.length);
    expect(
      findWords(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(""),
    ).toBe(text);
  });
});
