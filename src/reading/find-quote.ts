import { distance } from "fastest-levenshtein";
import type { TextSpan } from "../model/passage";

/** @returns the first place of the exact words, or null. */
export function findQuote(text: string, quote: string): TextSpan | null {
  const start = text.indexOf(quote);
  return start === -1 ? null : { start, end: start + quote.length };
}

/** The words of a text most like a quotation that is not in it, for the editor's eyes; "" for no text. */
export function nearestWords(text: string, quote: string): string {
  const width = quote.length;
  const stride = Math.max(1, Math.floor(width / 8));
  let best = { score: Infinity, start: 0 };
  const rate = (start: number) => {
    const score = distance(text.slice(start, start + width), quote);
    if (score < best.score) best = { score, start };
  };
  for (let start = 0; start < Math.max(1, text.length - width + stride); start += stride) rate(start);
  const coarse = best.start;
  for (let start = Math.max(0, coarse - stride); start <= coarse + stride; start += 1) rate(start);
  return text.slice(best.start, best.start + width);
}
