/** Candidates of an archive to found events, one period after the other. */
import type { EpochDay } from "../model/calendar";
import { groupBy } from "../model/group-by";
import { frameOf, type ArchiveStatistics } from "./archive-statistics";
import { chooseDate } from "./choose-date";
import { kindOfName } from "./choose-kind";
import { chooseName } from "./choose-name";
import { choosePlace } from "./choose-place";
import { daysOf, daysOfMonth, monthOf } from "./days";
import { foundIdOf } from "./found-id";
import { gather } from "./gather";
import { gatherDay, type Gathering } from "./gathering";
import { accountsOf, heartOf, speaksOf, type Told } from "./heart";
import { joinByNoun } from "./join-nouns";
import { joinNeighbours, joinWide } from "./join-dates";
import { matchCurated, noEditor, settleFound, type Editor } from "./settle-found";
import type { FoundEvent, Teller } from "./types";
import type { Vector } from "./vectors";
import { thresholdOf, weigh } from "./weigh";
import { createWeigher, isNear, type Weigher } from "./weigh-words";

/** Days before and after a month whose candidates decide with: a happening at its edge has neighbours there. */
const margin = 5;
/** A sentence with fewer telling words says too little to be compared. */
const fewestWords = 3;
/** Mean likeness of candidates that give only a month and tell of one happening. */
const sameMonth = 0.3;
/** Passages of one article on one happening: those that speak of it most. */
const mostPassages = 2;
/** How much a further passage must speak of it, as part of how much the first does. */
const leastBeside = 0.8;
/** How much an article must speak of it, as part of how much half of the articles do. */
const leastOfMedian = 0.25;

/** The months (`YYYY-MM`) in whose happenings an article has a part, by its candidates' dates. */
export function periodsOf({ candidates }: Teller): Set<string> {
  const periods = new Set<string>();
  for (const { when, movedTo } of candidates) {
    const days = daysOf(movedTo ?? when);
    if (!days) continue;
    for (const day of [days.first - margin, days.first, days.first + margin]) periods.add(monthOf(day));
  }
  return periods;
}

/** The candidates of articles that a period decides by, with their vectors, by day; those wider than a day apart. */
function prepare(
  period: string,
  tellers: readonly Teller[],
  statistics: ArchiveStatistics,
  weigher: Weigher,
): { byDay: Map<EpochDay, Told[]>; wide: Told[] } {
  const { first, last } = daysOfMonth(period);
  const byDay = new Map<EpochDay, Told[]>();
  const wide: Told[] = [];
  for (const teller of tellers) {
    let title: Vector | null = null;
    for (const candidate of teller.candidates) {
      const days = daysOf(candidate.movedTo ?? candidate.when);
      if (!days || days.first > last + margin || days.first < first - margin) continue;
      if (candidate.words.split(" ").length < fewestWords) continue;
      if (statistics.frames.has(frameOf(teller.outlet, candidate.words))) continue;
      title ??= weigher.vectorOf(teller.titleWords);
      const sentence = weigher.vectorOf(candidate.words);
      const told = { teller, candidate, sentence, title, isNear: isNear(teller, candidate) };
      if (days.first < days.last) {
        if (monthOf(days.first) === period) wide.push(told);
      } else if (byDay.has(days.first)) byDay.get(days.first)!.push(told);
      else byDay.set(days.first, [told]);
    }
  }
  return { byDay, wide };
}

/** Whether it gives the date that did not hold, which speaks of the happening only with the sentence around it. */
const isMoved = ({ candidate }: Told) => candidate.movedTo !== undefined;

/** Of each article the passages that speak most of the heart, in the order given. */
function tellingMost(told: readonly Told[], heart: Vector): Told[] {
  const byArticle = new Map<string, { each: Told; spoken: number }[]>();
  for (const each of told) {
    const known = byArticle.get(each.teller.id);
    const rated = { each, spoken: speaksOf(each, heart) };
    if (known) known.push(rated);
    else byArticle.set(each.teller.id, [rated]);
  }
  const kept = new Set(
    [...byArticle.values()].flatMap((rated) => {
      const [best, ...others] = rated.sort((a, b) => b.spoken - a.spoken);
      const alsoTell = others.filter(
        ({ each, spoken }) => isMoved(each) || spoken >= leastBeside * best!.spoken,
      );
      return [best!, ...alsoTell].slice(0, mostPassages).map(({ each }) => each);
    }),
  );
  const spoken = [...byArticle.values()].map((rated) => rated[0]!.spoken).sort((a, b) => a - b);
  const least = leastOfMedian * spoken[spoken.length >> 1]!;
  return told.filter((each) => kept.has(each) && (isMoved(each) || speaksOf(each, heart) >= least));
}

/** A gathering as an event, or null if it weighs too little or has no name. */
function toEvent(
  gathered: readonly Told[],
  heart: Vector,
  fewestArticles: number,
  statistics: ArchiveStatistics,
  weigher: Weigher,
): FoundEvent | null {
  const told = tellingMost(gathered, heart);
  const threshold = thresholdOf(statistics.articles);
  const articles = accountsOf(told).size;
  if (articles < fewestArticles) return null;
  // One article that gives no date tells of nothing but itself.
  if (articles < 2 && told.every(({ candidate }) => candidate.at === null)) return null;
  const weight = weigh(told, heart);
  if (weight < threshold.weight) return null;
  const name = chooseName(told, heart, weigher);
  if (!name) return null;
  const { when, zone } = chooseDate(told);
  return {
    id: foundIdOf(when, heart, weigher),
    when,
    zone,
    label: name.label,
    english: null,
    named: name.named,
    kind: kindOfName(name.label),
    place: choosePlace(told),
    weight,
    curated: null,
    members: told.map(({ teller, candidate }) => ({
      article: teller.id,
      outlet: teller.outlet,
      // An opening without a date gives none that could differ from the others'.
      candidate: candidate.at === null ? { ...candidate, when } : candidate,
    })),
  };
}

/**
 * The happenings of one month. Pure: the result depends on what is given, not on the order of articles.
 * @param editor what the catalogue says of found and curated events.
 * @param tellers articles whose `periodsOf` hold the month; others do no harm.
 */
export function findHappeningsOf(
  period: string,
  tellers: readonly Teller[],
  statistics: ArchiveStatistics,
  editor: Editor = noEditor,
): FoundEvent[] {
  const weigher = createWeigher(statistics);
  const { byDay, wide } = prepare(period, [...tellers].sort(inOrder), statistics, weigher);
  const fewest = thresholdOf(statistics.articles);
  const days = [...byDay].sort(([a], [b]) => a - b);
  const gatherings = joinNeighbours(
    new Map(days.map(([day, told]) => [day, gatherDay(day, told, Math.min(2, fewest.articles), weigher)])),
  );
  const own = gatherings.filter(({ day }) => monthOf(day) === period);
  const joined = joinWide(own, wide, fewest.articles);
  const byDate = groupBy(joined.rest, ({ candidate }) => candidate.when);
  const wideGroups = [...byDate.values()].flatMap((told) => joinByNoun(gather(told, sameMonth)));
  const events = [
    ...joined.gatherings.map(({ told, heart }: Gathering) =>
      toEvent(told, heart, fewest.articles, statistics, weigher),
    ),
    ...wideGroups.map((told) => toEvent(told, heartOf(told, weigher), fewest.undated, statistics, weigher)),
  ];
  const settled = settleFound(withUniqueIds(events.filter((event) => event !== null)), editor.words);
  const matches = matchCurated(settled, editor.curated, statistics);
  return settled.map((event) => ({ ...event, curated: matches.get(event.id) ?? null }));
}

/** Publication, then id: an order that no slicing changes. */
const inOrder = (a: Teller, b: Teller) =>
  (a.publishedMs ?? Infinity) - (b.publishedMs ?? Infinity) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Two happenings of one day with one heart get a number each, the weightier the first. */
function withUniqueIds(events: readonly FoundEvent[]): FoundEvent[] {
  const seen = new Map<string, number>();
  return [...events]
    .sort((a, b) => b.weight - a.weight)
    .map((event) => {
      const count = (seen.get(event.id) ?? 0) + 1;
      seen.set(event.id, count);
      return count === 1 ? event : { ...event, id: `${event.id}-${count}` };
    });
}

/** The happenings of a whole archive, month by month. */
export function findHappenings(
  tellers: readonly Teller[],
  statistics: ArchiveStatistics,
  editor: Editor = noEditor,
): FoundEvent[] {
  const byPeriod = new Map<string, Teller[]>();
  for (const teller of tellers)
    for (const period of periodsOf(teller)) {
      const known = byPeriod.get(period);
      if (known) known.push(teller);
      else byPeriod.set(period, [teller]);
    }
  return [...byPeriod]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([period, members]) => findHappeningsOf(period, members, statistics, editor));
}
