import { expect, it } from "vitest";
import { splitMarks, trimLead } from "./split-marks";

const shown = (...given: Parameters<typeof splitMarks>) =>
  splitMarks(...given)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join("");

it("cuts a sentence at its marks, which count in the whole text", () => {
  expect(shown("拜登说护栏。", [{ start: 13, end: 15 }], 10)).toBe("拜登说[护栏]。");
  expect(
    shown("护栏与护栏", [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ]),
  ).toBe("[护栏]与[护栏]");
});

it("leaves out what lies outside", () => {
  expect(shown("护栏", [{ start: 1, end: 9 }])).toBe("护[栏]");
  expect(shown("护栏", [{ start: 5, end: 9 }])).toBe("护栏");
  expect(splitMarks("", [])).toEqual([]);
});

it("begins a long sentence near its first mark, after a comma", () => {
  const sentence = `${"甲".repeat(30)}，乙乙护栏`;
  expect(trimLead(sentence, 100, 133)).toEqual({ text: "乙乙护栏", from: 131, isCut: true });
  expect(trimLead("乙乙护栏", 100, 102)).toEqual({ text: "乙乙护栏", from: 100, isCut: false });
  const long = "丙".repeat(40);
  expect(trimLead(long, 0, 30)).toEqual({ text: "丙".repeat(32), from: 8, isCut: true });
});
