/**
 * How each outlet names an event: terms that one uses and the others hardly do, by log-odds with a prior (Monroe,
 * Colaresi and Quinn, Fightin' Words, 2008).
 */
import { groupBy } from "../model/group-by";
import type { TextSpan } from "../model/passage";

/** One article's words: its folded text, and the terms of its sentences on the event, folded. */
export type NamingText = { article: string; outlet: string; text: string; terms: readonly string[] };

export type TermUse = {
  outlet: string;
  count: number;
  /** Each place, by article, in the order of the text. */
  places: (TextSpan & { article: string })[];
};

export type NamedTerm = {
  /** Folded. */
  term: string;
  /** The outlet whose word it is. */
  outlet: string;
  /** Standard scores by which its odds there exceed those elsewhere. */
  score: number;
  /** Every outlet that has it, the owner first. */
  uses: TermUse[];
};

export type Naming = {
  /** By outlet in the order given, then by score. */
  terms: NamedTerm[];
  /** Characters compared, by outlet. */
  charactersByOutlet: Map<string, number>;
  /** Outlets of which too little is there to compare. */
  silent: string[];
};

/** An outlet with less text than this is not compared. */
const leastCharacters = 200;
/** Below it a term may be chance; two uses against none just pass. */
const leastScore = 1;
/** The term's rivals have it less often by this factor, or not at all. */
const leastRatio = 4;
/** Weight of the prior: as if each term had been seen so often in all. */
const priorWeight = 0.5;
const termsPerOutlet = 8;

function placesIn({ article, text }: NamingText, term: string): TermUse["places"] {
  const places: TermUse["places"] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length))
    places.push({ article, start: at, end: at + term.length });
  return places;
}

function usesOf(term: string, textsByOutlet: ReadonlyMap<string, readonly NamingText[]>): TermUse[] {
  return [...textsByOutlet].flatMap(([outlet, texts]) => {
    const places = texts.flatMap((text) => placesIn(text, term));
    return places.length > 0 ? [{ outlet, count: places.length, places }] : [];
  });
}

/** Log-odds of a term in a characters' worth of text against another, in standard scores. */
function scoreOf(count: number, size: number, otherCount: number, otherSize: number): number {
  const [a, b] = [count + priorWeight, otherCount + priorWeight];
  const odds = Math.log(a / (size + 1 - a)) - Math.log(b / (otherSize + 1 - b));
  return odds / Math.sqrt(1 / a + 1 / b);
}

/** A part of a longer term of the same outlet that is never used apart from it says nothing more. */
const isContained = ({ term, uses }: NamedTerm, others: readonly NamedTerm[]): boolean =>
  others.some(
    (other) => other.term !== term && other.term.includes(term) && other.uses[0]!.count >= uses[0]!.count,
  );

/**
 * @param texts accounts of one event; a title may be part of the text.
 * @returns no terms where fewer than two outlets have enough text.
 */
export function compareNaming(texts: readonly NamingText[]): Naming {
  const all = groupBy(texts, ({ outlet }) => outlet);
  const charactersByOutlet = new Map(
    [...all].map(([outlet, own]) => [outlet, own.reduce((sum, { text }) => sum + text.length, 0)]),
  );
  const silent = [...charactersByOutlet].flatMap(([outlet, size]) =>
    size < leastCharacters ? [outlet] : [],
  );
  const compared = new Map([...all].filter(([outlet]) => !silent.includes(outlet)));
  if (compared.size < 2) return { terms: [], charactersByOutlet, silent: [...all.keys()] };
  const whole = [...compared.keys()].reduce((sum, outlet) => sum + charactersByOutlet.get(outlet)!, 0);
  const found = new Map<string, NamedTerm[]>([...compared.keys()].map((outlet) => [outlet, []]));
  for (const term of new Set([...compared.values()].flat().flatMap(({ terms }) => terms))) {
    const named = ownerOf(term, usesOf(term, compared), charactersByOutlet, whole);
    if (named) found.get(named.outlet)!.push(named);
  }
  const terms = [...found.values()].flatMap((own) =>
    own
      .filter((term) => !isContained(term, own))
      .sort((a, b) => b.score - a.score || b.term.length - a.term.length || (a.term < b.term ? -1 : 1))
      .slice(0, termsPerOutlet),
  );
  return { terms, charactersByOutlet, silent };
}

/** The outlet whose word a term is; null if it is everybody's, or nobody's enough to say so. */
function ownerOf(
  term: string,
  uses: readonly TermUse[],
  charactersByOutlet: ReadonlyMap<string, number>,
  whole: number,
): NamedTerm | null {
  const rate = ({ outlet, count }: TermUse) => count / charactersByOutlet.get(outlet)!;
  const [first, ...others] = [...uses].sort((a, b) => rate(b) - rate(a));
  if (!first || others.some((other) => rate(other) * leastRatio > rate(first))) return null;
  const size = charactersByOutlet.get(first.outlet)!;
  const elsewhere = others.reduce((sum, { count }) => sum + count, 0);
  const score = scoreOf(first.count, size, elsewhere, whole - size);
  return score >= leastScore ? { term, outlet: first.outlet, score, uses: [first, ...others] } : null;
}
