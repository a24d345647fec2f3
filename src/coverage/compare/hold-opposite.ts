/** Which places of two accounts correspond, for scrolling and for the share that has a counterpart. */
import { findCorrespondence, type Account, type Feature } from "../../compare/correspondence";
import { foldText } from "../../search/fold";
import { sentencesOf } from "./account-naming";
import { termsOf, type AccountText } from "./account-text";

export type Opposite = {
  /** Starts of corresponding sentences, ascending in both, UTF-16 units. */
  anchors: { a: number; b: number }[];
  /** Part of each text in sentences that have a counterpart, 0–1. */
  share: { a: number; b: number };
};

/** Places of each of some words. */
function placesOf(text: string, words: string): { start: number; end: number }[] {
  const places = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    places.push({ start: at, end: at + words.length });
  return places;
}

function featuresOf(account: AccountText): Feature[] {
  const { file, folded } = account;
  const names = new Set([
    ...termsOf(account).flatMap(({ words, kind }) => (kind === "term" ? [] : words)),
    ...(file.attributions ?? []).flatMap(({ name }) => (name === null ? [] : foldText(name))),
  ]);
  return [
    ...file.passages.map(({ event, start, end }) => ({ key: `event:${event}`, start, end })),
    ...file.mentions.map(({ when, start, end }) => ({ key: `date:${when}`, start, end })),
    ...[...names].flatMap((name) =>
      placesOf(folded, name).map((place) => ({ key: `name:${name}`, ...place })),
    ),
  ];
}

const comparedBy = new WeakMap<AccountText, Account>();

function toCompared(account: AccountText): Account {
  let compared = comparedBy.get(account);
  if (!compared) {
    compared = { text: account.folded, sentences: sentencesOf(account), features: featuresOf(account) };
    comparedBy.set(account, compared);
  }
  return compared;
}

/** What of two accounts corresponds. */
export function holdOpposite(one: AccountText, other: AccountText): Opposite {
  const [a, b] = [toCompared(one), toCompared(other)];
  const { inOrder, share } = findCorrespondence(a, b);
  return {
    anchors: inOrder.map((pair) => ({ a: a.sentences[pair.a]!.start, b: b.sentences[pair.b]!.start })),
    share,
  };
}
