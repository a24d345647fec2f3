/** The stretch of a text that is most like a quotation, and what differs: Sellers' algorithm for approximate matching. */
import type { TextSpan } from "../model/passage";
import { foldText } from "./fold";

/** A piece of both: the same, or what the quotation has in place of what the text has (either may be ""). */
export type Difference = { isSame: boolean; quote: string; text: string };

export type Alignment = {
  span: TextSpan;
  differences: Difference[];
  /** Share of the quotation's units that the text has in the same order, from 0 to 1. */
  alike: number;
};

/** Widths of the stripes of places that vote for a window, in units. */
const stripe = 16;

/** Where the quotation would begin if most of its pairs are to be where the text has them. */
function findOffset(quote: string, text: string): number | null {
  const votes = new Map<number, number>();
  const placesOf = new Map<string, number[]>();
  for (let at = 0; at + 1 < quote.length; at += 1) {
    const pair = quote.slice(at, at + 2);
    const known = placesOf.get(pair);
    if (known) known.push(at);
    else placesOf.set(pair, [at]);
  }
  for (let at = 0; at + 1 < text.length; at += 1)
    for (const place of placesOf.get(text.slice(at, at + 2)) ?? []) {
      const offset = Math.floor((at - place) / stripe);
      // Neighbours too, so that no stripe's edge parts what belongs together.
      for (const near of [offset, offset + 1]) votes.set(near, (votes.get(near) ?? 0) + 1);
    }
  let best: number | null = null;
  for (const [offset, count] of votes)
    if (best === null || count > votes.get(best)! || (count === votes.get(best)! && offset < best))
      best = offset;
  return best === null ? null : (best - 1) * stripe;
}

/**
 * @param quote of at most a few hundred units: the work is its length times that of its surroundings.
 * @returns null if the text shares no two neighbouring letters with it.
 */
export function alignQuote(quote: string, text: string): Alignment | null {
  const [foldedQuote, foldedText] = [foldText(quote), foldText(text)];
  const offset = findOffset(foldedQuote, foldedText);
  if (offset === null) return null;
  const slack = stripe * 2 + Math.ceil(quote.length / 4);
  const from = Math.max(0, offset - slack);
  const to = Math.min(text.length, offset + quote.length + slack * 2);
  const steps = leastChanges(foldedQuote, foldedText.slice(from, to));
  if (steps.length === 0) return null;
  const differences: Difference[] = [];
  let same = 0;
  for (const { quoteAt, textAt } of steps) {
    const isSame = quoteAt !== null && textAt !== null && foldedQuote[quoteAt] === foldedText[from + textAt];
    if (isSame) same += 1;
    let last = differences.at(-1);
    if (last?.isSame !== isSame) differences.push((last = { isSame, quote: "", text: "" }));
    if (quoteAt !== null) last.quote += quote[quoteAt]!;
    if (textAt !== null) last.text += text[from + textAt]!;
  }
  const places = steps.flatMap(({ textAt }) => textAt ?? []);
  if (places.length === 0) return null;
  const span = { start: from + places[0]!, end: from + places.at(-1)! + 1 };
  return { span, differences, alike: same / quote.length };
}

type Step = { quoteAt: number | null; textAt: number | null };

/** The fewest letters to change, add or leave out to make the quotation of a part of the text, in order. */
function leastChanges(quote: string, text: string): Step[] {
  const width = text.length + 1;
  const costs = new Uint16Array((quote.length + 1) * width);
  for (let i = 1; i <= quote.length; i += 1) {
    costs[i * width] = i;
    for (let j = 1; j < width; j += 1) {
      const change = quote.charCodeAt(i - 1) === text.charCodeAt(j - 1) ? 0 : 1;
      costs[i * width + j] = Math.min(
        costs[(i - 1) * width + j - 1]! + change,
        costs[(i - 1) * width + j]! + 1,
        costs[i * width + j - 1]! + 1,
      );
    }
  }
  let j = 0;
  const lastRow = quote.length * width;
  for (let at = 1; at < width; at += 1) if (costs[lastRow + at]! < costs[lastRow + j]!) j = at;
  const steps: Step[] = [];
  for (let i = quote.length; i > 0;) {
    const here = costs[i * width + j]!;
    const isChanged = j > 0 && quote.charCodeAt(i - 1) !== text.charCodeAt(j - 1);
    if (j > 0 && here === costs[(i - 1) * width + j - 1]! + (isChanged ? 1 : 0))
      steps.push({ quoteAt: --i, textAt: --j });
    else if (here === costs[(i - 1) * width + j]! + 1) steps.push({ quoteAt: --i, textAt: null });
    else steps.push({ quoteAt: null, textAt: --j });
  }
  return steps.toReversed();
}
