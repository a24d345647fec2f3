/** Terms of a text: names, and nouns with what stands before them (视频会晤, 中国国家主席), as a reader would compare them. */
import type { TextSpan } from "../model/passage";
import { findWords, type Word, type WordKind } from "./find-words";

export type TermKind = "person" | "place" | "organisation" | "term";

export type Term = TextSpan & { kind: TermKind };

/** Words of one term, and its characters: longer ones are phrases that nobody uses twice. */
const most = { words: 3, characters: 10 };
const leastCharacters = 2;

const nameKinds = new Set<WordKind>(["person", "place", "organisation"]);
const names = ["noun", "name", "person", "place", "organisation"] as const;
const begins = new Set<WordKind>([...names, "modifier"]);
const ends = new Set<WordKind>([...names, "verb"]);

const isLetters = /^[\p{Script=Han}A-Za-z]+$/u;

/** Whether a word may be anywhere in a term. */
const isInTerm = ({ text, kind }: Word) => kind !== "other" && isLetters.test(text);

/** Single characters that the dictionary does not join are parts of names that it lacks: 习 + 拜会. */
const isFragment = ({ text }: Word) => text.length === 1;

function kindOf(words: readonly Word[]): TermKind {
  const [only] = words;
  return words.length === 1 && nameKinds.has(only!.kind) ? (only!.kind as TermKind) : "term";
}

/** After a verb that tells of something done. */
const aspect = new Set(["了", "着", "过"]);

/**
 * Whether words make no clause: a verb stands only at the end, where it is used as a noun (视频会晤): without an object
 * after it, and not with a name before it that does it (美国力争). Names are joined to a single character (拜习会).
 */
function isNominal(words: readonly Word[], next: Word | undefined): boolean {
  if (words.length === 1) return true;
  const [first, second] = words;
  const isVerbal = words.at(-1)!.kind === "verb";
  const isUsed = next !== undefined && (next.kind !== "other" || aspect.has(next.text));
  // A name of which the dictionary has only parts, as if both were verbs: 习 + 拜会.
  if (words.length === 2 && isVerbal && isFragment(first!)) return !isUsed;
  if (words.slice(0, -1).some(({ kind }) => kind === "verb")) return false;
  // The dictionary has verbs among its proper nouns, which after a place would make a clause: 美国 + 力争.
  if (first!.kind === "place" && words.at(-1)!.kind === "name") return false;
  if (!isVerbal) return true;
  if (first!.kind === "name") return words.length === 2 && second!.text.length === 1;
  return !isUsed && !nameKinds.has(first!.kind);
}

/** Whether words side by side make a term: what it begins with names something, and so does what it ends with. */
function isTerm(words: readonly Word[], next: Word | undefined): boolean {
  const [first, last] = [words[0]!, words.at(-1)!];
  const length = last.end - first.start;
  if (length < leastCharacters || length > most.characters) return false;
  // Two persons side by side are a list that lost its comma.
  if (words.length > 1 && words.every(({ kind }) => kind === "person")) return false;
  const canBegin = begins.has(first.kind) || isFragment(first);
  return (
    canBegin &&
    ends.has(last.kind) &&
    !(words.length === 1 && first.kind === "verb") &&
    isNominal(words, next)
  );
}

/** The terms that begin with a word, longer ones first. */
function termsAt(words: readonly Word[], at: number): Term[] {
  let length = 0;
  while (length < most.words && at + length < words.length && isInTerm(words[at + length]!)) length += 1;
  const terms: Term[] = [];
  for (; length >= 1; length -= 1) {
    const run = words.slice(at, at + length);
    if (isTerm(run, words[at + length]))
      terms.push({ start: run[0]!.start, end: run.at(-1)!.end, kind: kindOf(run) });
  }
  return terms;
}

/**
 * @param spans where to look: sentences, in order.
 * @returns terms of one to three words in the order of their beginning, longer ones first; they overlap.
 */
export function findTerms(text: string, spans: readonly TextSpan[]): Term[] {
  return spans.flatMap(({ start: from, end: to }) => {
    const words = findWords(text.slice(from, to));
    return words.flatMap((_, at) =>
      termsAt(words, at).map(({ start, end, kind }) => ({ start: from + start, end: from + end, kind })),
    );
  });
}
