import edtf from "edtf";
import fc from "fast-check";
import * as OpenCC from "opencc-js";
import { describe, expect, it, vi } from "vitest";
import { findDateExpressions } from "./find-date-expressions";

/** Many texts on a busy machine; the runner's five seconds are for single ones. */
vi.setConfig({ testTimeout: 60_000 });

const dct = { instantMs: Date.parse("2021-11-16T04:00:00Z"), zone: "Asia/Shanghai" };

/** Pieces that dates are made of, and what stands between them; single surrogates among them. */
const pieces = fc.constantFrom(
  ..."年月日号號时時点週周上下本今明昨去前后後的至到、（）()-–/.: \n，。将了每第个個一二三十〇零百两1290",
  ...(
    "2021 11 31 99999999 世纪 年代 春节 中秋 星期 當天 同年 次日 底 上旬 北京时间 晚8点 民国 公元前 农历 正月 " +
    "半年 三天 两个月 周末 \ud800 \udc00 𠮷"
  ).split(" "),
);
const dateLike = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));
const anyText = fc.oneof(dateLike, fc.string({ unit: "binary", maxLength: 200 }));

const readExpressions = (text: string) =>
  findDateExpressions(text, dct).map(({ start, end, when }) => `${start}–${end} ${when}`);

describe("any text", () => {
  it("gives ordered expressions that are slices of it, each with a date in EDTF", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { exact, start, end, when, conflict } of findDateExpressions(text, dct)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(exact).toBe(text.slice(start, end));
          expect(() => edtf(when), `${exact} → ${when}`).not.toThrow();
          if (conflict) expect(() => edtf(conflict), conflict).not.toThrow();
          last = end;
        }
      }),
      { numRuns: 250 },
    );
  });

  it("needs no publication and takes any instant", () => {
    const instant = fc.oneof(fc.constant(null), fc.double(), fc.integer({ min: -1e15, max: 1e15 }));
    fc.assert(
      fc.property(anyText, instant, (text, instantMs) => {
        const found = findDateExpressions(text, { instantMs, zone: "Asia/Shanghai" });
        expect(found.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same twice", () => {
    fc.assert(
      fc.property(dateLike, (text) => {
        expect(readExpressions(text)).toEqual(readExpressions(text));
      }),
    );
  });
});

describe("both scripts", () => {
  const toTraditional = OpenCC.Converter({ from: "cn", to: "t" });
  /** Character by character: words that differ in length would move the offsets. */
  const convert = (text: string) =>
    [...text].map((char) => ([...toTraditional(char)].length === 1 ? toTraditional(char) : char)).join("");

  it("give the same dates at the same places", () => {
    const cache = new Map<string, string>();
    const convertOnce = (char: string) => {
      if (!cache.has(char)) cache.set(char, convert(char));
      return cache.get(char)!;
    };
    fc.assert(
      fc.property(dateLike, (text) => {
        const traditional = [...text].map(convertOnce).join("");
        expect(readExpressions(traditional)).toEqual(readExpressions(text));
      }),
    );
  });

  it.each([
    ["周四（8日）", "週四（8日）"],
    ["两个月后", "兩個月後"],
    ["当天晚间", "當天晚間"],
    ["今年国庆节", "今年國慶節"],
    ["美东时间15日", "美東時間15日"],
    ["农历腊月二十三", "農曆臘月二十三"],
    ["本周发布，将于9号开会", "本週發佈，將於9號開會"],
  ])("%s is %s", (simplified, traditional) => {
    const anchored = (text: string) => readExpressions(`2021年11月2日。${text}`);
    expect(anchored(traditional)).toEqual(anchored(simplified));
    expect(anchored(simplified).length).toBeGreaterThan(1);
  });
});

describe("hostile texts", () => {
  /** A reader that looks back or ahead without bound would need hours for these. */
  const limitMs = 120_000;

  it.each([
    ["digits", 200_000, "7"],
    ["Chinese digits", 200_000, "一"],
    ["tens", 200_000, "十"],
    ["broken surrogates", 200_000, "\ud800"],
    ["one line of news", 1_000_000, "拜登周一（15日）说，两国将于下周三在加利福尼亚州会谈，讨论气候与贸易，"],
    ["spaces in dates", 100_000, "1 "],
    ["a date without end", 100_000, "2021年"],
    ["ranges", 100_000, "1月至"],
    ["brackets", 100_000, "周二（"],
    ["weeks", 100_000, "上上"],
    ["zones", 100_000, "北京时间"],
    ["open quotations", 100_000, "“今天"],
    ["years carried on", 100_000, "同年"],
    ["offsets", 100_000, "三天后"],
  ])(
    "%s: %i units come to an end, in bounds",
    (_, length, unit) => {
      const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      const found = findDateExpressions(text, dct);
      expect(found.every(({ start, end }) => start < end && end <= length)).toBe(true);
    },
    limitMs,
  );
});
