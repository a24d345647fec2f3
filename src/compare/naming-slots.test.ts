import { describe, expect, it } from "vitest";
import { eventSlot, findSlots, mirrorOf, type SlotText } from "./naming-slots";

const text = (outlet: string, title: string, words: string, names: string[], terms: string[]): SlotText => ({
  outlet,
  title,
  told: `${title}\n${words}`,
  terms: [
    ...names.map((name) => ({ words: name, kind: "person" })),
    ...terms.map((term) => ({ words: term, kind: "term" })),
  ],
});

const zaobao = text(
  "zaobao",
  "力争举行视频峰会",
  "视频会议的准备，习拜会的议程",
  ["习近平"],
  ["视频峰会", "视频会议", "习拜会"],
);
const epoch = text(
  "epoch",
  "下周举行在线会议",
  "中共国家主席习近平定于下周举行在线会议",
  ["习近平"],
  ["在线会议", "中共国家主席", "国家主席"],
);
const bbc = text(
  "bbc",
  "周二举行视频会晤",
  "中国国家主席习近平的视频会晤，即拜习会",
  ["习近平"],
  ["视频会晤", "中国国家主席", "拜习会", "贸易问题"],
);

describe("findSlots", () => {
  const slots = findSlots([zaobao, epoch, bbc], "2021年视频峰会");

  it("follows the names of the event from its own by what stands before them", () => {
    for (const term of ["视频峰会", "视频会议", "在线会议", "视频会晤"])
      expect(slots.get(term)).toBe(eventSlot);
    expect(slots.get("贸易问题")).toBeNull();
  });

  it("takes names in the other order for one", () => {
    expect(slots.get("习拜会")).toBe(eventSlot);
    expect(slots.get("拜习会")).toBe(eventSlot);
  });

  it("finds what is written before a person of whom several outlets write, as a whole", () => {
    expect(slots.get("中共国家主席")).toBe("习近平");
    expect(slots.get("中国国家主席")).toBe("习近平");
    expect(slots.get("国家主席")).toBeNull();
    expect(findSlots([epoch], "峰会").get("中共国家主席")).toBeNull();
  });

  it("names no persons", () => {
    expect(slots.has("习近平")).toBe(false);
  });
});

describe("mirrorOf", () => {
  it.each([
    ["习拜会", "拜习会"],
    ["会会长", null],
    ["峰会", null],
    ["via", null],
  ])("of %s is %s", (words, mirror) => {
    expect(mirrorOf(words)).toBe(mirror);
  });
});
