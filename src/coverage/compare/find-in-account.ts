import type { TextSpan } from "../../model/passage";
import { foldText } from "../../search/fold";
import { sentenceAround } from "../../words/sentences";
import { sentencesOf } from "./account-naming";
import type { AccountText } from "./account-text";

export type FoundWords = { span: TextSpan; sentence: string; at: TextSpan };

/** A place of an account's text in its sentence. */
export function inSentence(account: AccountText, { start, end }: TextSpan): FoundWords {
  const sentence = sentenceAround(sentencesOf(account), { start, end });
  return {
    span: { start, end },
    sentence: account.text.slice(sentence.start, sentence.end),
    at: { start: start - sentence.start, end: end - sentence.start },
  };
}

/**
 * Every place of some words in an account, in either script.
 * @param forms any of them counts; where two overlap, the longer.
 */
export function findInAccount(account: AccountText, forms: readonly string[]): FoundWords[] {
  const wanted = forms
    .map((form) => foldText(form.trim()))
    .filter((form) => form !== "")
    .sort((a, b) => b.length - a.length);
  const spans: TextSpan[] = [];
  for (const form of wanted)
    for (
      let at = account.folded.indexOf(form);
      at !== -1;
      at = account.folded.indexOf(form, at + form.length)
    ) {
      const span = { start: at, end: at + form.length };
      if (!spans.some(({ start, end }) => start < span.end && span.start < end)) spans.push(span);
    }
  return spans.sort((a, b) => a.start - b.start).map((span) => inSentence(account, span));
}
