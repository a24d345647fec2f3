/** Fetching the bundle's files: retried with back-off, checked before use. */
import type {
  AccountsFile,
  ArticleFile,
  BriefsFile,
  BundleIndex,
  FacetsFile,
  ShardFile,
  SourceFile,
  VersionFile,
} from "../model/bundle";

/** The checks are loaded beside the first file, so that the page's own script is smaller. */
type Checks = typeof import("../model/bundle");
const loadChecks = (): Promise<Checks> =>
  import("../model/bundle").catch(() => {
    throw new LoadError("offline", "the script that checks files did not arrive");
  });

/** What went wrong, for a message that says what to do. */
export class LoadError extends Error {
  override readonly name = "LoadError";
  readonly reason: "offline" | "missing" | "unreadable" | "wrong-version";
  constructor(reason: LoadError["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

const backOffMs = [300, 1_000];
const timeoutMs = 20_000;

const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

let embeddedFiles: Record<string, unknown> | null | undefined;

/** The bundle's files by their paths, where the page itself holds them (`npm run build:single`). */
function readEmbedded(): Record<string, unknown> | null {
  if (embeddedFiles === undefined) {
    const holder = globalThis.document?.getElementById("parallax-bundle");
    embeddedFiles = holder ? (JSON.parse(holder.textContent) as Record<string, unknown>) : null;
  }
  return embeddedFiles;
}

/**
 * @param path of the file in the bundle, as `articles/ID.json`.
 * @param read takes what is wanted from a response.
 * @param fromEmbedded makes the same of what the page holds.
 */
async function fetchFile<T>(
  base: string,
  path: string,
  { read, fromEmbedded }: FileKind<T>,
  signal: AbortSignal,
): Promise<T> {
  const embedded = readEmbedded();
  if (!embedded) return fetchAs(base + path, read, signal);
  if (!Object.hasOwn(embedded, path)) throw new LoadError("missing", `${path} is not in this page`);
  return fromEmbedded(embedded[path]);
}

type FileKind<T> = { read: (response: Response) => Promise<T>; fromEmbedded: (value: unknown) => T };

const asJson: FileKind<unknown> = { read: (response) => response.json(), fromEmbedded: (value) => value };

/** Files that are no JSON are held by the page in base 64. */
const asBytes: FileKind<Uint8Array> = {
  read: async (response) => new Uint8Array(await response.arrayBuffer()),
  fromEmbedded: (value) =>
    typeof value === "string"
      ? Uint8Array.from(atob(value), (char) => char.charCodeAt(0))
      : new TextEncoder().encode(JSON.stringify(value)),
};

async function fetchAs<T>(
  url: string,
  read: (response: Response) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new LoadError("offline", `${url} did not arrive`);
  }
  if (!response.ok) throw new LoadError("missing", `${url}: HTTP ${response.status}`);
  try {
    return await read(response);
  } catch (error) {
    if (signal.aborted) throw error;
    throw new LoadError("unreadable", `${url} is cut or no JSON`);
  }
}

/** Tries three times; what fits no schema is not asked for again, it would only come the same. */
async function retry<T>(attemptOnce: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await attemptOnce();
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof Error && error.name === "BundleError")
        throw new LoadError("wrong-version", error.message);
      const delay = backOffMs[attempt];
      if (delay === undefined) throw error;
      await wait(delay, signal);
    }
  }
}

const load = <T>(
  base: string,
  path: string,
  parse: (checks: Checks, json: unknown) => T,
  signal: AbortSignal,
): Promise<T> =>
  retry(async () => {
    const [json, checks] = await Promise.all([fetchFile(base, path, asJson, signal), loadChecks()]);
    return parse(checks, json);
  }, signal);

const neverAborted = new AbortController().signal;

/** @throws {LoadError} */
export const loadBundleIndex = (base: string, signal = neverAborted): Promise<BundleIndex> =>
  load(base, "index.json", (checks, json) => checks.parseBundleIndex(json), signal);

/** JSON that its reader knows; its own head says of which version. @throws {LoadError} */
export const loadJson = (base: string, path: string, signal = neverAborted): Promise<unknown> =>
  retry(() => fetchFile(base, path, asJson, signal), signal);

/** @throws {LoadError} */
export const loadBytes = (base: string, path: string, signal = neverAborted): Promise<Uint8Array> =>
  retry(() => fetchFile(base, path, asBytes, signal), signal);

/**
 * All events of a large archive. @param path as the index names it.
 * @throws {LoadError}
 */
export const loadBriefs = (base: string, path: string, signal = neverAborted): Promise<BriefsFile> =>
  load(base, path, (checks, json) => checks.parseBriefsFile(json, path), signal);

/**
 * Articles of a large archive by outlet and month. @param path as the index names it.
 * @throws {LoadError}
 */
export const loadFacets = (base: string, path: string, signal = neverAborted): Promise<FacetsFile> =>
  load(base, path, (checks, json) => checks.parseFacetsFile(json, path), signal);

/**
 * Which articles of a large archive tell of which events. @param path as the index names it.
 * @throws {LoadError}
 */
export const loadAccounts = (base: string, path: string, signal = neverAborted): Promise<AccountsFile> =>
  load(base, path, (checks, json) => checks.parseAccountsFile(json, path), signal);

/**
 * Shards by their paths, all at once.
 * @throws {LoadError} if none of them came; what came in part is given.
 */
export async function loadShards(
  base: string,
  paths: readonly string[],
  signal = neverAborted,
): Promise<Map<string, ShardFile>> {
  const arrivals = await Promise.allSettled(
    paths.map((path) => load(base, path, (checks, json) => checks.parseShardFile(json, path), signal)),
  );
  const files = new Map<string, ShardFile>();
  arrivals.forEach((arrival, at) => {
    if (arrival.status === "fulfilled") files.set(paths[at]!, arrival.value);
  });
  const failure = arrivals.find((arrival) => arrival.status === "rejected");
  if (failure && files.size === 0) throw failure.reason;
  return files;
}

/**
 * A seed's own text. @param id of its article.
 * @throws {LoadError}
 */
export function loadSourceFile(base: string, id: string): Promise<SourceFile> {
  const path = `sources/${id}.json`;
  return load(base, path, (checks, json) => checks.parseSourceFile(json, path), neverAborted);
}

/**
 * An earlier text of an article. @param path as the article's file names it.
 * @throws {LoadError}
 */
export const loadVersionFile = (base: string, path: string): Promise<VersionFile> =>
  load(base, path, (checks, json) => checks.parseVersionFile(json, path), neverAborted);

/**
 * An article's file, kept once it came; a failure is forgotten, so that "try again" tries again.
 * Two callers at once share one request.
 * @throws {LoadError}
 */
export function createArticleLoader(base: string): (id: string) => Promise<ArticleFile> {
  const files = new Map<string, Promise<ArticleFile>>();
  return (id) => {
    const known = files.get(id);
    if (known) return known;
    const file = `articles/${id}.json`;
    const loading = load(base, file, (checks, json) => checks.parseArticleFile(json, file), neverAborted);
    files.set(id, loading);
    loading.catch(() => files.delete(id));
    return loading;
  };
}
