/** Names and shapes of the index's files, for its writer and its reader. */

/** `search/head.json`. Articles are numbered from 0 in the order of publication, those without a date last. */
export type SearchHead = {
  version: 1;
  articles: number;
  /** How many files the terms are spread over: a power of two. */
  shards: number;
  /** Ids, by the number that `outlets/` gives each article. */
  outlets: string[];
  /** The first article of each month that has one, as "2021-11"; those without a date follow the last month's. */
  months: [month: string, first: number][];
  /** How many articles have a date. */
  dated: number;
  /** Words that are searched as one. */
  aliases: string[][];
  /** Stays the same while articles, apart from their texts, and aliases do. */
  key: string;
};

/** What a result shows of an article, in `search/articles/`. */
export type ArticleLine = [id: string, outlet: number, publishedMs: number | null, title: string];

export const headPath = "search/head.json";
export const articlesPerBlock = 32;
export const outletsPerBlock = 8_192;
export const blockPath = (block: number): string => `search/articles/${block}.json`;
export const outletsPath = (block: number): string => `search/outlets/${block}.bin`;

const hex = (shard: number) => shard.toString(16).padStart(4, "0");
/** Which articles have each term of a shard. */
export const termsPath = (shard: number): string => `search/terms/${hex(shard)}.bin`;
/** Where in them the terms are; long ones in a file of their own, `own` being the term's place in its shard. */
export const placesPath = (shard: number, own: number | null): string =>
  `search/places/${hex(shard)}${own === null ? "" : `-${own}`}.bin`;

/** The shard whose terms, or their places, a file holds; null for other files of an index. */
export function shardOfPath(path: string): number | null {
  const found = /^search\/(?:terms|places)\/([0-9a-f]{4})/.exec(path);
  return found ? Number.parseInt(found[1]!, 16) : null;
}

/** Paths of an index without the files of long places, which a small archive has none of. */
export const pathsOf = ({ articles, shards }: Pick<SearchHead, "articles" | "shards">): string[] => [
  headPath,
  ...Array.from({ length: shards }, (_, shard) => [termsPath(shard), placesPath(shard, null)]).flat(),
  ...Array.from({ length: Math.ceil(articles / articlesPerBlock) }, (_, block) => blockPath(block)),
  ...Array.from({ length: Math.ceil(articles / outletsPerBlock) }, (_, block) => outletsPath(block)),
];

/** Places that take more bytes than this have a file of their own. */
export const longPlaces = 8_192;

/** FNV-1a over UTF-16 units, then mixed, since shards are its highest bits. */
export function hashTerm(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** @param shards a power of two, at most 65,536. */
export const shardOf = (hash: number, shards: number): number => Math.floor(hash / (0x1_0000_0000 / shards));

/** How a term matters in an article, as a code of two bits. */
export const weightCodes = { once: 0, twice: 1, often: 2, title: 3 } as const;

/** @param count of a term in an article. */
export const weightCodeOf = (count: number, isInTitle: boolean): number =>
  isInTitle
    ? weightCodes.title
    : count === 1
      ? weightCodes.once
      : count < 4
        ? weightCodes.twice
        : weightCodes.often;
