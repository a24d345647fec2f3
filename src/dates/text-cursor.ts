/** Walks a text from date to date and knows in which paragraph, sentence and quotation it is. */

/** Where the paragraph, sentence and quotation around a place begin. */
export type Surrounds = {
  paragraphStart: number;
  sentenceStart: number;
  /** Where the sentence begins in which the quotation opens; null outside of quotations. */
  quoteSentence: number | null;
};

/**
 * @param text folded.
 * @returns a function from a place to what is around it; places must not go back, so that all calls
 * together read the text once.
 */
export function createTextCursor(text: string): (place: number) => Surrounds {
  let [paragraphStart, sentenceStart] = [0, 0];
  let quoteSentence: number | null = null;
  let at = 0;
  return (place) => {
    for (; at < place && at < text.length; at += 1)
      switch (text[at]) {
        case "“":
        case "「":
        case "『":
          quoteSentence ??= sentenceStart;
          break;
        case "\n":
          paragraphStart = sentenceStart = at + 1;
          quoteSentence = null;
          break;
        case "”":
        case "」":
        case "』":
          quoteSentence = null;
          break;
        case "。":
        case "!":
        case "?":
        case ";":
          sentenceStart = at + 1;
          break;
        default:
      }
    return { paragraphStart, sentenceStart, quoteSentence };
  };
}
