/** The name of a happening: the printed words that say most of what its articles share. */
import { foldScript } from "../words/fold-script";
import { articlesOf, countByArticle, type Told } from "./heart";
import type { NameSource, NamingWords } from "./types";
import type { Weigher } from "./weigh-words";

export type ChosenName = { label: string; named: NameSource; words: string[] };

/** A word that fewer of the articles hold than this costs a name more than it says. */
const usualShare = 0.12;
const cost = { noVerb: 3, noName: 2, brackets: 2 };
/** Titles are written to be read alone. */
const titleBonus = 1;

const kindOf = (word: string) => word.at(-1)!;
const isNameKind = (word: string) => "plox".includes(kindOf(word));

/** The words of a text (as candidates write them) that some printed words hold. */
function wordsWithin(words: string, printed: string): string[] {
  const folded = foldScript(printed).toLowerCase();
  return words.split(" ").filter((word) => word !== "" && folded.includes(word.slice(0, -2)));
}

type Choice = ChosenName & { score: number };

/** @returns the best name, or null if none of the members has words that can be one. */
export function chooseName(told: readonly Told[], weigher: Weigher): ChosenName | null {
  const articles = articlesOf(told).size;
  const counts = countByArticle(told);
  const seen = new Set<string>();
  let best: Choice | null = null;
  const consider = (name: NamingWords, words: string, article: string, place: NameSource["in"]) => {
    if (seen.has(name.text)) return;
    seen.add(name.text);
    const within = wordsWithin(words, name.text);
    let score = place === "title" ? titleBonus : 0;
    for (const word of within) {
      const number = weigher.numberOf(word);
      score += ((counts.get(number) ?? 0) / articles - usualShare) * weigher.weightOf(number);
    }
    if (!within.some((word) => kindOf(word) === "v")) score -= cost.noVerb;
    if (!within.some(isNameKind)) score -= cost.noName;
    if (/[（(]/.test(name.text)) score -= cost.brackets;
    const { text: label, start, end } = name;
    if (best === null || score > best.score)
      best = { label, named: { article, start, end, in: place }, words: within, score };
  };
  for (const { teller, candidate, isNear } of told) {
    if (isNear) for (const name of teller.titleNames) consider(name, teller.titleWords, teller.id, "title");
    for (const name of candidate.names) consider(name, candidate.words, teller.id, "text");
  }
  return best;
}
