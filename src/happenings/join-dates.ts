/** Joins what one happening was given under several dates: neighbouring days, spans and months. */
import type { EpochDay } from "../model/calendar";
import { daysOf, widthOf } from "./days";
import { articlesOf, speaksOf, type Told } from "./heart";
import type { Gathering } from "./gathering";
import { dot } from "./vectors";

/** Likeness of two hearts of neighbouring days that are one: the day before in America, or one of them mistaken. */
const neighbours = 0.5;
/** The same where one was never dated in words: it was published a day or two after. */
const undated = 0.42;
/** Part of a gathering's articles that must speak of the neighbour's heart, and how much they must. */
const leastSpeaking = 0.6;
const neighbourSpeaks = 0.3;
/** How much a candidate must speak of a heart to join it although it gives only a week or a month. */
const joinsFrom = { span: 0.34, month: 0.42, alone: 0.33 };
/** A heart of so few articles is not sure enough for it. */
const sureArticles = 3;
const unsure = 0.25;
/** Days of the widest span that is a date rather than a period. */
const widestSpan = 7;
/** Words of a heart by which candidates find it. */
const heavyWords = 6;

const isUndated = ({ told }: Gathering) => told.every(({ candidate }) => candidate.at === null);

/** Whether most articles of a gathering speak of another's heart, each by its own words. */
function speaksOfAll({ told, articles }: Gathering, { heart }: Gathering): boolean {
  const speaking = told.filter((each) => speaksOf(each, heart) >= neighbourSpeaks);
  return articlesOf(speaking).size >= leastSpeaking * articles.size;
}

/** The larger gathering of a neighbouring day that a gathering belongs to, or null. */
function ownerOf(gathering: Gathering, byDay: ReadonlyMap<EpochDay, readonly Gathering[]>): Gathering | null {
  const [offsets, threshold] = isUndated(gathering) ? [[-1, -2, 1], undated] : [[-1, 1], neighbours];
  let [best, most]: [Gathering | null, number] = [null, threshold];
  for (const offset of offsets)
    for (const other of byDay.get(gathering.day + offset) ?? []) {
      const sizes = other.articles.size - gathering.articles.size;
      if (sizes < 0 || (sizes === 0 && offset > 0)) continue;
      const likeness = dot(gathering.heart, other.heart);
      if (likeness > most && speaksOfAll(gathering, other)) [best, most] = [other, likeness];
    }
  return best;
}

/** @returns the gatherings that no neighbour takes, with what they take; their hearts stay as they were. */
export function joinNeighbours(byDay: ReadonlyMap<EpochDay, readonly Gathering[]>): Gathering[] {
  const all = [...byDay.values()].flat();
  const owners = new Map(all.map((gathering) => [gathering, ownerOf(gathering, byDay)]));
  const taken = new Map<Gathering, Told[]>();
  const kept: Gathering[] = [];
  for (const gathering of all) {
    const owner = owners.get(gathering) ?? null;
    // No chains: who is taken takes nothing, or a story of many days would be one event.
    if (owner === null || owners.get(owner) !== null) kept.push(gathering);
    else taken.set(owner, [...(taken.get(owner) ?? []), ...gathering.told]);
  }
  return kept.map((gathering) => ({
    ...gathering,
    told: [...gathering.told, ...(taken.get(gathering) ?? [])],
  }));
}

function indexHearts(gatherings: readonly Gathering[]): Map<number, Gathering[]> {
  const index = new Map<number, Gathering[]>();
  for (const gathering of gatherings) {
    const heavy = [...gathering.heart].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, heavyWords);
    for (const [word] of heavy) index.set(word, [...(index.get(word) ?? []), gathering]);
  }
  return index;
}

/**
 * Gives candidates that name a span or a month to the day's gathering that they speak of.
 * @param fewestArticles that make a happening in this archive.
 * @returns the gatherings with what joined them, and the candidates that joined none.
 */
export function joinWide(
  gatherings: readonly Gathering[],
  wide: readonly Told[],
  fewestArticles: number,
): { gatherings: Gathering[]; rest: Told[] } {
  const index = indexHearts(gatherings);
  const joined = new Map<Gathering, Told[]>();
  const rest: Told[] = [];
  for (const each of wide) {
    const days = daysOf(each.candidate.movedTo ?? each.candidate.when)!;
    const isAlone = fewestArticles === 1 && widthOf(days) > widestSpan;
    const near = isAlone
      ? gatherings
      : new Set([...each.sentence.keys()].flatMap((word) => index.get(word) ?? []));
    let best: Gathering | null = null;
    let most = isAlone ? joinsFrom.alone : widthOf(days) <= widestSpan ? joinsFrom.span : joinsFrom.month;
    for (const gathering of near) {
      if (gathering.day < days.first || gathering.day > days.last) continue;
      const isSure = isAlone || gathering.articles.size >= sureArticles;
      const spoken = speaksOf(each, gathering.heart) - (isSure ? 0 : unsure);
      if (spoken > most) [best, most] = [gathering, spoken];
    }
    if (best === null) rest.push(each);
    else joined.set(best, [...(joined.get(best) ?? []), each]);
  }
  return {
    gatherings: gatherings.map((gathering) => ({
      ...gathering,
      told: [...gathering.told, ...(joined.get(gathering) ?? [])],
    })),
    rest,
  };
}
