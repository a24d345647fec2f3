/** What is loaded before the first paint: the index, and of a large archive the parts that the link asks for. */
import type { ArticleFile, BundleIndex, Shard, ShardFile } from "../model/bundle";
import { createArticleLoader, loadBundleIndex, loadShards } from "./load-bundle";
import {
  joinShards,
  shardAt,
  shardOfEvent,
  shardsForDomain,
  shardsOfCoverage,
  type LoadedShards,
} from "./shards";
import { readLink } from "./url-state";

export type Archive = { head: BundleIndex; loaded: LoadedShards };

/** When an article was published, from its own file: its id does not say. */
async function publishedMsOf(load: (id: string) => Promise<ArticleFile>, id: string): Promise<number[]> {
  try {
    const ms = Date.parse((await load(id)).source.published[0]?.value ?? "");
    return Number.isNaN(ms) ? [] : [ms];
  } catch {
    return []; // The reader is told of an id that does not exist once the link is parsed.
  }
}

const mostLinkedArticles = 24;
/** Shards of an event's articles that the first paint waits for. */
const mostAtOnce = 3;

/**
 * Shards with what a link names: event, articles, time. Shards that fail to load are left out.
 * @param search a page's query.
 */
export async function loadForLink(
  head: BundleIndex,
  base: string,
  search: string,
  signal?: AbortSignal,
): Promise<LoadedShards> {
  const loaded = new Map<string, ShardFile>();
  const add = async (shards: readonly Shard[]) => {
    const missing = [...new Set(shards.map(({ path }) => path))].filter((path) => !loaded.has(path));
    const files = await loadShards(base, missing, signal).catch(() => new Map<string, ShardFile>());
    for (const [path, file] of files) loaded.set(path, file);
  };
  const { event, panes, pinned, passage, domain } = readLink(search, "en");
  const events = event === null ? [] : [event];
  const articles = [...pinned, ...(panes ?? []), ...(passage ? [passage.article] : [])].slice(
    0,
    mostLinkedArticles,
  );
  const load = createArticleLoader(base);
  const published = await Promise.all(articles.map((id) => publishedMsOf(load, id)));
  await add([
    ...events.flatMap((id) => shardOfEvent(head, id)),
    ...published.flat().flatMap((ms) => shardAt(head, ms)),
    ...(domain ? shardsForDomain(head, domain) : []),
  ]);
  const begun = joinShards(head, loaded);
  // The rest follows once the page has shown itself.
  await add(events.flatMap((id) => shardsOfCoverage(begun, id)).slice(0, mostAtOnce));
  return loaded;
}

/** @throws {LoadError} if the index cannot be loaded. */
export async function loadArchive(base: string, search: string, signal: AbortSignal): Promise<Archive> {
  const head = await loadBundleIndex(base, signal);
  return { head, loaded: head.shards ? await loadForLink(head, base, search, signal) : new Map() };
}
