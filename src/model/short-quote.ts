/**
 * A quotation short enough for an address: the words around it, its first and last words, its length. As a
 * TextQuoteSelector of the W3C Web Annotation Data Model it finds its place in a text that has changed elsewhere,
 * and, unlike one, also where its own middle has changed.
 */
import type { TextSpan } from "./passage";

export type ShortQuote = { length: number; prefix: string; head: string; tail: string; suffix: string };

/** `isChanged`: not every word is as it was. */
export type FoundQuote = TextSpan & { isChanged: boolean };

/** UTF-16 units kept of the words around, and of either end of the words themselves. */
const [contextLength, endLength] = [10, 14];
/** Pieces shorter than this occur everywhere. */
const leastPiece = 4;
/** How far apart, in UTF-16 units and in shares of the length, pieces may have moved and still belong together. */
const [slackUnits, slackShare] = [24, 0.25];
/** Places looked at for one piece; a piece that occurs more often tells nothing. */
const mostPlaces = 200;

const isHighSurrogate = (text: string, index: number) => (text.charCodeAt(index) & 0xfc00) === 0xd800;
const isLowSurrogate = (text: string, index: number) => (text.charCodeAt(index) & 0xfc00) === 0xdc00;

/** A part of a text that cuts no pair of surrogates in two: it is rather shorter. */
function sliceWhole(text: string, start: number, end: number): string {
  const from = isLowSurrogate(text, start) ? start + 1 : start;
  const to = end > from && isHighSurrogate(text, end - 1) ? end - 1 : end;
  return text.slice(from, to);
}

/** The short form of a span's words. Inverse of `findQuote`. */
export function shortenQuote(text: string, { start, end }: TextSpan): ShortQuote {
  const isShort = end - start <= 2 * endLength;
  return {
    length: end - start,
    prefix: sliceWhole(text, Math.max(0, start - contextLength), start),
    head: isShort ? text.slice(start, end) : sliceWhole(text, start, start + endLength),
    tail: isShort ? "" : sliceWhole(text, end - endLength, end),
    suffix: sliceWhole(text, end, Math.min(text.length, end + contextLength)),
  };
}

function placesOf(text: string, piece: string): number[] {
  const places: number[] = [];
  if (piece.length < leastPiece) return places;
  for (
    let at = text.indexOf(piece);
    at !== -1 && places.length < mostPlaces;
    at = text.indexOf(piece, at + 1)
  )
    places.push(at);
  return places;
}

/** A way to lay the quotation into the text: its ends, and how many units of its pieces lie where they should. */
type Fit = TextSpan & { agreeing: number };

/** The fit around one assumed start: each piece is looked for near where it should be. */
function fitAt(text: string, quote: ShortQuote, start: number): Fit {
  const slack = slackUnits + Math.round(quote.length * slackShare);
  const near = (piece: string, at: number) => {
    if (piece.length < leastPiece) return -1;
    const from = Math.max(0, at - slack);
    const places = placesOf(text.slice(from, at + piece.length + slack), piece).map((place) => place + from);
    return places.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? -1;
  };
  const { prefix, head, tail, suffix, length } = quote;
  const at = {
    prefix: near(prefix, start - prefix.length),
    head: near(head, start),
    tail: near(tail, start + length - tail.length),
    suffix: near(suffix, start + length),
  };
  const from = at.head !== -1 ? at.head : at.prefix !== -1 ? at.prefix + prefix.length : start;
  const wholeEnd = tail === "" && at.head !== -1 ? at.head + head.length : -1;
  const ends = [wholeEnd, at.tail !== -1 ? at.tail + tail.length : -1, at.suffix];
  const to = ends.find((end) => end > from) ?? from + length;
  const agreeing = (Object.keys(at) as (keyof typeof at)[])
    .filter((piece) => at[piece] !== -1)
    .reduce((sum, piece) => sum + quote[piece].length, 0);
  return { start: from, end: Math.min(to, text.length), agreeing };
}

/**
 * Finds the words again, at the place where most of their pieces lie together, of equal places at the nearest.
 * @param near UTF-16 offset where they began when they were linked.
 * @returns null if too little of them is there to be sure.
 */
export function findQuote(text: string, quote: ShortQuote, near: number): FoundQuote | null {
  const { prefix, head, tail, suffix, length } = quote;
  const starts = new Set([
    ...placesOf(text, head),
    ...placesOf(text, tail).map((at) => at + tail.length - length),
    ...placesOf(text, prefix).map((at) => at + prefix.length),
    ...placesOf(text, suffix).map((at) => at - length),
    // Words too short to be searched for are believed where they were.
    ...(head.length < leastPiece && text.startsWith(head, near) ? [near] : []),
  ]);
  const fits = [...starts].map((start) => fitAt(text, quote, Math.max(0, start)));
  const distance = ({ start }: Fit) => Math.abs(start - near);
  const [best] = fits.sort((a, b) => b.agreeing - a.agreeing || distance(a) - distance(b));
  if (!best) return null;
  const whole = prefix.length + head.length + tail.length + suffix.length;
  const isSame =
    best.end - best.start === length &&
    text.startsWith(head, best.start) &&
    text.startsWith(tail, best.end - tail.length);
  // The words themselves, or more than half of all pieces.
  if (!isSame && best.agreeing * 2 <= whole) return null;
  return { start: best.start, end: best.end, isChanged: !isSame };
}
