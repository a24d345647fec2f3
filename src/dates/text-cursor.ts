/** Walks a text from date to date and knows in which paragraph, sentence and quotation it is. */

/** Where the paragraph, sentence and quotation around a place begin. */
export type Surrounds = {
  paragraphStart: number;
  sentenceStart: number;
  /** Where the sentence begins in which the quotation opens; null outside of quotations. */
  quoteSentence: number | null;
};

/** Where a sentence or quotation begins or ends. */
const stops = /[。!?;\n“「『”」』]/g;

/**
 * @param text folded.
 * @returns a function from a place to what is around it; places must not go back, so that all calls
 * together read the text once.
 */
export function createTextCursor(text: string): (place: number) => Surrounds {
  let [paragraphStart, sentenceStart] = [0, 0];
  let quoteSentence: number | null = null;
  const found = text.matchAll(stops);
  let next = found.next().value;
  return (place) => {
    for (; next && next.index < place; next = found.next().value) {
      const [stop] = next;
      if ("“「『".includes(stop)) quoteSentence ??= sentenceStart;
      else if ("”」』".includes(stop)) quoteSentence = null;
      else sentenceStart = next.index + 1;
      if (stop !== "\n") continue;
      paragraphStart = sentenceStart;
      quoteSentence = null;
    }
    return { paragraphStart, sentenceStart, quoteSentence };
  };
}
