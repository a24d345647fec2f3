/** The index's files as a query reads them: kept while they may be needed again, and counted. */
import {
  articlesPerBlock,
  blockPath,
  hashTerm,
  outletsPath,
  outletsPerBlock,
  placesPath,
  shardOf,
  termsPath,
  type ArticleLine,
  type SearchHead,
} from "./layout";
import { readTerm, type TermEntry } from "./read-terms";

/** Bytes kept of files that were read. */
const mostKept = 4_000_000;

export type IndexFiles = {
  readonly head: SearchHead;
  /** Bytes fetched so far. */
  readonly fetched: number;
  /** @returns null if no article has the term. */
  readTerm(term: string): Promise<TermEntry | null>;
  /** The places of a term that `readTerm` gave, as bytes. */
  readPlaces(term: string, entry: TermEntry): Promise<Uint8Array>;
  /** Bytes that reading those places would fetch now. */
  costOf(term: string, entry: TermEntry): number;
  readLines(articles: readonly number[]): Promise<ArticleLine[]>;
  /** Outlets of articles as their numbers in `head.outlets`. @param articles ascending. */
  readOutlets(articles: Uint32Array): Promise<Uint16Array>;
};

/** Files as they were fetched, as many as may be kept. A failure is its own, and is forgotten. */
function createFileCache(fetchFile: (path: string) => Promise<Uint8Array>) {
  const kept = new Map<string, Promise<Uint8Array>>();
  const sizes = new Map<string, number>();
  let [fetched, held] = [0, 0];
  const keep = (path: string, { length }: Uint8Array) => {
    fetched += length;
    held += length;
    sizes.set(path, length);
    for (const [oldest, size] of sizes) {
      if (held <= mostKept) return;
      held -= size;
      sizes.delete(oldest);
      kept.delete(oldest);
    }
  };
  return {
    fetched: () => fetched,
    has: (path: string): boolean => sizes.has(path),
    read(path: string): Promise<Uint8Array> {
      const known = kept.get(path);
      if (known) return known;
      const loading = fetchFile(path).then((bytes) => {
        keep(path, bytes);
        return bytes;
      });
      kept.set(path, loading);
      loading.catch(() => kept.delete(path));
      return loading;
    },
  };
}

/** @param fetchFile by the path in the bundle. */
export function openIndexFiles(
  head: SearchHead,
  fetchFile: (path: string) => Promise<Uint8Array>,
): IndexFiles {
  const files = createFileCache(fetchFile);
  const { read } = files;
  const decoder = new TextDecoder();
  const shardOfTerm = (term: string) => shardOf(hashTerm(term, 0, term.length), head.shards);
  const placesOf = (term: string, { index, places }: TermEntry) =>
    placesPath(shardOfTerm(term), places.isOwn ? index : null);
  return {
    head,
    get fetched() {
      return files.fetched();
    },
    readTerm: async (term) => readTerm(await read(termsPath(shardOfTerm(term))), term, head.articles),
    async readPlaces(term, entry) {
      const bytes = await read(placesOf(term, entry));
      const { at, length, isOwn } = entry.places;
      return isOwn ? bytes : bytes.subarray(at, at + length);
    },
    costOf: (term, entry) => (files.has(placesOf(term, entry)) ? 0 : entry.cost),
    readLines: (articles) =>
      Promise.all(
        articles.map(async (article) => {
          const block = await read(blockPath(Math.floor(article / articlesPerBlock)));
          const lines = JSON.parse(decoder.decode(block)) as ArticleLine[];
          return lines[article % articlesPerBlock]!;
        }),
      ),
    async readOutlets(articles) {
      const isWide = head.outlets.length > 0x100;
      const blocks = new Map<number, Uint8Array | null>();
      for (const article of articles) blocks.set(Math.floor(article / outletsPerBlock), null);
      await Promise.all(
        [...blocks.keys()].map(async (block) => blocks.set(block, await read(outletsPath(block)))),
      );
      return Uint16Array.from(articles, (article) => {
        const bytes = blocks.get(Math.floor(article / outletsPerBlock))!;
        const at = article % outletsPerBlock;
        return isWide ? bytes[at * 2]! | (bytes[at * 2 + 1]! << 8) : bytes[at]!;
      });
    },
  };
}
