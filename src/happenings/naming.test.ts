import { describe, expect, it } from "vitest";
import { clauseNames, datedNoun, isName, titleNames } from "./naming";

describe("isName", () => {
  it.each(["习近平与拜登举行视频会晤", "郑州地铁五号线被淹", "台灣申請加入CPTPP"])("takes %s", (words) => {
    expect(isName(words)).toBe(true);
  });

  it.each([
    ["too long", "美国国务卿布林肯与日本外务大臣在东京举行了长达三个小时的会谈"],
    ["begins with a function word", "在北京举行了视频会晤"],
    ["is cut", "两国元首举行会晤之前"],
    ["is a date and little more", "2021年11月15日晚上"],
    ["has one bracket", "国务卿（Antony Blinken"],
    ["addresses the reader", "我们来看看这场会晤"],
  ])("does not take what %s: %s", (_, words) => {
    expect(isName(words)).toBe(false);
  });
});

describe("titleNames", () => {
  const namesOf = (title: string) => titleNames(title).map(({ text }) => text);

  it("cuts a title at its separators and leaves series and introductions out", () => {
    expect(namesOf("【时事纵横】塔利班攻占喀布尔 总统出逃")).toContain("塔利班攻占喀布尔");
    expect(namesOf("快讯：余英时在家中逝世")).toEqual(["余英时在家中逝世"]);
  });

  it("takes no speaker for a part of the name, and marks what is said", () => {
    const title = "豪雨夺命地下室 白思豪：强制疏散将更多运用";
    expect(namesOf(title)).not.toContain("豪雨夺命地下室 白思豪");
    expect(titleNames(title).find(({ text }) => text === "强制疏散将更多运用")?.isSaid).toBe(true);
    expect(titleNames(title).find(({ text }) => text === "豪雨夺命地下室")?.isSaid).toBeUndefined();
  });

  it("says where in the title the words are", () => {
    const title = "消息｜恒大总部遭投资者围堵！";
    for (const { text, start, end } of titleNames(title)) expect(title.slice(start, end)).toBe(text);
  });
});

describe("clauseNames", () => {
  it("leaves the date out at either end", () => {
    const text = "美东时间11月15日晚间，拜登与习近平举行视频会晤。";
    const names = clauseNames(text, { start: 0, end: text.length }, 4);
    expect(names.map((name) => name.text)).toEqual(["拜登与习近平举行视频会晤"]);
  });
});

describe("datedNoun", () => {
  const nounAfter = (text: string, date: string) =>
    datedNoun(text, { start: 0, end: text.length }, text.indexOf(date) + date.length)?.text ?? null;

  it("finds what a date is written before", () => {
    expect(nounAfter("包括3月的阿拉斯加会谈，双方", "3月")).toBe("阿拉斯加会谈");
    expect(nounAfter("将在本周的中共六中全会后举行会议", "本周")).toBe("中共六中全会");
  });

  it("finds nothing where a sentence goes on", () => {
    expect(nounAfter("他3月表示愿意参加", "3月")).toBeNull();
  });
});
