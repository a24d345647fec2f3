/** Text to words with their kind, folded for comparison. */
import { foldScript } from "./fold-script";
import { cutWords, tagOf } from "./segmenter";

export type WordKind = "person" | "place" | "organisation" | "name" | "verb" | "noun" | "other";

export type Word = {
  /** In Simplified characters and small Latin letters. */
  text: string;
  /** UTF-16 units in the text given. */
  start: number;
  end: number;
  kind: WordKind;
};

const isTelling = /[\p{Script=Han}\p{L}]/u;

/** Longest beginnings first: "nrt" is a person, "nt" an organisation, "n" a noun. */
const kindByTag: [string, WordKind][] = [
  ["nr", "person"],
  ["ns", "place"],
  ["nt", "organisation"],
  ["nz", "name"],
  ["eng", "name"],
  ["v", "verb"],
  ["n", "noun"],
  ["j", "noun"],
  ["l", "noun"],
  ["i", "noun"],
];

function kindOf(word: string): WordKind {
  const tag = tagOf(word);
  // A word that the dictionary lacks is mostly a name; single characters are left-overs.
  if (tag === "x") return isTelling.test(word) && word.length > 1 ? "name" : "other";
  return kindByTag.find(([start]) => tag.startsWith(start))?.[1] ?? "other";
}

/** Texts whose words are remembered: several readers of one article ask for the same sentences. */
const rememberedTexts = 512;
const wordsByText = new Map<string, readonly Word[]>();

/** @returns all words of a text in order, punctuation included as "other". */
export function findWords(text: string): readonly Word[] {
  const known = wordsByText.get(text);
  if (known) return known;
  if (wordsByText.size >= rememberedTexts) wordsByText.clear();
  const words = cutText(text);
  wordsByText.set(text, words);
  return words;
}

/** Distinct words that are remembered with their kind: an archive uses the same ones again and again. */
const rememberedWords = 200_000;
type KnownWord = Pick<Word, "text" | "kind">;
const knownWords = new Map<string, KnownWord>();

function knownWord(word: string): KnownWord {
  const known = knownWords.get(word);
  if (known) return known;
  if (knownWords.size >= rememberedWords) knownWords.clear();
  const found = { text: word.toLowerCase(), kind: kindOf(word) };
  knownWords.set(word, found);
  return found;
}

function cutText(text: string): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (const word of cutWords(foldScript(text))) {
    const { text: folded, kind } = knownWord(word);
    const end = start + word.length;
    words.push({ text: folded, start, end, kind });
    start = end;
  }
  return words;
}
