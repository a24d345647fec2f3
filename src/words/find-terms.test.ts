import { describe, expect, it } from "vitest";
import { findTerms } from "./find-terms";

const termsOf = (text: string) =>
  findTerms(text, [{ start: 0, end: text.length }]).map(({ start, end }) => text.slice(start, end));

describe("findTerms", () => {
  it("finds nouns with what is set before them", () => {
    const terms = termsOf("美国总统拜登与中国国家主席习近平之间的视频会晤最终得到官方确认");
    for (const term of ["视频会晤", "中国国家主席", "美国总统", "习近平"]) expect(terms).toContain(term);
  });

  it("finds nouns with words that only stand before nouns", () => {
    expect(termsOf("下周举行在线会议")).toContain("在线会议");
  });

  it("takes no clause for a term", () => {
    const terms = termsOf("美国力争降低关税，两国关系能否降温");
    expect(terms).toContain("关税");
    expect(terms).not.toContain("美国力争");
    expect(terms.some((term) => term.includes("能否"))).toBe(false);
    expect(termsOf("人员撤离喀布尔")).not.toContain("人员撤离");
  });

  it("keeps the words as they are written, in either script", () => {
    expect(termsOf("兩國領導人舉行視訊峰會")).toContain("視訊峰會");
  });

  it("finds a name of which the dictionary has only parts", () => {
    expect(termsOf("习拜会的议程")).toContain("习拜会");
  });

  it("tells names of persons and places from other terms", () => {
    const kinds = Object.fromEntries(
      findTerms("拜登前往北京", [{ start: 0, end: 6 }]).map(({ start, end, kind }) => [
        "拜登前往北京".slice(start, end),
        kind,
      ]),
    );
    expect(kinds).toMatchObject({ 拜登: "person", 北京: "place" });
  });

  it("leaves out verbs alone, numbers and function words", () => {
    expect(termsOf("将于16日举行")).toEqual([]);
  });

  it("gives offsets of the whole text for sentences within it", () => {
    const text = "第一句。视频峰会举行。";
    const [term] = findTerms(text, [{ start: 4, end: text.length }]);
    expect(text.slice(term!.start, term!.end)).toMatch(/^视频/);
  });
});
