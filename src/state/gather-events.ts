/** Whole events of the archive under the filters, loaded or not, with their articles: what exports need. */
import type { ArticleFile, BundleIndex } from "../model/bundle";
import type { AppState } from "./app-store";
import { selectVisibleBriefs } from "./brief-selectors";
import { createArticleLoader, loadBriefs, loadShards } from "./load-bundle";
import { joinShards, shardAt } from "./shards";

/** Events of a large archive, and articles with their words, that one file may hold. */
export const exportLimits = { events: 2_000, articles: 400 } as const;

/** More is asked for than one file may hold; `most` of `what` are. */
export class TooManyError extends Error {
  override readonly name = "TooManyError";
  readonly what: keyof typeof exportLimits;
  readonly most: number;
  constructor(what: keyof typeof exportLimits) {
    super(`More than ${exportLimits[what]} ${what}.`);
    this.what = what;
    this.most = exportLimits[what];
  }
}

/**
 * The events that the filters show, with the articles that tell of them.
 * @param base where the bundle is.
 * @throws {TooManyError} if a large archive shows too many; {LoadError} if a part does not arrive.
 */
export async function gatherEvents(
  state: AppState,
  base: string,
): Promise<Pick<BundleIndex, "events"> & { bundle: BundleIndex }> {
  const { bundle } = state;
  const isLarge = bundle.shards !== undefined;
  const isMissing = isLarge && !state.areBriefsComplete && bundle.briefs !== undefined;
  const briefs = isMissing ? (await loadBriefs(base, bundle.briefs!)).events : state.briefs;
  const visible = selectVisibleBriefs({ ...state, briefs });
  const ids = new Set(visible.map(({ id }) => id));
  if (!isLarge) return { bundle, events: bundle.events.filter(({ id }) => ids.has(id)) };
  if (ids.size > exportLimits.events) throw new TooManyError("events");
  const loaded = new Map(state.loaded);
  const add = async (paths: Iterable<string>) => {
    const wanted = new Set(paths);
    const missing = [...wanted].filter((path) => !loaded.has(path));
    const files = await loadShards(base, missing);
    if (files.size < missing.length) throw new Error("A period of the archive did not arrive.");
    for (const [path, file] of files) loaded.set(path, file);
  };
  await add(visible.flatMap(({ shard }) => (shard === null ? [] : (bundle.shards![shard]?.path ?? []))));
  const eventsOf = (joined: BundleIndex) => joined.events.filter(({ id }) => ids.has(id));
  const published = eventsOf(joinShards(bundle, loaded)).flatMap(({ claims }) =>
    claims.map(({ publishedMs }) => publishedMs),
  );
  await add(
    published.flatMap((ms) =>
      (typeof ms === "number" ? shardAt(bundle, ms) : bundle.shards!.slice(-1)).map(({ path }) => path),
    ),
  );
  const whole = joinShards(bundle, loaded);
  return { bundle: whole, events: eventsOf(whole) };
}

/** Articles fetched at once. */
const batch = 16;

/**
 * Files of the articles that tell of events, by id.
 * @param onProgress is told how many of how many have arrived.
 * @throws {TooManyError} above the limit; {LoadError} if one does not arrive.
 */
export async function gatherArticles(
  events: BundleIndex["events"],
  base: string,
  onProgress: (done: number, all: number) => void,
): Promise<Map<string, ArticleFile>> {
  const ids = [...new Set(events.flatMap(({ coverage }) => coverage))];
  if (ids.length > exportLimits.articles) throw new TooManyError("articles");
  const load = createArticleLoader(base);
  const files = new Map<string, ArticleFile>();
  for (let at = 0; at < ids.length; at += batch) {
    const arrived = await Promise.all(ids.slice(at, at + batch).map((id) => load(id)));
    for (const file of arrived) files.set(file.id, file);
    onProgress(files.size, ids.length);
  }
  return files;
}
