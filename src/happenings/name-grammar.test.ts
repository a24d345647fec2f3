import { describe, expect, it } from "vitest";
import { grammarOf } from "./name-grammar";

describe("grammarOf", () => {
  it("finds who did what", () => {
    expect(grammarOf("网信办要求下架滴滴出行")).toMatchObject({
      hasSubject: true,
      hasVerb: true,
      isDescribed: false,
      isUnfinished: false,
      leans: false,
    });
  });

  it.each([
    ["nobody did it", "接受当地媒体访问", { hasSubject: false }],
    ["nothing is done", "恒大集团深圳总部", { hasVerb: false }],
    ["a clause only describes a thing", "被洪水淹没的建筑物", { isDescribed: true }],
    ["a verb is still to come", "英国首相呼吁中国国家主席", { isUnfinished: true }],
    ["it leans on what was said before", "上海也公布了新规定", { leans: true }],
  ])("sees that %s: %s", (_, words, expected) => {
    expect(grammarOf(words)).toMatchObject(expected);
  });
});
