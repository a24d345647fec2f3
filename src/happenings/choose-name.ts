/** The name of a happening: the printed words that say most of what its articles share. */
import { foldScript } from "../words/fold-script";
import { articlesOf, countByArticle, type Told } from "./heart";
import { isAnnouncement, isEventNoun } from "./naming";
import type { NameSource, NamingWords } from "./types";
import type { Weigher } from "./weigh-words";

export type ChosenName = { label: string; named: NameSource; words: string[] };

/** A word that fewer of the articles hold than this costs a name more than it says. */
const usualShare = 0.12;
const cost = { noVerb: 6, noSubject: 4, noName: 2, further: 0.5 };
/** How much of the words of a name its articles must share, by weight. */
const leastShared = 0.25;
/** The same for a title where so few articles tell that all words of one are shared. */
const leastSharedAlone = 0.6;
const fewArticles = 2;
/** Titles are written to be read alone. */
const titleBonus = 1;

/** Words that the date is written before are what it dates. */
const datedBonus = { few: 40, many: 12 };

const kindOf = (word: string) => word.at(-1)!;
const isNameKind = (word: string) => "plox".includes(kindOf(word));

/** The words of a text (as candidates write them) that some printed words hold. */
function wordsWithin(words: string, printed: string): string[] {
  const folded = foldScript(printed).toLowerCase();
  return words
    .split(" ")
    .filter((word) => word !== "" && folded.includes(word.slice(0, -2)))
    .sort((a, b) => folded.indexOf(a.slice(0, -2)) - folded.indexOf(b.slice(0, -2)));
}

/** How much of its articles' words a word is: what sentences say counts twice as much as titles. */
function sharesOf(told: readonly Told[]): (word: number) => number {
  const articles = articlesOf(told).size;
  const both = countByArticle(told);
  const inSentences = countByArticle(told.map((each) => ({ ...each, isNear: false })));
  return (word) => {
    const own = inSentences.get(word) ?? 0;
    return own === 0 ? 0 : (2 * own + both.get(word)!) / 3 / articles;
  };
}

type Choice = ChosenName & { score: number };

/** @returns the best name, or null if none of the members has words that can be one. */
export function chooseName(told: readonly Told[], weigher: Weigher): ChosenName | null {
  const shareOf = sharesOf(told);
  const articles = articlesOf(told).size;
  const seen = new Set<string>();
  let best: Choice | null = null;
  const consider = (
    name: NamingWords,
    words: string,
    { article, place, bonus }: { article: string; place: NameSource["in"]; bonus: number },
  ) => {
    if (seen.has(name.text)) return;
    seen.add(name.text);
    const within = wordsWithin(words, name.text);
    let [score, shared, whole] = [bonus, 0, 0];
    for (const word of within) {
      const number = weigher.numberOf(word);
      const weight = weigher.weightOf(number);
      score += (shareOf(number) - usualShare) * weight;
      shared += shareOf(number) * weight;
      whole += weight;
    }
    const isAlone = place === "title" && articles <= fewArticles;
    if (shared < (isAlone ? leastSharedAlone : leastShared) * whole) return;
    const verb = within.findIndex((word) => kindOf(word) === "v");
    // A clause stands in its sentence: without a verb, or with one and no subject, it is a part of it.
    const isNoun = name.isDated === true || (verb !== 0 && isEventNoun(name.text) && within.some(isNameKind));
    if (verb <= 0 && place === "text" && !isNoun) return;
    if (name.isDated) score += articles <= fewArticles ? datedBonus.few : datedBonus.many;
    if (verb === -1 && !isNoun) score -= cost.noVerb;
    if (verb === 0) score -= cost.noSubject;
    if (!within.some(isNameKind)) score -= cost.noName;
    const { text: label, start, end } = name;
    if (best === null || score > best.score)
      best = { label, named: { article, start, end, in: place }, words: within, score };
  };
  for (const { teller, candidate, isNear } of told) {
    const article = teller.id;
    if (isNear)
      for (const name of teller.titleNames)
        if (candidate.stance === "forecast" || !isAnnouncement(name.text))
          consider(name, teller.titleWords, { article, place: "title", bonus: titleBonus });
    for (const [index, name] of candidate.names.entries())
      consider(name, candidate.words, { article, place: "text", bonus: -index * cost.further });
  }
  return best;
}
