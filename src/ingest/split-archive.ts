/** A large archive in periods, so that what a reader loads first does not grow with it. */
import { dayMs } from "../model/calendar";
import type { Archive } from "./archive";
import type { ArticleFacts } from "./seed-cache";
import type { ToldEvent } from "./told-event";

/** Up to so many articles stay in one index: a few thousand. */
const largestWhole = 3_000;
const articlesPerShard = 500;

/** The part of an archive between two days: articles by publication, events by their beginning. */
export type Period = {
  path: string;
  /** First day, and the day after the last. */
  from: string;
  to: string;
  articles: ArticleFacts[];
  events: ToldEvent[];
};

type Parts = Pick<Archive, "articles" | "events">;

/** Whether an archive's index is split. */
export const isLarge = ({ articles }: Parts): boolean => articles.length > largestWhole;

const toDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const startOfDay = (ms: number) => Math.floor(ms / dayMs) * dayMs;

/** Where an article is in time; one without a date is with the last. */
const timeOf = ({ publishedMs }: ArticleFacts) => publishedMs ?? Infinity;

/** First instants of the periods after the first, at the start of days (UTC), so that each holds about as many articles. */
function findCuts(articles: readonly ArticleFacts[]): number[] {
  const cuts: number[] = [];
  for (let at = articlesPerShard; at < articles.length; at += articlesPerShard) {
    const day = startOfDay(timeOf(articles[at]!));
    if (Number.isFinite(day) && day > (cuts.at(-1) ?? startOfDay(timeOf(articles[0]!)))) cuts.push(day);
  }
  return cuts;
}

/** Index of the period that holds an instant: the number of cuts at or before it. */
function periodAt(cuts: readonly number[], ms: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First instants of all periods, and the end of the last. */
function boundsOf({ articles, events }: Parts, cuts: readonly number[]): number[] {
  const times = articles.flatMap(({ publishedMs }) => publishedMs ?? []);
  const begins = events.map(({ extent }) => extent.from);
  const first = Math.min(times[0] ?? Infinity, begins[0] ?? Infinity);
  const last = begins.reduce((latest, from) => Math.max(latest, from), times.at(-1) ?? -Infinity);
  // An archive without a single date has one period, at the beginning of the calendar.
  if (!Number.isFinite(first)) return [0, dayMs];
  return [startOfDay(first), ...cuts, startOfDay(last) + dayMs];
}

/** @returns the periods one after the other, with all articles and events. */
export function cutByTime(archive: Parts): Period[] {
  const cuts = findCuts(archive.articles);
  const bounds = boundsOf(archive, cuts);
  const periods = Array.from({ length: cuts.length + 1 }, (_, at): Period => {
    const [from, to] = [toDay(bounds[at]!), toDay(bounds[at + 1]!)];
    return { path: `shards/${from}.json`, from, to, articles: [], events: [] };
  });
  for (const article of archive.articles) periods[periodAt(cuts, timeOf(article))]!.articles.push(article);
  for (const event of archive.events) periods[periodAt(cuts, event.extent.from)]!.events.push(event);
  return periods;
}
