/** Folding: Simplified characters and full-width punctuation, one UTF-16 unit for one, so that offsets hold. */
import { createFold, makeTable, toSimplifiedUnit } from "../words/fold-script";

const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff;

/** Half-width marks, read as full-width ones beside Chinese characters. */
const marks = new Map(
  [..."，,：:；;？?！!（(）)".matchAll(/(.)(.)/gu)].map(([, full, half]) => [half!, full!]),
);

/** Variants of the middle dot in foreign names, and of other marks. */
const variants: readonly [RegExp, string][] = [
  [/[‧•・∙･]/, "·"],
  [/[〝＂]/, "“"],
  [/〞/, "”"],
  [/［/, "（"],
  [/］/, "）"],
  [/[\u00a0\u2000-\u200a\u202f]/, " "],
];

const foldUnits = createFold(
  makeTable((unit) => {
    const variant = variants.find(([pattern]) => pattern.test(String.fromCharCode(unit)));
    return variant ? variant[1].charCodeAt(0) : toSimplifiedUnit(unit);
  }),
);

/** @returns a text of the same length, unit by unit. */
export function foldText(text: string): string {
  const folded = foldUnits(text);
  return folded.replace(/[,:;?!()]/g, (mark, at: number) =>
    isHan(folded.charCodeAt(at - 1)) ||
    isHan(folded.charCodeAt(at + 1)) ||
    /[)"”」]/.test(folded[at - 1] ?? "")
      ? marks.get(mark)!
      : mark,
  );
}
