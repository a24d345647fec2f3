/** What a made archive is about, decided before the first article: outlets, busy and quiet months, events. */
import { bisectRight, range } from "d3";
import { dayMs } from "../model/calendar";
import { corpusWords, type CorpusWords } from "./corpus-words";

/** Uniform in [0, 1). The only source of chance, so that a seed number gives the same archive. */
export type Random = () => number;

export const pick = <T>(random: Random, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)]!;
export const pickInt = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

/** Days since 1970-01-01, in the calendar of the outlets (UTC+8). */
export type DayNumber = number;
const toDayNumber = (year: number, month: number): DayNumber => Date.UTC(year, month) / dayMs;

export type PlannedOutlet = {
  name: string;
  host: string;
  /** On a platform many publish, and the name in the front matter tells them apart. */
  isOnPlatform: boolean;
  words: CorpusWords;
};

/** Indexes into the word tables, so that both scripts tell of the same thing. */
export type PlannedEvent = {
  day: DayNumber;
  /** Some are known only to the month. */
  isMonth: boolean;
  office: number;
  sides: [number, number];
  place: number;
  topic: number;
  act: number;
};

export type CorpusPlan = {
  outlets: PlannedOutlet[];
  /** Cumulative shares, ending at 1. */
  outletShares: number[];
  months: { first: DayNumber; days: number }[];
  monthShares: number[];
  /** By day. */
  events: PlannedEvent[];
  eventDays: DayNumber[];
};

export const firstYear = 2014;
const years = 10;
const outletCount = 300;
/** Articles for one event on average; each article tells of several. */
const articlesPerEvent = 8;
const fewestEvents = 40;

/** Months without news, counted from the first: a real archive has such holes. */
const quiet = { from: 78, to: 91 };

function toShares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => (sum += weight / total));
}

/** An index drawn with the given cumulative shares. */
export const drawIndex = (random: Random, shares: readonly number[]): number =>
  Math.min(bisectRight(shares, random()), shares.length - 1);

function planOutlet(index: number): PlannedOutlet {
  const words = index % 7 === 3 ? corpusWords.hant : corpusWords.hans;
  const number = String(index + 1).padStart(3, "0");
  const name = `${words.names[index % words.names.length]}${words.kinds[index % words.kinds.length]}`;
  return index % 3 === 2
    ? { name: `${name}${number}`, host: "medium.com", isOnPlatform: true, words }
    : { name, host: `news${number}.example`, isOnPlatform: false, words };
}

function planMonths(random: Random): Pick<CorpusPlan, "months" | "monthShares"> {
  const months = range(years * 12).map((index) => {
    const first = toDayNumber(firstYear, index);
    return { first, days: toDayNumber(firstYear, index + 1) - first };
  });
  const weights = months.map((_, index) => {
    const growth = 1 + index / 30;
    const burst = random() < 0.08 ? 4 : 1;
    const weight = growth * burst * (0.3 + random());
    return index >= quiet.from && index < quiet.to ? 0 : weight;
  });
  return { months, monthShares: toShares(weights) };
}

function planEvents(random: Random, count: number, plan: Pick<CorpusPlan, "months" | "monthShares">) {
  const { offices, sides, places, topics, acts } = corpusWords.hans;
  const index = (items: readonly string[]) => Math.floor(random() * items.length);
  const events = range(count).map((): PlannedEvent => {
    const month = plan.months[drawIndex(random, plan.monthShares)]!;
    const side = index(sides);
    return {
      day: month.first + Math.floor(random() * month.days),
      isMonth: random() < 0.1,
      office: index(offices),
      sides: [side, (side + 1 + index(sides.slice(1))) % sides.length],
      place: index(places),
      topic: index(topics),
      act: index(acts),
    };
  });
  return events.sort((a, b) => a.day - b.day);
}

/** @param articles how many will be made: the number of events grows with it. */
export function planCorpus(random: Random, articles: number): CorpusPlan {
  const calendar = planMonths(random);
  const events = planEvents(
    random,
    Math.max(fewestEvents, Math.round(articles / articlesPerEvent)),
    calendar,
  );
  return {
    ...calendar,
    outlets: range(outletCount).map(planOutlet),
    // Zipf: the outlet of rank r has a share in proportion to 1/r.
    outletShares: toShares(range(outletCount).map((rank) => 1 / (rank + 1))),
    events,
    eventDays: events.map((event) => event.day),
  };
}
