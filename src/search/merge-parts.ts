/** The second half of the index: parts in, files out. What comes out does not depend on how articles were put into parts. */
import { ByteReader, ByteWriter } from "./bytes";
import { type IndexPart, rangesPerPart } from "./index-part";
import { hashTerm, longPlaces, placesPath, shardOf, termsPath } from "./layout";

/** What is known of a part without its bytes. */
export type PartSummary = Pick<IndexPart, "articles" | "places">;

export type IndexFile = { path: string; bytes: Uint8Array<ArrayBuffer> };

/** Bytes of a shard of terms, about: a query reads one for each term. */
const bytesPerShard = 8_192;
const mostShards = 0x4000;

/** How many files the terms are spread over, by what is indexed. */
function countShards(parts: readonly PartSummary[]): number {
  const places = parts.reduce((sum, part) => sum + part.places, 0);
  // Measured: about 0.7 bytes a place, places apart.
  const wanted = (places * 0.7) / bytesPerShard;
  return Math.min(mostShards, 2 ** Math.max(0, Math.ceil(Math.log2(wanted))));
}

/** A piece of the work that knows nothing of the others: some ranges of all parts. */
export type MergeTask = { fromRange: number; toRange: number; shards: number; articles: number };

/** Tasks of a whole merge: enough to keep all cores at work, few enough to make reading the parts cheap. */
const mostTasks = 64;

/** The tasks of a merge, which never cut a shard. */
export function planMerge(parts: readonly PartSummary[]): { tasks: MergeTask[]; shards: number } {
  const shards = countShards(parts);
  const articles = parts.reduce((sum, part) => sum + part.articles, 0);
  const step = rangesPerPart / Math.min(mostTasks, shards);
  const tasks: MergeTask[] = [];
  for (let fromRange = 0; fromRange < rangesPerPart; fromRange += step)
    tasks.push({ fromRange, toRange: fromRange + step, shards, articles });
  return { tasks, shards };
}

/** The same work without the shards of which no range is among some. */
export function narrowTasks(tasks: readonly MergeTask[], ranges: ReadonlySet<number>): MergeTask[] {
  return tasks.flatMap(({ fromRange, toRange, ...task }) => {
    const step = Math.max(1, rangesPerPart / task.shards);
    const narrow: MergeTask[] = [];
    for (let from = fromRange; from < toRange; from += step) {
      const isWanted = Array.from({ length: step }, (_, at) => from + at).some((range) => ranges.has(range));
      if (!isWanted) continue;
      const last = narrow.at(-1);
      if (last?.toRange === from) last.toRange = from + step;
      else narrow.push({ fromRange: from, toRange: from + step, ...task });
    }
    return narrow;
  });
}

/** Whether a task writes a shard. */
export const writesShard = ({ fromRange, toRange, shards }: MergeTask, shard: number): boolean =>
  shard * rangesPerPart >= fromRange * shards && shard * rangesPerPart < toRange * shards;

/** Reads a part's terms one after the other. */
class PartCursor {
  private readonly reader: ByteReader;
  readonly base: number;
  term = "";
  /** Beyond all hashes at the end. */
  hash = 0;
  count = 0;
  /** Number of the term's last article in the archive. */
  last = 0;
  gapsAt = 0;
  weightsAt = 0;
  placesAt = 0;
  end = 0;

  constructor(bytes: Uint8Array, base: number) {
    this.reader = new ByteReader(bytes);
    this.base = base;
    this.next();
  }
  get bytes(): Uint8Array {
    return this.reader.bytes;
  }
  next(): void {
    const { reader } = this;
    reader.at = this.end;
    if (reader.at >= reader.bytes.length) {
      this.hash = Infinity;
      return;
    }
    this.term = reader.term();
    this.hash = hashTerm(this.term, 0, this.term.length);
    this.count = reader.number();
    this.last = this.base + reader.number();
    const gaps = reader.number();
    const places = reader.number();
    this.gapsAt = reader.at;
    this.weightsAt = this.gapsAt + gaps;
    this.placesAt = this.weightsAt + this.count;
    this.end = this.placesAt + places;
  }
}

/** The cursors at the smallest term, by hash and then by text, in the order of parts. */
function smallest(cursors: readonly PartCursor[]): PartCursor[] {
  let found: PartCursor[] = [];
  for (const cursor of cursors) {
    const first = found[0];
    if (!first || cursor.hash < first.hash || (cursor.hash === first.hash && cursor.term < first.term))
      found = cursor.hash === Infinity ? found : [cursor];
    else if (cursor.hash === first.hash && cursor.term === first.term) found.push(cursor);
  }
  return found;
}

/** Puts terms into their shards as they arrive, in the order of their hashes. */
class ShardWriter {
  private readonly terms = new ByteWriter(1 << 15);
  private readonly places = new ByteWriter(1 << 15);
  private readonly entry = { gaps: new ByteWriter(), codes: new ByteWriter(), places: new ByteWriter() };
  private shard: number;
  private termsInShard = 0;
  private readonly task: MergeTask;
  private readonly emit: (file: IndexFile) => void;

  constructor(task: MergeTask, emit: (file: IndexFile) => void) {
    this.task = task;
    this.emit = emit;
    this.shard = Math.floor((task.fromRange * task.shards) / rangesPerPart);
  }
  add(alike: readonly PartCursor[]): void {
    const { term, hash } = alike[0]!;
    const { entry, task } = this;
    this.closeUntil(shardOf(hash, task.shards));
    joinTerm(alike, entry);
    const isOwn = entry.places.length > longPlaces;
    writeEntry({ term, isOwn, ...entry }, task.articles, this.terms);
    if (isOwn) this.emit({ path: placesPath(this.shard, this.termsInShard), bytes: entry.places.take() });
    else this.places.append(entry.places);
    this.termsInShard += 1;
  }
  /** Writes the shards before `next`, those without a term too. */
  private closeUntil(next: number): void {
    for (; this.shard < next; this.shard += 1) {
      this.emit({ path: termsPath(this.shard), bytes: this.terms.take() });
      if (this.places.length > 0)
        this.emit({ path: placesPath(this.shard, null), bytes: this.places.take() });
      this.terms.clear();
      this.places.clear();
      this.termsInShard = 0;
    }
  }
  close(): void {
    this.closeUntil((this.task.toRange * this.task.shards) / rangesPerPart);
  }
}

/**
 * Merges some ranges of all parts.
 * @param slices of the parts' bytes, from the start of `fromRange` to that of `toRange`, in the order of the articles.
 * @param emit is given each file once; its bytes are the caller's.
 */
export function mergeRanges(
  task: MergeTask,
  slices: readonly { bytes: Uint8Array; articles: number }[],
  emit: (file: IndexFile) => void,
): void {
  let base = 0;
  const cursors = slices.map(({ bytes, articles }) => {
    const cursor = new PartCursor(bytes, base);
    base += articles;
    return cursor;
  });
  const writer = new ShardWriter(task, emit);
  for (let alike = smallest(cursors); alike.length > 0; alike = smallest(cursors)) {
    writer.add(alike);
    for (const cursor of alike) cursor.next();
  }
  writer.close();
}

type Entry = { gaps: ByteWriter; codes: ByteWriter; places: ByteWriter };

/** One term of all parts, its articles numbered in the archive. */
function joinTerm(alike: readonly PartCursor[], { gaps, codes, places }: Entry): void {
  for (const writer of [gaps, codes, places]) writer.clear();
  let last = -1;
  for (const cursor of alike) {
    const reader = new ByteReader(cursor.bytes, cursor.gapsAt);
    // Only the first gap reaches back into another part.
    gaps.number(cursor.base + reader.number() - last - 1);
    gaps.bytes(cursor.bytes, reader.at, cursor.weightsAt);
    codes.bytes(cursor.bytes, cursor.weightsAt, cursor.placesAt);
    places.bytes(cursor.bytes, cursor.placesAt, cursor.end);
    last = cursor.last;
  }
}

/** A term in its shard; read by `readTerm`. */
function writeEntry(
  { term, isOwn, gaps, codes, places }: Entry & { term: string; isOwn: boolean },
  articles: number,
  out: ByteWriter,
): void {
  const count = codes.length;
  const bitmapLength = Math.ceil(articles / 8);
  const isBitmap = gaps.length > bitmapLength;
  out.term(term);
  out.number(count * 2 + (isBitmap ? 1 : 0));
  out.number(places.length * 2 + (isOwn ? 1 : 0));
  if (isBitmap) writeBitmap(gaps.peek(), count, bitmapLength, out);
  else {
    out.number(gaps.length);
    out.append(gaps);
  }
  const all = codes.peek();
  const codeAt = (at: number) => (at < count ? all[at]! : 0);
  for (let at = 0; at < count; at += 4)
    out.byte(codeAt(at) | (codeAt(at + 1) << 2) | (codeAt(at + 2) << 4) | (codeAt(at + 3) << 6));
}

/** A bit for every article: where a term is in more than one of eight, this is shorter than gaps. */
function writeBitmap(gaps: Uint8Array, count: number, length: number, out: ByteWriter): void {
  const bits = new Uint8Array(length);
  const reader = new ByteReader(gaps);
  for (let index = 0, article = -1; index < count; index += 1) {
    article += reader.number() + 1;
    bits[article >> 3]! |= 1 << (article & 7);
  }
  out.bytes(bits, 0, length);
}
