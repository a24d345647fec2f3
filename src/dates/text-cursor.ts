/** Walks a text from date to date and knows in which paragraph, sentence and quotation it stands. */

/** Offsets where what stands around a place begins. */
export type Surrounds = {
  paragraphStart: number;
  sentenceStart: number;
  /** Where the sentence begins in which the quotation opens; null outside of quotations. */
  quoteSentence: number | null;
};

const [sentenceEnd, lineBreak, openQuote, closeQuote] = [1, 2, 3, 4];
const classes = new Uint8Array(0x10000);
for (const char of "。!?;") classes[char.charCodeAt(0)] = sentenceEnd;
for (const char of "“「『") classes[char.charCodeAt(0)] = openQuote;
for (const char of "”」』") classes[char.charCodeAt(0)] = closeQuote;
classes["\n".charCodeAt(0)] = lineBreak;

/**
 * @param text folded.
 * @returns a function from a place to what stands around it; places must not go back, so that all calls
 * together read the text once.
 */
export function createTextCursor(text: string): (place: number) => Surrounds {
  let read = 0;
  let [paragraphStart, sentenceStart] = [0, 0];
  let quoteSentence: number | null = null;
  return (place) => {
    for (let at = read; at < place; at += 1) {
      const charClass = classes[text.charCodeAt(at)];
      if (charClass === 0) continue;
      if (charClass === openQuote) quoteSentence ??= sentenceStart;
      else if (charClass === closeQuote) quoteSentence = null;
      else sentenceStart = at + 1;
      if (charClass === lineBreak) {
        paragraphStart = at + 1;
        quoteSentence = null;
      }
    }
    read = Math.max(read, place);
    return { paragraphStart, sentenceStart, quoteSentence };
  };
}
