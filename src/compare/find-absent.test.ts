import { describe, expect, it } from "vitest";
import { findAbsent, findForm } from "./find-absent";

const texts = [
  { article: "a", text: "普萨基说，护栏是必要的。台湾问题也在议程上。" },
  { article: "b", text: "华春莹说，双方将就台湾问题交换意见，需要护栏。" },
  { article: "c", text: "消息人士说，会谈将在下周举行。" },
];
const name = (word: string, ...forms: string[]) => ({ name: word, kind: "other", forms: [word, ...forms] });

describe("findAbsent", () => {
  it("names for each account what others have and it has not, widest first", () => {
    const absent = findAbsent(texts, [name("普萨基"), name("护栏"), name("台湾")]);
    expect(absent.get("c")!.map((each) => each.name)).toEqual(["护栏", "台湾", "普萨基"]);
    expect(absent.get("b")!.map((each) => each.name)).toEqual(["普萨基"]);
    expect(absent.get("a")).toEqual([]);
  });

  it("counts another form of a name as the name", () => {
    expect(findAbsent(texts, [name("莎琪", "普萨基"), name("护栏")]).get("a")).toEqual([]);
  });

  it("counts an account that is known to tell of something, in whatever words", () => {
    const event = { ...name("六中全会"), tellers: new Set(["b"]) };
    const absent = findAbsent(texts, [event]);
    expect(absent.get("a")!.map((each) => each.name)).toEqual(["六中全会"]);
    expect(absent.get("b")).toEqual([]);
  });

  it("does not name what no account has", () => {
    expect([...findAbsent(texts, [name("新疆")]).values()]).toEqual([[], [], []]);
  });
});

describe("findForm", () => {
  it("gives the first place of any form", () => {
    expect(findForm(texts[0]!.text, ["台湾", "护栏"])).toEqual({ start: 5, end: 7 });
    expect(findForm(texts[0]!.text, [""])).toBeNull();
  });
});
