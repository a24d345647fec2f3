/** Text to words with their kind, folded for comparison. */
import { foldScript } from "./fold-script";
import { cutWords, tagOf } from "./segmenter";
import { tableOfUnits } from "./unit-table";

export type WordKind = "person" | "place" | "organisation" | "name" | "verb" | "noun" | "modifier" | "other";

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
  ["b", "modifier"],
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

/** Marks that are in no word: what is between them is cut alone, with the same result. */
const isMark = tableOfUnits(/[，。；：！？、“”‘’（）《》「」『』【】…\s]/);

/** Clauses whose words are remembered: several readers of one article ask for the same ones. */
const rememberedClauses = 2_048;
const wordsByClause = new Map<string, readonly Word[]>();

/** @param clause folded, without marks or nothing else. */
function wordsOf(clause: string): readonly Word[] {
  const known = wordsByClause.get(clause);
  if (known) return known;
  if (wordsByClause.size >= rememberedClauses) wordsByClause.clear();
  let end = 0;
  const words = cutWords(clause).map((word) => {
    const { text, kind } = knownWord(word);
    return { text, start: end, end: (end += word.length), kind };
  });
  wordsByClause.set(clause, words);
  return words;
}

/** @returns all words of a text in order, punctuation included as "other". */
export function findWords(text: string): readonly Word[] {
  const folded = foldScript(text);
  const words: Word[] = [];
  for (let start = 0; start < folded.length;) {
    const marks = isMark[folded.charCodeAt(start)];
    let end = start + 1;
    while (end < folded.length && isMark[folded.charCodeAt(end)] === marks) end += 1;
    for (const known of wordsOf(folded.slice(start, end)))
      words.push({
        text: known.text,
        start: start + known.start,
        end: start + known.end,
        kind: known.kind,
      });
    start = end;
  }
  return words;
}
