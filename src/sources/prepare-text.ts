/** One pass that folds a text and sets aside what is not the narrator's: brackets and quoted speech. */
import { foldText } from "./fold";
import { isHan } from "./name-shapes";

/** Stands for each unit of a bracket, which says who a name is and no more. */
export const bracketMark = "\u0001";
/** Stands for each unit of quoted speech, and of its opening and closing marks. */
export const speechMark = "\u0002";
export const speechStart = "\u0003";
export const speechEnd = "\u0004";

/** `start` and `end` of the words between two marks. */
export type Quotation = { start: number; end: number };

export type PreparedText = {
  text: string;
  folded: string;
  /** `folded` with brackets and quoted speech replaced, unit by unit; short quoted terms stay. */
  plain: string;
  /** In order; those inside others are not listed. */
  quotations: Quotation[];
};

const closing: Record<string, string> = { "“": "”", "「": "」", "『": "』", '"': '"' };
/** By UTF-16 unit: whether a bracket or a quotation may begin. */
const opens = new Uint8Array(0x10000);
for (const char of ["（", "【", "(", ...Object.keys(closing)]) opens[char.charCodeAt(0)] = 1;
/** A bracket without its end within so many characters is none. */
const longestBracket = 120;
/** A quotation of at most so many characters, without a stop in it, is a term or a name. */
const longestTerm = 12;
/** A title or name in quotation marks is no longer. */
const longestName = 30;

/** Where the mark that was opened at `at` is closed, in the same paragraph; −1 if nowhere before `limit`. */
function findClosing(folded: string, at: number, close: string, limit: number): number {
  const open = folded[at]!;
  let depth = 0;
  for (let place = at; place < limit; place += 1) {
    const char = folded[place]!;
    if (char === "\n") return -1;
    if (char === close && (open !== close || place > at)) depth -= 1;
    else if (char === open && open !== close) depth += 1;
    else if (char === open && place === at) depth = 1;
    if (depth === 0) return place;
  }
  return -1;
}

/** A term stands inside a clause; a longer one has words of it on both sides: 于“2022年年度论坛”开幕. */
function isTerm(folded: string, at: number, inner: string, close: number): boolean {
  if (/[，。！？：；…]/.test(inner)) return false;
  if (inner.length <= longestTerm) return true;
  return (
    inner.length <= longestName &&
    isHan(folded[at - 1]) &&
    isHan(folded[close + 1]) &&
    !/[说称道]/.test(folded[at - 1]!)
  );
}

const paragraphEnd = (text: string, at: number) => {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
};

/** @param text any string; @returns it folded and masked; linear in its length. */
export function prepareText(text: string): PreparedText {
  const folded = foldText(text);
  const quotations: Quotation[] = [];
  const parts: string[] = [];
  let done = 0;
  const put = (until: number, replacement: string) => {
    parts.push(replacement);
    done = until;
  };
  for (let at = 0; at < folded.length; at += 1) {
    if (opens[folded.charCodeAt(at)] === 0) continue;
    const char = folded[at]!;
    if (char === "（" || char === "【" || char === "(") {
      const close = findClosing(
        folded,
        at,
        char === "【" ? "】" : char === "(" ? ")" : "）",
        Math.min(folded.length, at + longestBracket),
      );
      if (close < 0) continue;
      parts.push(folded.slice(done, at));
      put(close + 1, bracketMark.repeat(close + 1 - at));
      at = close;
    } else if (closing[char]) {
      const stop = paragraphEnd(folded, at);
      let close = findClosing(folded, at, closing[char], stop);
      const isOpen = close < 0;
      if (isOpen) close = stop;
      quotations.push({ start: at + 1, end: close });
      const inner = folded.slice(at + 1, close);
      if (isOpen || !isTerm(folded, at, inner, close)) {
        parts.push(folded.slice(done, at), speechStart, speechMark.repeat(close - at - 1));
        put(close, "");
        if (!isOpen) put(close + 1, speechEnd);
      }
      at = isOpen ? close - 1 : close;
    }
  }
  parts.push(folded.slice(done));
  return { text, folded, plain: parts.join(""), quotations };
}
