/** Decades and centuries: 六十年代, 上世纪90年代, 2010年代, 21世纪20年代, 19世纪末. */
import { readNumber, skipSpaces } from "../numbers";
import { absolute, type Parser, type Reading } from "../reading";
import { createWordSet, createWordTable } from "../words";

const relativeCenturies = createWordTable<number>([
  ["上世纪|上个世纪", 20],
  ["本世纪|这个世纪", 21],
  ["下个世纪|下世纪", 22],
]);
const parts = createWordTable([
  [
    "初期|中期|后期|末期|初|中叶|中|末|前期|早期|晚期|末叶|初叶|后半叶|前半叶|上半叶|下半叶|中后期|中前期|初中期|前半期|后半期|前半|后半|下半页|之初|之末|早中期|中晚期",
    true,
  ],
]);

function readCentury(text: string, at: number): { century: number; end: number } | null {
  const word = relativeCenturies.at(text, at);
  if (word) return { century: word.value, end: word.end };
  const number = readNumber(text, at);
  if (!number || number.value < 1 || number.value > 30) return null;
  const unit = skipSpaces(text, number.end);
  return text.startsWith("世纪", unit) ? { century: number.value, end: unit + 2 } : null;
}

/** 八九十年代, 六七十年代: two neighbours. */
function readDecadePair(text: string, at: number): { decade: number; end: number } | null {
  const first = "一二三四五六七八九".indexOf(text[at] ?? "-") + 1;
  const second = "一二三四五六七八九".indexOf(text[at + 1] ?? "-") + 1;
  const isPair = first > 0 && second === first + 1 && text.startsWith("十年代", at + 2);
  return isPair ? { decade: first * 10, end: at + 5 } : null;
}

/** 90年代, 六十年代, 1990年代: the first year of the decade, within its century where that is left out. */
function readDecade(text: string, at: number): { decade: number; isFull: boolean; end: number } | null {
  const number = readNumber(text, at);
  if (!number || number.value % 10 !== 0) return null;
  const unit = skipSpaces(text, number.end);
  if (!text.startsWith("年代", unit)) return null;
  const isFull = number.value >= 1000 && number.value < 3000;
  if (!isFull && (number.value > 90 || (number.value === 0 && number.digits < 2))) return null;
  return { decade: number.value, isFull, end: unit + 2 };
}

const isNamed = createWordSet(
  "教材|出版社|出版集团|经济报道|传媒|研究院|基金会|中国研究中心|房地产|福克斯|影业",
);

const withPart = (text: string, end: number) => {
  const part = parts.at(text, end);
  return part && !text.startsWith("中国", end) && !text.startsWith("中共", end) ? part.end : end;
};

const reigns = createWordTable<number>([
  ["民国|大正", 1911],
  ["明治", 1867],
  ["昭和", 1925],
  ["平成", 1988],
  ["令和", 2018],
]);

/** 昭和40年代: the ten years of a reign from its fortieth on, not a decade of the common era. */
function readReignDecade(text: string, at: number): { end: number; reading: Reading } | null {
  const reign = reigns.at(text, at);
  const decade = reign && readDecade(text, skipSpaces(text, reign.end));
  if (!reign || !decade || decade.isFull) return null;
  const yearOf = (year: number): Reading => ({
    kind: "date",
    year: absolute(reign.value + year),
    month: null,
    day: null,
    segment: null,
  });
  const reading: Reading = { kind: "range", first: yearOf(decade.decade), last: yearOf(decade.decade + 9) };
  return { end: withPart(text, decade.end), reading };
}

/** Reads decades, centuries and ages. */
export const era: Parser = {
  starts: [...relativeCenturies.starts, ...reigns.starts],
  units: "年世",
  parse: (text, at) => {
    const ofReign = readReignDecade(text, at);
    if (ofReign) return ofReign;
    // 四分之一世纪, 半世纪: a length. 二十一世纪出版社: a name.
    if ("第半前之近".includes(text[at - 1] ?? "-")) return null;
    const century = readCentury(text, at);
    const from = century ? skipSpaces(text, text[century.end] === "的" ? century.end + 1 : century.end) : at;
    const pair = readDecadePair(text, from);
    if (pair) {
      const decadeOf = (decade: number): Reading => ({
        kind: "decade",
        century: century?.century ?? null,
        decade,
      });
      const reading: Reading = {
        kind: "range",
        first: decadeOf(pair.decade),
        last: decadeOf(pair.decade + 10),
      };
      return { end: withPart(text, pair.end), reading };
    }
    const decade = readDecade(text, from);
    if (decade) {
      const reading: Reading = decade.isFull
        ? { kind: "decade", century: Math.floor(decade.decade / 100) + 1, decade: decade.decade % 100 }
        : { kind: "decade", century: century?.century ?? null, decade: decade.decade };
      return { end: withPart(text, decade.end), reading };
    }
    if (!century || isNamed(text, century.end)) return null;
    return {
      end: withPart(text, century.end),
      reading: { kind: "century", century: century.century, segment: null },
    };
  },
};
