import { compareNaming, type Naming } from "../../compare/naming";
import { findSlots, mirrorOf, type SlotText } from "../../compare/naming-slots";
import type { NewsEvent } from "../../model/bundle";
import type { TextSpan } from "../../model/passage";
import { foldText } from "../../search/fold";
import { findSentences, sentenceAround } from "../../words/sentences";
import { termsOf, type AccountText } from "./account-text";

/** A place of a term: in the text of an article, with the sentence around it; or in its title. */
export type TermPlace = { article: string; span: TextSpan | null; sentence: string; at: TextSpan };

const titleOf = ({ article }: AccountText) => foldText(article.title);

/** Sentences on each side of a passage that are read with it. */
const neighbours = 1;

/** The sentences that an account's passages touch, and their neighbours, in order. */
function toldSpans(account: AccountText): TextSpan[] {
  const sentences = sentencesOf(account);
  const isTold = sentences.map(({ start, end }) =>
    account.passages.some((passage) => passage.start < end && passage.end > start),
  );
  return sentences.filter((_, at) =>
    isTold.slice(Math.max(0, at - neighbours), at + neighbours + 1).includes(true),
  );
}

type Told = SlotText & { account: AccountText; spans: TextSpan[] };

function readTold(account: AccountText): Told {
  const title = titleOf(account);
  const spans = toldSpans(account);
  const told = [title, ...spans.map(({ start, end }) => account.folded.slice(start, end))].join("\n");
  const terms = termsOf(account).filter(({ words }) => told.includes(words));
  return { account, outlet: account.outlet.id, title, told, spans, terms };
}

/** The account with the names that mirror another account's (拜习会, 习拜会), and the sentences that have them. */
function withMirrored(own: Told, mirrored: ReadonlySet<string>): Told {
  const { folded } = own.account;
  const found = [...mirrored].filter((words) => folded.includes(words));
  if (found.length === 0) return own;
  const sentences = sentencesOf(own.account).filter(({ start, end }) => {
    const words = folded.slice(start, end);
    return found.some((name) => words.includes(name)) && !own.told.includes(words);
  });
  return {
    ...own,
    told: [own.told, ...sentences.map(({ start, end }) => folded.slice(start, end))].join("\n"),
    spans: [...own.spans, ...sentences].sort((a, b) => a.start - b.start),
    terms: [...own.terms, ...found.map((words) => ({ words, kind: "term" }))],
  };
}

function readAll(accounts: readonly AccountText[]): Told[] {
  const read = accounts.map(readTold);
  const mirrored = new Set(
    read.flatMap(({ terms }) =>
      terms.flatMap(({ words, kind }) => (kind === "term" ? (mirrorOf(words) ?? []) : [])),
    ),
  );
  return read.map((own) => withMirrored(own, mirrored));
}

/**
 * How each outlet names the event and who has a part in it, in the titles and in and around the passages on it.
 * @param event whose accounts these are; null if they have none in common.
 */
export function nameAccounts(
  accounts: readonly AccountText[],
  event: Pick<NewsEvent, "label"> | null,
): Naming {
  const read = readAll(accounts);
  return compareNaming(
    read.map(({ account, outlet, title, spans }) => ({
      article: account.article.id,
      outlet,
      text: `${title}\n${account.folded}`,
      spans: [
        { start: 0, end: title.length },
        ...spans.map(({ start, end }) => ({ start: start + title.length + 1, end: end + title.length + 1 })),
      ],
    })),
    findSlots(read, foldText(event?.label.zh ?? "")),
  );
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
