/** The name of a happening: the printed words that say most of what its articles share. */
import { foldScript } from "../words/fold-script";
import { grammarOf } from "./name-grammar";
import { articlesOf, countByArticle, type Told } from "./heart";
import { isAnnouncement, isEmptyName, isEventNoun } from "./naming";
import type { NameSource, NamingWords } from "./types";
import type { Vector } from "./vectors";
import type { Weigher } from "./weigh-words";

export type ChosenName = { label: string; named: NameSource; score: number };

/** A word that fewer of the articles hold than this costs a name more than it says. */
const usualShare = 0.12;
const cost = {
  noVerb: 6,
  noSubject: 4,
  noName: 2,
  further: 0.5,
  empty: 5,
  said: 3,
  forecast: 2,
  beside: 8,
  inPassing: 4,
};
const worth = { namedSubject: 2, object: 2, title: 1 };
/** What a name loses that leans on what was said before, or is no clause and no noun for what happened. */
const loose = { noSubject: 14, noVerb: 7, described: 7, unfinished: 8, leans: 6, announced: 3 };
/** Names whose words are looked at: the best by what they say. */
const looked = 12;
/** How much of the words of a name its articles must share, by weight. */
const leastShared = 0.25;
/** The same for a title where so few articles tell that all words of one are shared. */
const leastSharedAlone = 0.6;
const fewArticles = 2;
/** Heaviest words of a heart: a name without any of them is beside the point. */
const heavyWords = 4;

/** What is worth less is no name; less is known of what few articles share. */
const leastScore = { few: 2, many: 4 };

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

/** Where some naming words are from, as far as it says how good they are. */
type Origin = {
  article: string;
  place: NameSource["in"];
  isForecast: boolean;
  isLead: boolean;
  /** Among the names of its sentence. */
  index: number;
};

/** How well words are built: who, did, what. Null if they are only part of a sentence. */
function rateForm(
  name: NamingWords,
  within: readonly string[],
  { place, isForecast, isLead, index }: Origin,
): number | null {
  const verb = within.findIndex((word) => kindOf(word) === "v");
  const hasName = within.some(isNameKind);
  // A clause stands in its sentence: without a verb, or with one and no subject, it is a part of it.
  const isNoun = name.isDated === true || (verb !== 0 && isEventNoun(name.text) && hasName);
  if (verb <= 0 && place === "text" && !isNoun) return null;
  // The title of an article that tells of it in passing is on something else.
  let score = place === "text" ? -index * cost.further : isLead ? worth.title : worth.title - cost.inPassing;
  if (verb === -1 && !isNoun) score -= cost.noVerb;
  if (verb === 0) score -= cost.noSubject;
  if (!hasName) score -= cost.noName;
  if (verb > 0 && isNameKind(within[0]!)) score += worth.namedSubject;
  if (verb > 0 && verb < within.length - 1) score += worth.object;
  if (name.isSaid) score -= cost.said;
  if (isForecast) score -= cost.forecast;
  if (isEmptyName(name.text)) score -= cost.empty;
  return score;
}

/** The words of a heart that weigh most. */
const heaviestOf = (heart: Vector): Set<number> =>
  new Set(
    [...heart]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, heavyWords)
      .map(([word]) => word),
  );

/** What a name loses by how it is built. */
function looseness(label: string, isDated: boolean): number {
  const { hasSubject, hasVerb, isDescribed, isUnfinished, leans } = grammarOf(label);
  if (isDated || (isEventNoun(label) && (hasSubject || !hasVerb))) return leans ? loose.leans : 0;
  return (
    (hasSubject ? 0 : loose.noSubject) +
    (hasVerb ? 0 : loose.noVerb) +
    (isDescribed ? loose.described : 0) +
    (isUnfinished ? loose.unfinished : 0) +
    (leans ? loose.leans : 0)
  );
}

type Offer = { name: NamingWords; words: string; origin: Origin };

/** The names that members of a gathering offer, each once. */
function* offersOf(told: readonly Told[]): Generator<Offer> {
  const seen = new Set<string>();
  const isNew = ({ text }: NamingWords, { isForecast, isLead }: Pick<Origin, "isForecast" | "isLead">) => {
    const key = `${isForecast} ${isLead} ${text}`;
    return !seen.has(key) && Boolean(seen.add(key));
  };
  for (const { teller, candidate, isNear } of told) {
    const { stance, isLead, names, words } = candidate;
    const from = { article: teller.id, isForecast: stance === "forecast", isLead };
    for (const name of isNear ? teller.titleNames : [])
      if ((from.isForecast || !isAnnouncement(name.text)) && isNew(name, from))
        yield { name, words: teller.titleWords, origin: { ...from, place: "title", index: 0 } };
    for (const [index, name] of names.entries())
      if (isNew(name, from)) yield { name, words, origin: { ...from, place: "text", index } };
  }
}

/** Rates names by what they say of a gathering; null for one that says too little of it. */
function createRating(
  told: readonly Told[],
  heart: Vector,
  weigher: Weigher,
): (offer: Offer) => number | null {
  const shareOf = sharesOf(told);
  const isFew = articlesOf(told).size <= fewArticles;
  const heaviest = heaviestOf(heart);
  return ({ name, words, origin }) => {
    const within = wordsWithin(words, name.text);
    const form = rateForm(name, within, origin);
    if (form === null) return null;
    let [score, shared, whole, isToThePoint] = [form, 0, 0, isFew];
    for (const word of within) {
      const number = weigher.numberOf(word);
      const weight = weigher.weightOf(number);
      score += (shareOf(number) - usualShare) * weight;
      shared += shareOf(number) * weight;
      whole += weight;
      isToThePoint ||= heaviest.has(number);
    }
    if (shared < (isFew && origin.place === "title" ? leastSharedAlone : leastShared) * whole) return null;
    if (!isToThePoint) score -= cost.beside;
    if (name.isDated) score += isFew ? datedBonus.few : datedBonus.many;
    return score;
  };
}

/** All names that the members of a gathering offer, the best first; of equal ones the first given. */
function rateNames(told: readonly Told[], heart: Vector, weigher: Weigher): ChosenName[] {
  const rate = createRating(told, heart, weigher);
  const reports = told.filter(({ candidate }) => candidate.stance === "report").length;
  const isReported = reports * 2 > told.length;
  return [...offersOf(told)]
    .flatMap((offer) => {
      const score = rate(offer);
      return score === null ? [] : [{ ...offer, score }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, looked)
    .map(({ name: { text: label, start, end, isDated }, origin: { article, place }, score }) => {
      const isPlan = isReported && isAnnouncement(label);
      return {
        label,
        named: { article, start, end, in: place },
        score: score - looseness(label, isDated === true) - (isPlan ? loose.announced : 0),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** @returns the best name, or null if none of the members has words that can be one. */
export function chooseName(told: readonly Told[], heart: Vector, weigher: Weigher): ChosenName | null {
  const [best] = rateNames(told, heart, weigher);
  const least = articlesOf(told).size <= fewArticles ? leastScore.few : leastScore.many;
  return best && best.score >= least ? best : null;
}
