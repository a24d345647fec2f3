import type { ArticleFile } from "../model/bundle";
import type { TextSpan } from "../model/passage";
import { findTerms } from "../words/find-terms";
import { foldScript } from "../words/fold-script";

type Terms = NonNullable<ArticleFile["terms"]>;

/** Each term once, where it is first: its other places are found by its words. */
function termsIn(text: string, spans: readonly TextSpan[]): Terms["text"] {
  const folded = foldScript(text);
  const seen = new Set<string>();
  return findTerms(text, spans).flatMap(({ start, end, kind }) => {
    const words = folded.slice(start, end);
    if (seen.has(words)) return [];
    seen.add(words);
    return [[start, end, kind] as const];
  });
}

/** Sentences at the beginning of a text, where news tells what is new. */
const leadSentences = 3;

/** The first sentences, those that touch one of some spans, and their neighbours. */
function sentencesOf(sentences: readonly TextSpan[], spans: readonly TextSpan[]): TextSpan[] {
  const byStart = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1;
  const isTelling = sentences.map(({ start, end }) => {
    for (; next < byStart.length && byStart[next]!.start < end; next += 1)
      reach = Math.max(reach, byStart[next]!.end);
    return reach > start;
  });
  return sentences.filter(
    (_, at) => at < leadSentences || isTelling[at - 1] || isTelling[at] || isTelling[at + 1],
  );
}

/**
 * What an article names in its title, in its first sentences, and in and around those that tell of something.
 * @param sentences of the text, in order.
 * @param telling spans of the text, in any order; they may overlap.
 */
export const readTerms = (
  title: string,
  text: string,
  sentences: readonly TextSpan[],
  telling: readonly TextSpan[],
): Terms => ({
  title: termsIn(title, [{ start: 0, end: title.length }]),
  text: termsIn(text, sentencesOf(sentences, telling)),
});
