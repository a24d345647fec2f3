/** The segmentation library behind one door: jieba with its own dictionary, as WebAssembly, the same on every machine. */
import { cut, tag } from "jieba-wasm";

/** @returns the words of a text in order; joined, they are the text. */
export const cutWords = (text: string): string[] => cut(text, true);

/** @returns jieba's part of speech of a word; "x" for one that its dictionary does not hold. */
export function tagOf(word: string): string {
  const parts = tag(word, false);
  return parts.length === 1 ? parts[0]!.tag : "x";
}
