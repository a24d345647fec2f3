/** What is loaded before the first sight: the index, and of a large archive only what the link asks for. */
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
import { parseDomain } from "./url-state";

export type Archive = { head: BundleIndex; loaded: LoadedShards };

const listOf = (params: URLSearchParams, name: string) =>
  (params.get(name) ?? "").split(",").filter((id) => /^[a-z0-9-]{1,80}$/.test(id));

/** When an article was published, from its own file: its id does not say. */
async function publishedMsOf(load: (id: string) => Promise<ArticleFile>, id: string): Promise<number[]> {
  try {
    const ms = Date.parse((await load(id)).source.published[0]?.value ?? "");
    return Number.isNaN(ms) ? [] : [ms];
  } catch {
    return []; // An id that does not exist is told to the reader as such, once the link is read.
  }
}

const mostLinkedArticles = 24;

/**
 * Shards with what a link names: event, articles, time. What does not come is left out.
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
  const params = new URLSearchParams(search);
  const domain = parseDomain(params.get("t"), []);
  const events = listOf(params, "event").slice(0, 1);
  const passage = params.get("p")?.split(":")[0];
  const articles = [...listOf(params, "article"), ...(passage ? [passage] : [])].slice(0, mostLinkedArticles);
  const load = createArticleLoader(base);
  const published = await Promise.all(articles.map((id) => publishedMsOf(load, id)));
  await add([
    ...events.flatMap((id) => shardOfEvent(head, id)),
    ...published.flat().flatMap((ms) => shardAt(head, ms)),
    ...(domain ? shardsForDomain(head, domain) : []),
  ]);
  const begun = joinShards(head, loaded);
  await add(events.flatMap((id) => shardsOfCoverage(begun, id)));
  return loaded;
}

/** @throws {LoadError} if the index does not come. */
export async function loadArchive(base: string, search: string, signal: AbortSignal): Promise<Archive> {
  const head = await loadBundleIndex(base, signal);
  return { head, loaded: head.shards ? await loadForLink(head, base, search, signal) : new Map() };
}
