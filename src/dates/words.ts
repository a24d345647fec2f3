/** Tables of words, looked up at a place of the folded text, longest word first. */

/** A word found: its end in the text, and what the table holds for it. */
export type Word<T> = { end: number; value: T; word: string };

/** Finds the longest word of a list at a place. */
export type WordTable<T> = {
  /** The words' first three characters, or fewer where a word has no more. */
  starts: readonly string[];
  at: (text: string, at: number) => Word<T> | null;
};

/** Every character that begins a word has a number, from 1 on, in all tables the same; all others have 0. */
const leadIds = new Uint16Array(0x10000);
let leadCount = 0;

type Entry<T> = { word: string; second: number; value: T };

/** Words by the number of their first character: an array, as around every date it is asked many times. */
function groupByLead<T>(words: readonly Entry<T>[]): (Entry<T>[] | null)[] {
  for (const { word } of words) leadIds[word.charCodeAt(0)] ||= ++leadCount;
  const groups = Array.from({ length: leadCount + 1 }, (): Entry<T>[] | null => null);
  for (const entry of words) (groups[leadIds[entry.word.charCodeAt(0)]!] ??= []).push(entry);
  for (const group of groups) group?.sort((a, b) => b.word.length - a.word.length);
  return groups;
}

/** Builds a table; a key may hold several spellings parted by "|". */
export function createWordTable<T>(
  entries: readonly (readonly [spellings: string, value: T])[],
): WordTable<T> {
  const words = entries.flatMap(([spellings, value]) =>
    spellings.split("|").map((word) => ({ word, second: word.charCodeAt(1), value })),
  );
  const byLead = groupByLead(words);
  return {
    starts: [...new Set(words.map(({ word }) => word.slice(0, 3)))],
    at: (text, at) => {
      if (at < 0 || at >= text.length) return null;
      const lead = leadIds[text.charCodeAt(at)]!;
      // Characters of tables made later have numbers beyond this one's.
      const group = lead < byLead.length ? byLead[lead] : null;
      if (!group) return null;
      const next = text.charCodeAt(at + 1);
      for (let index = 0; index < group.length; index += 1) {
        const { word, second, value } = group[index]!;
        // Most words are refused by their second character, without a look at the rest.
        if (word.length > 1 && second !== next) continue;
        if (word.length <= 2 || text.startsWith(word, at)) return { end: at + word.length, value, word };
      }
      return null;
    },
  };
}

/** Words of one or two characters with each of the characters that may follow them; longer ones as they are. */
export const joinStarts = (starts: readonly string[], followers: string): string[] =>
  starts.flatMap((start) =>
    start.length > 2 ? [start] : [...followers].map((follower) => start + follower),
  );

/** A set of words, to ask whether one of them is at a place. */
export function createWordSet(spellings: string): (text: string, at: number) => boolean {
  const table = createWordTable([[spellings, true]]);
  return (text, at) => table.at(text, at) !== null;
}

/** The same for words that end at a place. */
export function createWordEndSet(spellings: string): (text: string, end: number) => boolean {
  const words = spellings.split("|");
  const lasts = new Set(words.map((word) => word.at(-1)));
  return (text, end) => lasts.has(text[end - 1]) && words.some((word) => text.endsWith(word, end));
}

/**
 * Whether a 日 that ends at a place begins 日本 instead: 次日本首相, 26日本田.
 * 本报 and 本社 after a day are a newspaper's own name for itself.
 */
export const isOtherJapan = (text: string, end: number): boolean =>
  text[end - 1] === "日" && text[end] === "本" && !"报社台网月周次届案刊土轮".includes(text[end + 1] ?? "-");
