/** A large archive's index in parts, so that what a reader loads first does not grow with it. */
import type { ArticleSummary, BundleIndex, NewsEvent, Overview, ShardFile } from "../model/bundle";
import { groupBy } from "../model/group-by";
import { dayMs } from "../model/calendar";
import { yearsOf } from "../model/edtf";

/** Up to so many articles stay in one index: a few thousand. */
const largestWhole = 3_000;
const articlesPerShard = 500;
/** Outlets that the overview counts by themselves, the most frequent first. */
const overviewOutlets = 12;

const toDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const startOfDay = (ms: number) => Math.floor(ms / dayMs) * dayMs;

/** Where an article stands in time; one without a date stands with the last. */
const timeOf = ({ publishedMs }: ArticleSummary) => publishedMs ?? Infinity;

/** First instants of the shards after the first, at the start of days (UTC), so that each holds about as many articles. */
function findCuts(articles: readonly ArticleSummary[]): number[] {
  const cuts: number[] = [];
  for (let at = articlesPerShard; at < articles.length; at += articlesPerShard) {
    const day = startOfDay(timeOf(articles[at]!));
    if (Number.isFinite(day) && day > (cuts.at(-1) ?? startOfDay(timeOf(articles[0]!)))) cuts.push(day);
  }
  return cuts;
}

/** Index of the shard that holds an instant: the number of cuts at or before it. */
function shardAt(cuts: readonly number[], ms: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

function describeWhole(index: BundleIndex, parts: readonly ShardFile[]): Overview {
  const { outlets, articles, events } = index;
  const counted = outlets.slice(0, overviewOutlets).map(({ id }) => id);
  const eventsByYear = new Map<number, number>();
  for (const event of events)
    for (const year of yearsOf(event)) eventsByYear.set(year, (eventsByYear.get(year) ?? 0) + 1);
  return {
    outlets: counted,
    byOutlet: parts.map((part) => {
      const groups = groupBy(part.articles, ({ outlet }) => outlet);
      return counted.map((id) => groups.get(id)?.length ?? 0);
    }),
    years: [...eventsByYear]
      .map(([year, count]) => ({ year, events: count }))
      .sort((a, b) => a.year - b.year),
    events: events.length,
    articles: articles.length,
    curated: events
      .filter(({ origin }) => origin === "curated")
      .map(({ id, label, when, rank, extent }) => ({ id, label, when, rank, extent })),
  };
}

/**
 * @returns the index as it is for a small archive; for a large one its head, with an overview in place of
 *   events and articles, and the shards that hold them by time.
 */
export function splitBundle(index: BundleIndex): {
  head: BundleIndex;
  shards: { path: string; content: ShardFile }[];
} {
  const { articles, events } = index;
  if (articles.length <= largestWhole) return { head: index, shards: [] };
  const cuts = findCuts(articles);
  const parts = Array.from({ length: cuts.length + 1 }, () => ({
    articles: [] as ArticleSummary[],
    events: [] as NewsEvent[],
  }));
  for (const article of articles) parts[shardAt(cuts, timeOf(article))]!.articles.push(article);
  for (const event of events) parts[shardAt(cuts, event.extent.from)]!.events.push(event);
  const times = articles.flatMap(({ publishedMs }) => publishedMs ?? []);
  const first = Math.min(times[0]!, events[0]?.extent.from ?? Infinity);
  const last = events.reduce((latest, { extent }) => Math.max(latest, extent.from), times.at(-1)!);
  const bounds = [startOfDay(first), ...cuts, startOfDay(last) + dayMs];
  const shards = parts.map((content, at) => {
    const [from, to] = [toDay(bounds[at]!), toDay(bounds[at + 1]!)];
    return { from, to, path: `shards/${from}.json`, content };
  });
  return {
    head: {
      ...index,
      events: [],
      articles: [],
      shards: shards.map(({ path, from, to, content }) => ({
        path,
        from,
        to,
        events: content.events.length,
        articles: content.articles.length,
      })),
      overview: describeWhole(index, parts),
    },
    shards: shards.map(({ path, content }) => ({ path, content })),
  };
}
