/** Folding: Simplified characters and full-width punctuation, one UTF-16 unit for one, so that offsets hold. */
import { foldScript } from "../words/fold-script";

const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff;

/** Half-width marks, read as full-width ones beside Chinese characters. */
const marks = new Map(
  [..."，,：:；;？?！!（(）)".matchAll(/(.)(.)/gu)].map(([, full, half]) => [half!, full!]),
);

/** Variants of the middle dot in foreign names, and of other marks. */
const variants: readonly [RegExp, string][] = [
  [/[‧•・∙･]/g, "·"],
  [/[〝＂]/g, "“"],
  [/〞/g, "”"],
  [/［/g, "（"],
  [/］/g, "）"],
  [/[\u00a0\u2000-\u200a\u202f]/g, " "],
];

/** @returns a text of the same length, unit by unit. */
export function foldText(text: string): string {
  let folded = foldScript(text);
  for (const [pattern, mark] of variants) folded = folded.replace(pattern, mark);
  return folded.replace(/[,:;?!()]/g, (mark, at: number) =>
    isHan(folded.charCodeAt(at - 1)) ||
    isHan(folded.charCodeAt(at + 1)) ||
    /[)"”」]/.test(folded[at - 1] ?? "")
      ? marks.get(mark)!
      : mark,
  );
}
