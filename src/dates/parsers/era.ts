/** Decades and centuries: 六十年代, 上世纪90年代, 2010年代, 21世纪20年代, 19世纪末. */
import { readNumber, skipSpaces } from "../numbers";
import type { Parser, Reading } from "../reading";
import { createWordTable } from "../words";

const relativeCenturies = createWordTable<number>([
  ["上世纪|上个世纪", 20],
  ["本世纪|这个世纪", 21],
  ["下个世纪|下世纪", 22],
]);
const parts = createWordTable([
  ["初期|中期|后期|末期|初|中叶|中|末|前期|早期|晚期|末叶|初叶|后半叶|前半叶|上半叶|下半叶", true],
]);

function readCentury(text: string, at: number): { century: number; end: number } | null {
  const word = relativeCenturies.at(text, at);
  if (word) return { century: word.value, end: word.end };
  const number = readNumber(text, at);
  if (!number || number.value < 1 || number.value > 30) return null;
  const unit = skipSpaces(text, number.end);
  return text.startsWith("世纪", unit) ? { century: number.value, end: unit + 2 } : null;
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

const withPart = (text: string, end: number) => {
  const part = parts.at(text, end);
  return part && !text.startsWith("中国", end) && !text.startsWith("中共", end) ? part.end : end;
};

export const era: Parser = {
  name: "era",
  leads: `0123456789〇一二三四五六七八九十廿${relativeCenturies.leads}`,
  parse: (text, at) => {
    if (text[at - 1] === "第" || text[at - 1] === "半") return null;
    const century = readCentury(text, at);
    const decade = readDecade(
      text,
      century ? skipSpaces(text, text[century.end] === "的" ? century.end + 1 : century.end) : at,
    );
    if (decade) {
      const reading: Reading = decade.isFull
        ? { kind: "decade", century: Math.floor(decade.decade / 100) + 1, decade: decade.decade % 100 }
        : { kind: "decade", century: century?.century ?? null, decade: decade.decade };
      return { end: withPart(text, decade.end), reading };
    }
    if (!century) return null;
    return {
      end: withPart(text, century.end),
      reading: { kind: "century", century: century.century, segment: null },
    };
  },
};
