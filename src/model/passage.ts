/** Spans of a text and their selectors, after the W3C Web Annotation Data Model, on plain strings. */

/** Half-open span in UTF-16 units. */
export type TextSpan = { start: number; end: number };

export type TextQuote = { exact: string; prefix: string; suffix: string };

/** Characters of context kept on each side: enough to tell repeated words apart. */
const contextLength = 32;

const isLowSurrogate = (text: string, index: number) => (text.charCodeAt(index) & 0xfc00) === 0xdc00;

/** The selector of a span, never cutting a surrogate pair in its context. Inverse of `resolvePassage`. */
export function describePassage(text: string, { start, end }: TextSpan): TextQuote & TextSpan {
  let from = Math.max(0, start - contextLength);
  let to = Math.min(text.length, end + contextLength);
  if (isLowSurrogate(text, from)) from += 1;
  if (isLowSurrogate(text, to)) to -= 1;
  return {
    exact: text.slice(start, end),
    start,
    end,
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  };
}

/** Length of the shared end of `a` and `b`. */
function commonSuffixLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

function commonPrefixLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * Finds a described passage again. The position is tried first and believed if the words agree; else the
 * quotation is searched and the place whose context fits best is taken, the nearest on a tie.
 * @returns null if the words are not there.
 */
export function resolvePassage(text: string, selector: TextQuote & TextSpan): TextSpan | null {
  const { exact, prefix, suffix, start, end } = selector;
  if (text.slice(start, end) === exact) return { start, end };
  if (exact === "") return null;
  let best: (TextSpan & { score: number }) | null = null;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const after = at + exact.length;
    const score =
      commonSuffixLength(text.slice(Math.max(0, at - prefix.length), at), prefix) +
      commonPrefixLength(text.slice(after, after + suffix.length), suffix);
    const isBetter =
      best === null ||
      score > best.score ||
      (score === best.score && Math.abs(at - start) < Math.abs(best.start - start));
    if (isBetter) best = { start: at, end: after, score };
  }
  return best && { start: best.start, end: best.end };
}
