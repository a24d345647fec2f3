/** Reads the files that `merge-parts.ts` wrote. */
import { ByteReader } from "./bytes";

/** Which articles have a term, and where its places are. */
export type TermEntry = {
  /** Numbers of articles, ascending, and how much the term matters in each (`weightCodes`). */
  articles: Uint32Array;
  codes: Uint8Array;
  /** Place in its shard. */
  index: number;
  /** The bytes of its places: alone in a file, or from `at` in the shard's. */
  places: { isOwn: boolean; at: number; length: number };
  /** Bytes to fetch for the places. */
  cost: number;
};

function readArticles(reader: ByteReader, count: number, bitmapLength: number | null): Uint32Array {
  const articles = new Uint32Array(count);
  if (bitmapLength === null) {
    for (let index = 0, article = -1; index < count; index += 1) {
      article += reader.number() + 1;
      articles[index] = article;
    }
    return articles;
  }
  for (let byteAt = 0, index = 0; byteAt < bitmapLength; byteAt += 1)
    for (let bits = reader.byte(), bit = 0; bits !== 0; bits >>>= 1, bit += 1)
      if (bits & 1) articles[index++] = byteAt * 8 + bit;
  return articles;
}

function readCodes(reader: ByteReader, count: number): Uint8Array {
  const codes = new Uint8Array(count);
  for (let index = 0; index < count; index += 1)
    codes[index] = (reader.bytes[reader.at + (index >> 2)]! >>> ((index & 3) * 2)) & 3;
  return codes;
}

/**
 * @param shard a file of terms.
 * @param articles in the archive.
 * @returns null if no article has the term.
 */
export function readTerm(shard: Uint8Array, term: string, articles: number): TermEntry | null {
  const reader = new ByteReader(shard);
  const bitmapLength = Math.ceil(articles / 8);
  let shared = 0;
  let found: TermEntry | null = null;
  for (let index = 0; reader.at < shard.length; index += 1) {
    const isWanted = reader.term() === term;
    const counted = reader.number();
    const placed = reader.number();
    const count = counted >>> 1;
    const isBitmap = (counted & 1) === 1;
    const place = { isOwn: (placed & 1) === 1, at: shared, length: placed >>> 1 };
    if (!place.isOwn) shared += place.length;
    const listLength = isBitmap ? bitmapLength : reader.number();
    if (isWanted) {
      const start = reader.at;
      const list = readArticles(reader, count, isBitmap ? bitmapLength : null);
      reader.at = start + listLength;
      found = { articles: list, codes: readCodes(reader, count), index, places: place, cost: place.length };
      reader.at = start;
    }
    reader.at += listLength + Math.ceil(count / 4);
  }
  // What shares a file is fetched whole.
  if (found && !found.places.isOwn) found.cost = shared;
  return found;
}

/** Places of a term in some articles: those of `articles[i]` are `places` from `starts[i]` to `starts[i + 1]`. */
export type PlaceList = { articles: Uint32Array; starts: Uint32Array; places: Uint32Array };

/**
 * @param bytes of the term's places, as `entry.places` says.
 * @param wanted articles, ascending, each of which has the term.
 */
export function readPlaces(bytes: Uint8Array, entry: TermEntry, wanted: Uint32Array): PlaceList {
  const reader = new ByteReader(bytes);
  const starts = new Uint32Array(wanted.length + 1);
  // Each place takes at least a byte.
  const places = new Uint32Array(bytes.length);
  let length = 0;
  let next = 0;
  for (let index = 0; index < entry.articles.length && next < wanted.length; index += 1) {
    const isWanted = entry.articles[index] === wanted[next];
    for (let place = 0, isLast = false; !isLast;) {
      const value = reader.number();
      isLast = (value & 1) === 1;
      place += value >>> 1;
      if (isWanted) places[length++] = place;
    }
    if (isWanted) starts[++next] = length;
  }
  return { articles: wanted, starts, places: places.subarray(0, length) };
}
