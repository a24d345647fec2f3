/**
 * How each outlet names an event: terms that one uses and the others hardly do, by log-odds with a prior (Monroe,
 * Colaresi and Quinn, Fightin' Words, 2008).
 */
import { groupBy } from "../model/group-by";
import type { TextSpan } from "../model/passage";
import { eventSlot } from "./naming-slots";

/** One article's words on an event. */
export type NamingText = {
  article: string;
  outlet: string;
  /** Folded. */
  text: string;
  /** What of the text counts, in order. */
  spans: readonly TextSpan[];
};

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
  /** What it names, as `slots` has it; null for any other word. */
  slot: string | null;
  /** Standard scores by which its odds there exceed those elsewhere. */
  score: number;
  /** Every outlet that has it, the owner first. */
  uses: TermUse[];
};

export type Naming = {
  /** By outlet in the order given; names of one thing together, then by score. */
  terms: NamedTerm[];
  /** Characters compared, by outlet. */
  charactersByOutlet: Map<string, number>;
  /** Outlets of which too little is there to compare. */
  silent: string[];
};

/** An outlet with less text than this is not compared. */
const leastCharacters = 80;
/**
 * A word that names nothing in particular must be used so often, in so many articles, since one has its own subject,
 * and stand out so much (one in forty by chance).
 */
const leastOfOthers = { count: 3, articles: 2, score: 1.96 };
/** The term's rivals have it less often by this factor, or not at all. */
const leastRatio = 4;
/** Weight of the prior: as if each term had been seen so often in all. */
const priorWeight = 0.5;
const termsPerOutlet = 8;

const sizeOf = ({ spans }: NamingText) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Terms by their first two characters, longer ones first. */
function indexTerms(terms: Iterable<string>): Map<string, string[]> {
  const byStart = groupBy([...terms], (term) => term.slice(0, 2));
  for (const list of byStart.values()) list.sort((a, b) => b.length - a.length);
  return byStart;
}

/** Places of terms in a text, each the longest that begins there: 习拜 within 习拜会 is no use of 习拜. */
function* placesIn({ text, spans }: NamingText, index: ReadonlyMap<string, readonly string[]>) {
  for (const { start, end } of spans)
    for (let at = start; at < end; at += 1) {
      const term = index
        .get(text.slice(at, at + 2))
        ?.find((words) => at + words.length <= end && text.startsWith(words, at));
      if (term === undefined) continue;
      yield { term, start: at, end: at + term.length };
      at += term.length - 1;
    }
}

/** How often each outlet uses each term. */
function countUses(texts: readonly NamingText[], terms: Iterable<string>): Map<string, Map<string, TermUse>> {
  const index = indexTerms(terms);
  const uses = new Map<string, Map<string, TermUse>>();
  for (const text of texts)
    for (const { term, start, end } of placesIn(text, index)) {
      const byOutlet = uses.get(term) ?? new Map<string, TermUse>();
      uses.set(term, byOutlet);
      const use = byOutlet.get(text.outlet) ?? { outlet: text.outlet, count: 0, places: [] };
      byOutlet.set(text.outlet, use);
      use.count += 1;
      use.places.push({ article: text.article, start, end });
    }
  return uses;
}

/** Log-odds of a term in a characters' worth of text against another, in standard scores. */
function scoreOf(count: number, size: number, otherCount: number, otherSize: number): number {
  const [a, b] = [count + priorWeight, otherCount + priorWeight];
  const odds = Math.log(a / (size + 1 - a)) - Math.log(b / (otherSize + 1 - b));
  return odds / Math.sqrt(1 / a + 1 / b);
}

/** Of an outlet's names for one thing, those used less often are slips. */
const leastShare = 0.1;

/** Whether another outlet has another name for the same. */
const hasRival = ({ slot, outlet, term }: NamedTerm, owned: readonly NamedTerm[]) =>
  owned.some((other) => other.slot === slot && other.outlet !== outlet && other.term !== term);

/** Names that are no slips of an outlet's. */
function withoutSlips(owned: readonly NamedTerm[]): NamedTerm[] {
  const bySlot = groupBy(owned, ({ outlet, slot }) => `${outlet} ${slot}`);
  return [...bySlot.values()].flatMap((names) => {
    const all = names.reduce((sum, { uses }) => sum + uses[0]!.count, 0);
    return names.filter(({ slot, uses }) => slot === null || uses[0]!.count >= all * leastShare);
  });
}

function isMarked({ uses, score }: NamedTerm): boolean {
  const [{ count, places }] = uses as [TermUse];
  const articles = new Set(places.map(({ article }) => article)).size;
  return count >= leastOfOthers.count && articles >= leastOfOthers.articles && score >= leastOfOthers.score;
}

/**
 * Names that outlets have for one thing are shown however seldom they are used, if another outlet has another
 * name for it; other words only where their numbers bear it out.
 * @param texts accounts of one event; a title may be part of the text.
 * @param slots the terms, folded, and what each names; null for nothing in particular.
 * @returns no terms where fewer than two outlets have enough text.
 */
export function compareNaming(
  texts: readonly NamingText[],
  slots: ReadonlyMap<string, string | null>,
): Naming {
  const all = groupBy(texts, ({ outlet }) => outlet);
  const charactersByOutlet = new Map(
    [...all].map(([outlet, own]) => [outlet, own.reduce((sum, text) => sum + sizeOf(text), 0)]),
  );
  const silent = [...charactersByOutlet].flatMap(([outlet, size]) =>
    size < leastCharacters ? [outlet] : [],
  );
  const compared = texts.filter(({ outlet }) => !silent.includes(outlet));
  const outlets = [...new Set(compared.map(({ outlet }) => outlet))];
  if (outlets.length < 2) return { terms: [], charactersByOutlet, silent: [...all.keys()] };
  const whole = outlets.reduce((sum, outlet) => sum + charactersByOutlet.get(outlet)!, 0);
  const uses = countUses(compared, slots.keys());
  const owned = withoutSlips(
    [...uses].flatMap(([term, byOutlet]) => {
      const owner = ownerOf([...byOutlet.values()], charactersByOutlet, whole);
      return owner ? [{ term, slot: slots.get(term) ?? null, ...owner }] : [];
    }),
  );
  const shown = owned.filter((term) => (term.slot === null ? isMarked(term) : hasRival(term, owned)));
  const terms = outlets.flatMap((outlet) =>
    shown
      .filter((term) => term.outlet === outlet)
      .sort(bySlot)
      .slice(0, termsPerOutlet),
  );
  return { terms, charactersByOutlet, silent };
}

/** Names of the event first, then of persons, then other words. */
const rankOf = ({ slot }: NamedTerm) => (slot === null ? 2 : slot === eventSlot ? 0 : 1);

const bySlot = (a: NamedTerm, b: NamedTerm) =>
  rankOf(a) - rankOf(b) || b.score - a.score || b.term.length - a.term.length || (a.term < b.term ? -1 : 1);

/** The outlet whose word a term is; null if it is everybody's. */
function ownerOf(
  uses: readonly TermUse[],
  charactersByOutlet: ReadonlyMap<string, number>,
  whole: number,
): Pick<NamedTerm, "outlet" | "score" | "uses"> | null {
  const rate = ({ outlet, count }: TermUse) => count / charactersByOutlet.get(outlet)!;
  const [first, ...others] = [...uses].sort((a, b) => rate(b) - rate(a));
  if (!first || others.some((other) => rate(other) * leastRatio > rate(first))) return null;
  const size = charactersByOutlet.get(first.outlet)!;
  const elsewhere = others.reduce((sum, { count }) => sum + count, 0);
  const score = scoreOf(first.count, size, elsewhere, whole - size);
  return { outlet: first.outlet, score, uses: [first, ...others] };
}
