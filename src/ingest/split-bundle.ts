/** A large archive's index in parts, so that what a reader loads first does not grow with it. */
import { accountsOf } from "../model/accounts";
import {
  parseAccountsFile,
  parseBriefsFile,
  parseFacetsFile,
  parseShardFile,
  type AccountsFile,
  type ArticleSummary,
  type BriefsFile,
  type BundleIndex,
  type FacetsFile,
  type NewsEvent,
  type ShardFile,
  type Voices,
} from "../model/bundle";
import { dayMs } from "../model/calendar";
import { briefOf } from "../model/event-brief";
import { describeArchive, describeFacets, voicedAtOnce, voicedInAll } from "./describe-archive";

/** Up to so many articles stay in one index: a few thousand. */
const largestWhole = 3_000;
const articlesPerShard = 500;

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

/** First instants of all shards, and the end of the last. */
function boundsOf({ articles, events }: BundleIndex, cuts: readonly number[]): number[] {
  const times = articles.flatMap(({ publishedMs }) => publishedMs ?? []);
  const begins = events.map(({ extent }) => extent.from);
  const first = Math.min(times[0] ?? Infinity, begins[0] ?? Infinity);
  const last = begins.reduce((latest, from) => Math.max(latest, from), times.at(-1) ?? -Infinity);
  // An archive without a single date has one shard, at the beginning of the calendar.
  if (!Number.isFinite(first)) return [0, dayMs];
  return [startOfDay(first), ...cuts, startOfDay(last) + dayMs];
}

const isLarge = ({ articles }: BundleIndex) => articles.length > largestWhole;

/** Events whose voices `splitBundle` needs. */
export const voicedEvents = (index: BundleIndex): NewsEvent[] =>
  isLarge(index) ? voicedInAll(index) : voicedAtOnce(index);

const pick = (voices: Voices, ids: ReadonlySet<string>, isPicked: boolean): Voices =>
  Object.fromEntries(Object.entries(voices).filter(([id]) => ids.has(id) === isPicked));

/** A file of a large archive's bundle beside its articles and its head. */
export type IndexFile = {
  path: string;
  /** Its content, checked; made on demand, for checking copies what it checks. */
  makeContent(): ShardFile | BriefsFile | FacetsFile | AccountsFile;
};

/**
 * @param voices of `voicedEvents(index)`.
 * @returns the index with these for a small archive; for a large one its head, with an overview in place of
 *   events and articles, and the files that hold them: by time, as briefs, counted, and who tells of what.
 */
export function splitBundle(index: BundleIndex, voices: Voices): { head: BundleIndex; files: IndexFile[] } {
  if (!isLarge(index)) return { head: { ...index, voices }, files: [] };
  const { articles, events } = index;
  const cuts = findCuts(articles);
  const parts = Array.from({ length: cuts.length + 1 }, () => ({
    articles: [] as ArticleSummary[],
    events: [] as NewsEvent[],
  }));
  const shardOf = (event: NewsEvent) => shardAt(cuts, event.extent.from);
  for (const article of articles) parts[shardAt(cuts, timeOf(article))]!.articles.push(article);
  for (const event of events) parts[shardOf(event)]!.events.push(event);
  const bounds = boundsOf(index, cuts);
  const shards = parts.map((content, at) => {
    const [from, to] = [toDay(bounds[at]!), toDay(bounds[at + 1]!)];
    return { path: `shards/${from}.json`, from, to, content };
  });
  const first = new Set(voicedAtOnce(index).map(({ id }) => id));
  return {
    head: {
      ...index,
      events: [],
      articles: [],
      shards: shards.map(({ content, ...shard }) => ({
        ...shard,
        events: content.events.length,
        articles: content.articles.length,
      })),
      overview: describeArchive(index, parts, shardOf, pick(voices, first, true)),
      briefs: "events.json",
      facets: "facets.json",
      accounts: "accounts.json",
    },
    files: [
      ...shards.map(({ path, content }) => ({ path, makeContent: () => parseShardFile(content, path) })),
      {
        path: "events.json",
        makeContent: () => parseBriefsFile({ events: events.map((event) => briefOf(event, shardOf(event))) }),
      },
      {
        path: "facets.json",
        makeContent: () => parseFacetsFile(describeFacets(index, pick(voices, first, false))),
      },
      { path: "accounts.json", makeContent: () => parseAccountsFile(accountsOf(index)) },
    ],
  };
}
