import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSharedWording, shareOf } from "./shared-wording";

const wordsOf = (a: string, b: string) =>
  findSharedWording(a, b).map((run) => a.slice(run.a.start, run.a.end));

describe("findSharedWording", () => {
  it("finds what one text has word for word from another", () => {
    const a = "两国元首将于下周举行视频会晤。他说，双方将讨论如何负责任地管理竞争。";
    const b = "声明写道：双方将讨论如何负责任地管理竞争，此外没有细节。";
    expect(wordsOf(a, b)).toEqual(["双方将讨论如何负责任地管理竞争"]);
  });

  it("passes over names and set phrases, which everybody writes alike", () => {
    expect(wordsOf("美国总统拜登周一表示", "美国总统拜登前往欧洲")).toEqual([]);
  });

  it("finds two stretches that stand in another order", () => {
    const [one, two] = ["第一段话里说了这些内容和细节", "第二段话里说了别的事情以及人名"];
    expect(wordsOf(`${one}。中间。${two}`, `${two}；另外，${one}`)).toEqual([one, two]);
  });

  it("gives spans with the same words on both sides, in order, none over another", () => {
    const text = fc.array(fc.constantFrom("甲乙丙丁戊己庚辛壬癸子丑", "寅卯", "。", "辰巳午未申酉戌亥"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [a, b] = [left.join(""), right.join("")];
        let before = 0;
        for (const run of findSharedWording(a, b)) {
          expect(a.slice(run.a.start, run.a.end)).toBe(b.slice(run.b.start, run.b.end));
          expect(run.a.start).toBeGreaterThanOrEqual(before);
          before = run.a.end;
        }
      }),
    );
  });

  it("takes time in proportion to the text, also where one phrase fills it", () => {
    const text = "同样的话一直在说".repeat(4_000);
    expect(
      shareOf(
        findSharedWording(text, text).map((run) => run.a),
        text.length,
      ),
    ).toBeGreaterThan(0.9);
  });
});
