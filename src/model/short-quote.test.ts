import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote, shortenQuote } from "./short-quote";

const text =
  "路透社星期四报道，白宫正在安排会晤。美国官员告诉记者，双方本月在瑞士举行的会谈中同意在年底前举行虚拟会议，具体日期尚未确定。分析人士认为，会晤将为两国关系设置护栏。";
const words = "双方本月在瑞士举行的会谈中同意在年底前举行虚拟会议，具体日期尚未确定";
const start = text.indexOf(words);
const span = { start, end: start + words.length };
const quote = shortenQuote(text, span);
const found = (changed: string) => {
  const place = findQuote(changed, quote, start);
  return place && { words: changed.slice(place.start, place.end), isChanged: place.isChanged };
};

describe("a short quotation", () => {
  it("is short, whatever it stands for", () => {
    expect(JSON.stringify(quote).length).toBeLessThan(130);
  });

  it("lands although the text has changed in two places before it", () => {
    const changed = text.replace("路透社", "路透社和彭博社").replace("白宫正在", "【更新】白宫已经开始");
    expect(found(changed)).toEqual({ words, isChanged: false });
  });

  it("lands although its own words have changed, and says so", () => {
    const changed = text.replace("路透社", "彭博社").replace("瑞士举行的会谈", "苏黎世会谈");
    expect(found(changed)).toEqual({
      words: "双方本月在苏黎世会谈中同意在年底前举行虚拟会议，具体日期尚未确定",
      isChanged: true,
    });
  });

  it("says that words are gone", () => {
    expect(found(text.replace(words, "会谈没有结果"))).toBeNull();
    expect(found("")).toBeNull();
  });

  it("takes of two the one in the same surroundings", () => {
    const twice = `${words}。另有报道说，${text}`;
    const place = findQuote(twice, quote, 0);
    expect(place?.start).toBe(twice.lastIndexOf(words));
  });

  it("finds any span of any text where it is", () => {
    const spans = fc
      .tuple(fc.string({ unit: "binary", minLength: 8, maxLength: 200 }), fc.nat(), fc.nat())
      .map(([whole, a, b]) => {
        const [from, to] = [a % (whole.length - 4), b % whole.length].sort((x, y) => x - y) as [
          number,
          number,
        ];
        return { whole, from, to: Math.max(to, from + 4) };
      });
    fc.assert(
      fc.property(spans, ({ whole, from, to }) => {
        const place = findQuote(whole, shortenQuote(whole, { start: from, end: to }), from);
        expect(place).not.toBeNull();
        expect(Math.abs(place!.start - from)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
