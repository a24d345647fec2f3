import fc from "fast-check";
import * as OpenCC from "opencc-js";
import { describe, expect, it, vi } from "vitest";
import { findAttributions } from "./find-attributions";

/** Many texts on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const pieces = fc.constantFrom(
  ..."，。：；！？、\n“”「」《》（）()【】 说称指他她的在对据",
  ...(
    "路透社 彭博社 美联社 大公报 知情人士 官员 专家 外交部 白宫 发言人 总统 拜登 王小明 声明 报道 报导 引述 告诉 表示 认为 强调 " +
    "根据 周三 11月9日 记者会上 采访时 也 还 并 没有 将会 的话 报告显示 该公司 布林肯（Blinken） \ud800 \udc00 𠮷 NBA BBC"
  ).split(" "),
);
const newsLike = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));
const anyText = fc.oneof(newsLike, fc.string({ unit: "binary", maxLength: 200 }));

describe("any text", () => {
  it("gives attributions in order that are slices of it, linked within the list and never to themselves", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = findAttributions(text);
        let last = 0;
        read.forEach(({ exact, start, end, via }, index) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(exact).toBe(text.slice(start, end));
          if (via !== null) expect(read[via]).toBeDefined();
          expect(via).not.toBe(index);
          last = start;
        });
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same in both scripts", () => {
    const toTraditional = OpenCC.Converter({ from: "cn", to: "t" });
    const cache = new Map<string, string>();
    const convert = (char: string) => {
      if (!cache.has(char))
        cache.set(char, toTraditional(char).length === char.length ? toTraditional(char) : char);
      return cache.get(char)!;
    };
    const places = (text: string) =>
      findAttributions(text).map(({ start, end, kind, via, quote }) => ({ start, end, kind, via, quote }));
    fc.assert(
      fc.property(newsLike, (text) => {
        expect(places([...text].map(convert).join(""))).toEqual(places(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe("hostile texts", () => {
  /** A reader that looks back or ahead without bound would need hours for these. */
  const limitMs = 120_000;

  it.each([
    ["one verb", "说"],
    ["sources without end", "外交部发言人"],
    ["pronouns", "他说，"],
    ["brackets", "（"],
    ["open quotations", "“他说"],
    ["labels", "拜登：\n"],
    ["according to", "据"],
    ["adverbials", "在会上对"],
    ["names", "总统拜登说，"],
    ["reports", "路透社报道，他说，"],
    ["polite forms", "王先生说，"],
    ["titles", "部长说，"],
    ["surrogates", "\ud800"],
  ])(
    "%s: 200,000 units come to an end, in bounds",
    (_, unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length)).slice(0, 200_000);
      const read = findAttributions(text);
      expect(read.every(({ start: from, end }) => from < end && end <= text.length)).toBe(true);
    },
    limitMs,
  );
});
