import type { TextSpan } from "../../model/passage";
import { findSentences, sentenceAround } from "../../words/sentences";

/** The whole sentences around some spans: who says it is often said before the words of a passage begin. */
export function sentencesAround(text: string, spans: readonly TextSpan[]): TextSpan[] {
  const sentences = findSentences(text);
  return spans.map((span) => sentenceAround(sentences, span));
}
