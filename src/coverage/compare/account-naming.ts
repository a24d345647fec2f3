import { compareNaming, type NamedTerm, type Naming } from "../../compare/naming";
import type { TextSpan } from "../../model/passage";
import { foldText } from "../../search/fold";
import { findSentences, sentenceAround } from "../../words/sentences";
import { termsOf, type AccountText } from "./account-text";

/** A place of a term: in the text of an article, with the sentence around it; or in its title. */
export type TermPlace = { article: string; span: TextSpan | null; sentence: string; at: TextSpan };

const titleOf = ({ article }: AccountText) => foldText(article.title);

/** Characters at the end of a term that say what it names: 视讯峰会, 视频峰会. */
const headLength = 2;
const headOf = (term: string) => term.slice(-headLength);

/** A word used once may be chance, unless another outlet names the same otherwise. */
function isTelling(term: NamedTerm, termsByOutlet: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (term.uses[0]!.count > 1) return true;
  if (term.term.length <= headLength) return false;
  return [...termsByOutlet].some(
    ([outlet, terms]) =>
      outlet !== term.outlet &&
      [...terms].some((other) => other !== term.term && headOf(other) === headOf(term.term)),
  );
}

/**
 * How each outlet names the event: terms of the title and of the passages on it, counted in the whole account.
 */
export function nameAccounts(accounts: readonly AccountText[]): Naming {
  const termsByOutlet = new Map<string, Set<string>>();
  const texts = accounts.map((account) => {
    const told = [
      titleOf(account),
      ...account.passages.map(({ start, end }) => account.folded.slice(start, end)),
    ].join("\n");
    const terms = termsOf(account).flatMap(({ words }) => (told.includes(words) ? words : []));
    const { article, outlet } = account;
    termsByOutlet.set(outlet.id, new Set([...(termsByOutlet.get(outlet.id) ?? []), ...terms]));
    return {
      article: article.id,
      outlet: outlet.id,
      text: `${titleOf(account)}\n${account.folded}`,
      terms: [...new Set(terms)],
    };
  });
  const naming = compareNaming(texts);
  return { ...naming, terms: naming.terms.filter((term) => isTelling(term, termsByOutlet)) };
}

/** @param place in title and text, as `nameAccounts` gives it. */
export function placeOf(account: AccountText, { start, end }: TextSpan): TermPlace {
  const { article, text } = account;
  const before = article.title.length + 1;
  if (start < before) return { article: article.id, span: null, sentence: article.title, at: { start, end } };
  const span = { start: start - before, end: end - before };
  const sentence = sentenceAround(sentencesOf(account), span);
  return {
    article: article.id,
    span,
    sentence: text.slice(sentence.start, sentence.end),
    at: { start: span.start - sentence.start, end: span.end - sentence.start },
  };
}

const sentencesByAccount = new WeakMap<AccountText, TextSpan[]>();

/** Sentences of an account, found once. */
export function sentencesOf(account: AccountText): TextSpan[] {
  let sentences = sentencesByAccount.get(account);
  if (!sentences) {
    sentences = findSentences(account.text);
    sentencesByAccount.set(account, sentences);
  }
  return sentences;
}
