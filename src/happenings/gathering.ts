/** Gatherings of one day: found by their words, joined where they tell one happening, filled by what speaks of them. */
import type { EpochDay } from "../model/calendar";
import { gather } from "./gather";
import { articlesOf, heartOf, speaksOf, type Told } from "./heart";
import { dotBesideMost, type Vector } from "./vectors";
import type { Weigher } from "./weigh-words";

export type Gathering = {
  day: EpochDay;
  told: Told[];
  heart: Vector;
  /** Ids of the articles that tell of it. */
  articles: ReadonlySet<string>;
};

/** Mean likeness of candidates that tell of one happening of one day. */
const sameDay = 0.15;
/** Likeness of two hearts of one day that are one. */
const sameHeart = 0.25;
/** How much less the word counts that two hearts share most: it may be no more than what a story is about. */
const topicShare = 0.5;
/** Two gatherings told by the same articles are more likely one. */
const sharedArticles = 0.15;
/** So is a small one beside a large one: an aspect of it. */
const unequalSize = 0.12;
/** Two gatherings of many articles each are more likely two; for each doubling above `many`. */
const established = 0.06;
const many = 4;
/** How much a candidate must speak of a heart to join. */
const joins = 0.2;
/** Times that candidates choose again among the hearts that the last choice made. */
const rounds = 2;

export function toGathering(day: EpochDay, told: Told[], weigher: Weigher): Gathering {
  return { day, told, heart: heartOf(told, weigher), articles: articlesOf(told) };
}

/** How much two gatherings of a day speak for being one, above 0 if they are. */
function unity(a: Gathering, b: Gathering): number {
  const likeness = dotBesideMost(a.heart, b.heart, topicShare);
  if (likeness < 0.1) return 0;
  const [small, large] =
    a.articles.size <= b.articles.size ? [a.articles, b.articles] : [b.articles, a.articles];
  let both = 0;
  for (const article of small) if (large.has(article)) both += 1;
  return (
    likeness +
    (sharedArticles * both) / small.size +
    unequalSize * (1 - small.size / large.size) -
    established * Math.max(0, Math.log2(small.size / many)) -
    sameHeart
  );
}

/** Joins the two gatherings that are most clearly one, again and again. */
function joinAlike(gatherings: readonly Gathering[], weigher: Weigher): Gathering[] {
  const list = [...gatherings];
  const table = list.map((a, row) => list.map((b, column) => (column < row ? unity(a, b) : 0)));
  for (;;) {
    let [best, first, second] = [0, -1, -1];
    for (let row = 1; row < list.length; row += 1)
      for (let column = 0; column < row; column += 1)
        if (table[row]![column]! > best) [best, first, second] = [table[row]![column]!, column, row];
    if (first === -1) return list;
    list[first] = toGathering(list[first]!.day, [...list[first]!.told, ...list[second]!.told], weigher);
    list.splice(second, 1);
    table.splice(second, 1);
    for (const row of table) row.splice(second, 1);
    for (let other = 0; other < list.length; other += 1)
      if (other !== first)
        table[Math.max(first, other)]![Math.min(first, other)] = unity(list[first]!, list[other]!);
  }
}

/** Each candidate to the gathering it speaks of most, if it speaks of one enough. */
function reassign(told: readonly Told[], gatherings: readonly Gathering[], weigher: Weigher): Gathering[] {
  const members = gatherings.map((): Told[] => []);
  for (const each of told) {
    let [best, most] = [-1, joins];
    for (const [index, { heart }] of gatherings.entries()) {
      const spoken = speaksOf(each, heart);
      if (spoken > most) [best, most] = [index, spoken];
    }
    // The date that did not hold belongs where the article tells of the one that did.
    if (best === -1 && each.candidate.movedTo !== undefined)
      best = gatherings.findIndex(({ articles }) => articles.has(each.teller.id));
    if (best >= 0) members[best]!.push(each);
  }
  return gatherings.flatMap(({ day }, index) =>
    members[index]!.length > 0 ? [toGathering(day, members[index]!, weigher)] : [],
  );
}

/**
 * @param told candidates dated to one day, in a fixed order.
 * @param fewestArticles gatherings told by fewer are dropped.
 */
export function gatherDay(
  day: EpochDay,
  told: readonly Told[],
  fewestArticles: number,
  weigher: Weigher,
): Gathering[] {
  const isTold = ({ articles }: Gathering) => articles.size >= fewestArticles;
  let gatherings = gather(told, sameDay)
    .map((group) => toGathering(day, group, weigher))
    .filter(isTold);
  gatherings = joinAlike(gatherings, weigher);
  for (let round = 0; round < rounds; round += 1)
    gatherings = joinAlike(reassign(told, gatherings, weigher).filter(isTold), weigher);
  return gatherings;
}
