import type { TextQuote, TextSpan } from "../../model/passage";
import { shortenQuote, type ShortQuote } from "../../model/short-quote";

/** The form for an address of words that are given with what surrounds them. */
export const shortenAround = ({ prefix, exact, suffix }: TextSpan & TextQuote): ShortQuote =>
  shortenQuote(prefix + exact + suffix, { start: prefix.length, end: prefix.length + exact.length });
