/** The segmentation library behind one door: jieba with its own dictionary, as WebAssembly, the same on every machine. */
import { cut, tag } from "jieba-wasm";

/** Distinct words whose tag is remembered: a tag is asked for once, not at each occurrence. */
const rememberedTags = 200_000;
const tagByWord = new Map<string, string>();

/** @returns the words of a text in order; joined, they are the text. */
export const cutWords = (text: string): string[] => cut(text, true);

/** @returns jieba's part of speech of a word; "x" for one that its dictionary does not hold. */
export function tagOf(word: string): string {
  const known = tagByWord.get(word);
  if (known !== undefined) return known;
  if (tagByWord.size >= rememberedTags) tagByWord.clear();
  const parts = tag(word, false);
  const found = parts.length === 1 ? parts[0]!.tag : "x";
  tagByWord.set(word, found);
  return found;
}
