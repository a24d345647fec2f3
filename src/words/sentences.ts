import type { TextSpan } from "../model/passage";
import { tableOfUnits } from "./unit-table";

const isTerminator = tableOfUnits(/[。！？!?；;…\n]/);
const isCloser = tableOfUnits(/[”’」』）)】》〉"。！？!?；;…\n]/);
/** A sentence is cut here at the latest, so that a text without punctuation gives no endless passage. */
const maxLength = 300;

/**
 * Sentences of a text in order, without the white space around them. A terminator inside brackets or
 * quotation marks ends a sentence too, with the closing marks that follow it.
 */
export function findSentences(text: string): TextSpan[] {
  const sentences: TextSpan[] = [];
  let start = 0;
  const push = (end: number) => {
    const fromWords = text.slice(start, end).trimStart();
    const from = end - fromWords.length;
    if (fromWords !== "") sentences.push({ start: from, end: from + fromWords.trimEnd().length });
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isTerminator[unit]) {
      while (at + 1 < text.length && isCloser[text.charCodeAt(at + 1)]) at += 1;
      push(at + 1);
    } else if (at - start >= maxLength && (unit & 0xfc00) !== 0xdc00) push(at);
  }
  push(text.length);
  return sentences;
}

/** The sentences that a span touches, as one span; the span itself if it lies in none. By binary search. */
export function sentenceAround(sentences: readonly TextSpan[], span: TextSpan): TextSpan {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let around: TextSpan = span;
  for (let index = low; index < sentences.length && sentences[index]!.start < span.end; index += 1) {
    const { start, end } = sentences[index]!;
    around = { start: Math.min(around.start, start), end: Math.max(around.end, end) };
  }
  return around;
}
