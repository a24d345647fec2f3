/** A large archive's shards: which of them a view needs, and the bundle with those that are loaded. Pure. */
import { ascending, bisectLeft } from "d3";
import type { BundleIndex, EventBrief, Shard, ShardFile, TimeExtent } from "../model/bundle";
import { dayMs } from "../model/calendar";
import { notePlaces } from "./article-places";
import { indexOf } from "./selectors";

/** Single marks are shown up to so many articles in view; beyond, counts say more. */
const mostArticlesInView = 4_000;
/** Shards kept in memory: those in view, those of the open event, and some of where the reader has been. */
const mostLoaded = 28;
/** Shards of an event's articles that are loaded with it: those of all, unless it is told of over many years. */
const mostOfCoverage = 16;

export const extentOfShard = ({ from, to }: Shard): TimeExtent => ({
  from: Date.parse(from),
  to: Date.parse(to),
});

const shardsOf = (bundle: BundleIndex): readonly Shard[] => bundle.shards ?? [];

/** Shards that overlap a time. */
const shardsWithin = (bundle: BundleIndex, time: TimeExtent): Shard[] =>
  shardsOf(bundle).filter((shard) => {
    const { from, to } = extentOfShard(shard);
    return from < time.to && time.from < to;
  });

/** The shard of an instant. */
export const shardAt = (bundle: BundleIndex, ms: number): Shard[] => {
  const shards = shardsOf(bundle);
  const within = shardsWithin(bundle, { from: ms, to: ms + 1 });
  // What lies before the first or after the last is kept with those.
  if (within.length > 0 || shards.length === 0) return within;
  return [ms < Date.parse(shards[0]!.from) ? shards[0]! : shards.at(-1)!];
};

/** Shards to load for a view in time: none where it holds too much to be shown one by one. */
export function shardsForDomain(bundle: BundleIndex, domain: TimeExtent): Shard[] {
  const within = shardsWithin(bundle, domain);
  const articles = within.reduce((sum, shard) => sum + shard.articles, 0);
  return articles <= mostArticlesInView ? within : [];
}

/**
 * Where an event is that was not loaded yet: by its brief; without one an editor's by the overview, a found one by
 * the date in its id.
 */
export function shardOfEvent(bundle: BundleIndex, id: string, brief?: EventBrief): Shard[] {
  const known = typeof brief?.shard === "number" ? shardsOf(bundle)[brief.shard] : undefined;
  if (known) return [known];
  const curated = bundle.overview?.curated.find((event) => event.id === id);
  if (curated) return shardAt(bundle, curated.extent.from);
  const date = /^found-(\d{4}(?:-\d{2}(?:-\d{2})?)?)/.exec(id)?.[1];
  const ms = date === undefined ? Number.NaN : Date.parse(date);
  // A day's beginning in the outlet's zone may lie in the shard before.
  return Number.isNaN(ms) ? [] : shardsWithin(bundle, { from: ms - dayMs, to: ms + dayMs });
}

/** Shards with the articles that tell of an event. */
export function shardsOfCoverage(bundle: BundleIndex, id: string): Shard[] {
  const claims = indexOf(bundle).eventById.get(id)?.claims ?? [];
  const times = claims.flatMap(({ publishedMs: ms }) => (typeof ms === "number" ? ms : [])).sort(ascending);
  const shards = shardsOf(bundle);
  return shards
    .filter((shard, at) => {
      const { from, to } = extentOfShard(shard);
      const isLast = at === shards.length - 1;
      // What lies before the first or after the last is kept with those, what has no date with the last.
      const [first, end] = [at === 0 ? -Infinity : from, isLast ? Infinity : to];
      return bisectLeft(times, first) < bisectLeft(times, end) || (isLast && times.length < claims.length);
    })
    .slice(0, mostOfCoverage);
}

/** Shards with the summits, which every reader looks for. */
export const shardsOfSummits = (bundle: BundleIndex): Shard[] =>
  (bundle.overview?.curated ?? [])
    .filter(({ rank }) => rank === "summit")
    .flatMap(({ extent }) => shardAt(bundle, extent.from));

/** Loaded shards by path, the one used last at the end. */
export type LoadedShards = ReadonlyMap<string, ShardFile>;

/** @returns with the shards added as used last; those used longest ago make room. */
export function withLoaded(loaded: LoadedShards, added: ReadonlyMap<string, ShardFile>): LoadedShards {
  const all = new Map(loaded);
  for (const [path, file] of added) {
    all.delete(path);
    all.set(path, file);
  }
  const surplus = Math.max(0, all.size - Math.max(mostLoaded, added.size));
  return new Map([...all].slice(surplus));
}

/** The archive's head with the events and articles of the loaded shards, in the order of time. */
export function joinShards(head: BundleIndex, loaded: LoadedShards): BundleIndex {
  const files: ShardFile[] = [];
  const places: number[] = [];
  let first = 0;
  for (const { path, articles } of shardsOf(head)) {
    const file = loaded.get(path);
    if (file) {
      files.push(file);
      for (let at = 0; at < file.articles.length; at += 1) places.push(first + at);
    }
    first += articles;
  }
  const bundle: BundleIndex = {
    ...head,
    events: files.flatMap(({ events }) => events),
    articles: files.flatMap(({ articles }) => articles),
  };
  notePlaces(bundle, places);
  return bundle;
}

/** Time whose articles are not loaded, in stretches apart from each other, ascending; none of a small archive. */
export function selectUnloaded(bundle: BundleIndex, loaded: LoadedShards): TimeExtent[] {
  const stretches: TimeExtent[] = [];
  for (const shard of shardsOf(bundle)) {
    if (loaded.has(shard.path)) continue;
    const { from, to } = extentOfShard(shard);
    const last = stretches.at(-1);
    if (last?.to === from) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}
