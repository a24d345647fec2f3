/** The first half of the index: some articles in, their terms in one block of bytes out. Parts know nothing of each other. */
import { ByteWriter } from "./bytes";
import { foldText } from "./fold";
import { hashTerm, weightCodeOf } from "./layout";
import { glyph, kinds, walkUnits } from "./units";

export type IndexedArticle = { title: string; text: string };

/** A part's terms are in ranges by the highest bits of their hash, so that ranges can be merged one by one. */
const rangeBits = 12;
export const rangesPerPart = 1 << rangeBits;

/** Plain data: it crosses threads, and can be kept as a file. */
export type IndexPart = {
  articles: number;
  /** Places of all terms: the size of the index follows from their sum. */
  places: number;
  /** Where each range begins in `bytes`, and the end. */
  starts: Uint32Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
};

/**
 * Every place of every term, in the order of articles and places; `codes` says which term, `spots` where: the
 * article's number in the part above the place's 21 bits, which hold any text of a seed.
 */
type Spots = { codes: Uint32Array; spots: Uint32Array; length: number };

const placeBits = 21;
const placeMask = (1 << placeBits) - 1;
/** Most articles in a part: what their numbers leave room for. */
export const mostInPart = 1 << (32 - placeBits);

/** Terms that are no pair of Han characters get numbers below this; pairs are their two units, which are above. */
const firstPair = 0x2e80_0000;

function collect(articles: readonly IndexedArticle[]): { found: Spots; otherTerms: string[] } {
  const others = new Map<string, number>();
  const otherTerms: string[] = [];
  const units = articles.reduce((sum, { title, text }) => sum + title.length + text.length + 1, 0);
  // At most a word and a pair begin at each unit.
  const found: Spots = { codes: new Uint32Array(units * 2), spots: new Uint32Array(units * 2), length: 0 };
  const codeOfOther = (term: string) => {
    const known = others.get(term);
    if (known !== undefined) return known;
    others.set(term, otherTerms.length);
    return otherTerms.push(term) - 1;
  };
  articles.forEach(({ title, text }, article) => {
    const whole = foldText(`${title}\n${text}`);
    const base = article << placeBits;
    const add = (code: number, place: number) => {
      found.codes[found.length] = code;
      found.spots[found.length++] = base | place;
    };
    walkUnits(whole, (start, end, before) => {
      const isGlyph = kinds[whole.charCodeAt(start)] === glyph;
      // One Han character alone is looked for in titles only.
      if (!isGlyph || start < title.length) add(codeOfOther(whole.slice(start, end)), start);
      if (before < 0) return;
      if (isGlyph && kinds[whole.charCodeAt(before)] === glyph)
        add((whole.charCodeAt(before) << 16) | whole.charCodeAt(start), before);
      else add(codeOfOther(whole.slice(before, end)), before);
    });
  });
  return { found, otherTerms };
}

/** The same places by code, else in their order: a radix sort in three passes. */
function sortByCode(found: Spots): Spots {
  const { length } = found;
  let from = found;
  let to: Spots = { codes: new Uint32Array(length), spots: new Uint32Array(length), length };
  for (const [shift, bits] of [
    [0, 11],
    [11, 11],
    [22, 10],
  ] as const) {
    const mask = (1 << bits) - 1;
    const next = new Uint32Array((1 << bits) + 1);
    for (let at = 0; at < length; at += 1) next[((from.codes[at]! >>> shift) & mask) + 1]! += 1;
    for (let at = 1; at < next.length; at += 1) next[at]! += next[at - 1]!;
    for (let at = 0; at < length; at += 1) {
      const code = from.codes[at]!;
      const place = next[(code >>> shift) & mask]!++;
      to.codes[place] = code;
      to.spots[place] = from.spots[at]!;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** A term, and where its places begin and end in the sorted order. */
type Group = { term: string; hash: number; from: number; to: number };

/** Groups by hash, and by term where that is equal. */
function* groupTerms({ codes, length }: Spots, otherTerms: readonly string[]): Generator<Group> {
  const begins: number[] = [];
  for (let at = 0; at < length; at += 1) if (at === 0 || codes[at] !== codes[at - 1]) begins.push(at);
  begins.push(length);
  const termAt = (at: number) => {
    const code = codes[at]!;
    return code < firstPair ? otherTerms[code]! : String.fromCharCode(code >>> 16, code & 0xffff);
  };
  // One number holds hash and group, which a typed array sorts many times faster than objects.
  const groups = 1 << placeBits;
  if (begins.length > groups) throw new RangeError(`A part holds more than ${groups} terms.`);
  const keys = new Float64Array(begins.length - 1);
  for (let group = 0; group < keys.length; group += 1) {
    const term = termAt(begins[group]!);
    keys[group] = hashTerm(term, 0, term.length) * groups + group;
  }
  keys.sort();
  const groupOf = (key: number): Group => {
    const group = key % groups;
    const from = begins[group]!;
    return { term: termAt(from), hash: Math.floor(key / groups), from, to: begins[group + 1]! };
  };
  for (let at = 0; at < keys.length;) {
    const alike = [groupOf(keys[at++]!)];
    while (at < keys.length && Math.floor(keys[at]! / groups) === alike[0]!.hash)
      alike.push(groupOf(keys[at++]!));
    yield* alike.length > 1 ? alike.sort((a, b) => (a.term < b.term ? -1 : 1)) : alike;
  }
}

type Pieces = { gaps: ByteWriter; weights: ByteWriter; places: ByteWriter };

/** A term's articles as gaps, how much it matters in each, and its places in each (see README). */
function writeTerm(
  { term, from, to }: Group,
  { spots }: Spots,
  titles: readonly number[],
  { gaps, weights, places }: Pieces,
  out: ByteWriter,
): void {
  let last = -1;
  for (let at = from; at < to;) {
    const article = spots[at]! >>> placeBits;
    const first = spots[at]! & placeMask;
    const begin = at;
    for (let before = 0, isLast = false; !isLast; at += 1) {
      const place = spots[at]! & placeMask;
      isLast = at + 1 === to || spots[at + 1]! >>> placeBits !== article;
      places.number((place - before) * 2 + (isLast ? 1 : 0));
      before = place;
    }
    gaps.number(article - last - 1);
    weights.byte(weightCodeOf(at - begin, first < titles[article]!));
    last = article;
  }
  out.term(term);
  for (const count of [weights.length, last, gaps.length, places.length]) out.number(count);
  for (const piece of [gaps, weights, places]) {
    out.append(piece);
    piece.clear();
  }
}

/**
 * Indexes articles that follow each other in the order of the archive.
 * @param articles at most `mostInPart`; memory grows with their text, about 35 bytes a character.
 */
export function indexPart(articles: readonly IndexedArticle[]): IndexPart {
  const { found, otherTerms } = collect(articles);
  const sorted = sortByCode(found);
  const titles = articles.map(({ title }) => title.length);
  const out = new ByteWriter(found.length * 4 + 64);
  const pieces = { gaps: new ByteWriter(), weights: new ByteWriter(), places: new ByteWriter() };
  const starts: number[] = [];
  for (const group of groupTerms(sorted, otherTerms)) {
    const range = group.hash >>> (32 - rangeBits);
    while (starts.length <= range) starts.push(out.length);
    writeTerm(group, sorted, titles, pieces, out);
  }
  while (starts.length <= rangesPerPart) starts.push(out.length);
  return {
    articles: articles.length,
    places: found.length,
    starts: Uint32Array.from(starts),
    bytes: out.take(),
  };
}
