/** Where in a text a query's words are, as selectors that a link can carry. */
import { describePassage, type TextQuote, type TextSpan } from "../model/passage";
import { foldText } from "./fold";
import type { Phrase, Query } from "./parse-query";
import { isWhole } from "./units";

/** Every place of a phrase. @param folded a text, folded. */
export function findPhrase(folded: string, { text }: Pick<Phrase, "text">): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let start = folded.indexOf(text); start !== -1; start = folded.indexOf(text, start + 1)) {
    const end = start + text.length;
    if (isWhole(folded, start, end)) spans.push({ start, end });
  }
  return spans;
}

/** Whether an article bears a query out: each of its words is in the title or the text. */
export function isBorneOut({ wanted }: Pick<Query, "wanted">, title: string, text: string): boolean {
  const [foldedTitle, foldedText] = [foldText(title), foldText(text)];
  return wanted.every(({ phrases }) =>
    phrases.some(
      (phrase) =>
        findPhrase(foldedTitle, phrase).length > 0 ||
        (!phrase.isTitleOnly && findPhrase(foldedText, phrase).length > 0),
    ),
  );
}

/** One sentence with words of the query in it. */
export type FoundPassage = {
  sentence: TextSpan & { exact: string };
  /** The words to mark, each with what surrounds it, in the order of the text. */
  marks: (TextSpan & TextQuote)[];
};

const sentenceEnd = /[。！？!?\n]/u;
/** A sentence that goes on for longer is cut around its words. */
const mostAround = 80;

/** Half-open span of the sentence around some words, never beyond `mostAround` units on each side. */
function sentenceAround(text: string, { start, end }: TextSpan): TextSpan {
  let from = start;
  while (from > 0 && start - from < mostAround && !sentenceEnd.test(text[from - 1]!)) from -= 1;
  let to = end;
  while (to < text.length && to - end < mostAround && !sentenceEnd.test(text[to]!)) to += 1;
  if (to < text.length && text[to] !== "\n" && sentenceEnd.test(text[to]!)) to += 1;
  while (from < start && /\s/u.test(text[from]!)) from += 1;
  return { start: from, end: to };
}

/**
 * Every place of a query's words, in the order of the text; of words within words the longer.
 * @param isTitle single characters are found in titles only.
 */
export function findWords({ wanted }: Pick<Query, "wanted">, text: string, isTitle = false): TextSpan[] {
  const folded = foldText(text);
  const spans = wanted
    .flatMap(({ phrases }) => phrases.filter(({ isTitleOnly }) => isTitle || !isTitleOnly))
    .flatMap((phrase) => findPhrase(folded, phrase))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = -1;
  return spans.filter(({ end }) => {
    if (end <= covered) return false;
    covered = end;
    return true;
  });
}

/**
 * The sentences of a text that hold words of a query.
 * @param text of the article: offsets count in its UTF-16 units.
 */
export function findPassages(query: Pick<Query, "wanted">, text: string): FoundPassage[] {
  const passages: { sentence: TextSpan; marks: FoundPassage["marks"] }[] = [];
  for (const span of findWords(query, text)) {
    const mark = describePassage(text, span);
    const last = passages.at(-1);
    if (last && span.start < last.sentence.end) {
      last.marks.push(mark);
      last.sentence.end = Math.max(last.sentence.end, span.end);
    } else passages.push({ sentence: sentenceAround(text, span), marks: [mark] });
  }
  return passages.map(({ sentence, marks }) => ({
    sentence: { ...sentence, exact: text.slice(sentence.start, sentence.end) },
    marks,
  }));
}
