/**
 * Folding: characters that count as one letter to one form, one UTF-16 unit for one, so that offsets hold in both
 * texts. What folds further than the script makes its table of this one.
 */
import toSimplified from "opencc-js/dict/TSCharacters";

/** What each UTF-16 unit becomes. */
export type FoldTable = Uint16Array<ArrayBuffer>;

const firstHan = 0x3400;
const lastHan = 0x9fff;

export const makeTable = (unitOf: (unit: number) => number): FoldTable =>
  Uint16Array.from({ length: 0x10000 }, (_, unit) => unitOf(unit));

/** @param pairs OpenCC's table of single characters. @returns a step that takes one to the other. */
export function readPairs(pairs: string): (unit: number) => number {
  const step = new Map<number, number>();
  for (const pair of pairs.split("|")) {
    const [from, to] = pair.split(" ");
    if (from?.length === 1 && to?.length === 1) step.set(from.charCodeAt(0), to.charCodeAt(0));
  }
  return (unit) => (unit >= firstHan && unit <= lastHan ? (step.get(unit) ?? unit) : unit);
}

/** Traditional characters as Simplified; phrases are not needed to compare words. */
export const toSimplifiedUnit = readPairs(toSimplified);

/** Units lie in the machine's order, which is the little end first wherever this runs. */
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/**
 * @returns a function that folds a text by a table; the result has the same length. A surrogate without its other half
 * may become U+FFFD, which is one unit as well.
 */
export function createFold(table: FoldTable): (text: string) => string {
  return (text) => {
    let isSame = true;
    for (let at = 0; at < text.length && isSame; at += 1) {
      const unit = text.charCodeAt(at);
      isSame = table[unit] === unit;
    }
    if (isSame) return text;
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at += 1) units[at] = table[text.charCodeAt(at)]!;
    return decoder.decode(units);
  };
}

/** @returns the text in Simplified characters. */
export const foldScript = createFold(makeTable(toSimplifiedUnit));
