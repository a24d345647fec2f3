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

/** The first place of a range where a sentence or quotation begins or ends; the range's end where there is none. */
function findStop(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && classes[text.charCodeAt(at)] === 0) at += 1;
  return at;
}

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
    for (read = findStop(text, read, place); read < place; read = findStop(text, read + 1, place)) {
      const charClass = classes[text.charCodeAt(read)];
      if (charClass === openQuote) quoteSentence ??= sentenceStart;
      else if (charClass === closeQuote) quoteSentence = null;
      else sentenceStart = read + 1;
      if (charClass === lineBreak) {
        paragraphStart = read + 1;
        quoteSentence = null;
      }
    }
    return { paragraphStart, sentenceStart, quoteSentence };
  };
}
