/** Parts of the search index on disk: each indexes some articles that follow each other, and is named after them. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { indexPart, rangesPerPart, type IndexPart } from "../search/index-part";
import { openPacks, type PackPlace } from "./packs";
import { readJson, sha256, writeWhole } from "./whole-file";
import type { WorkPool } from "./work-pool";

/** An article to index; `words` is the hash of its text. */
export type Indexed = { id: string; title: string; characters: number; words: string; place: PackPlace };

/** Articles of a part by their packs, and the file to write, beside which its summary is written as JSON. */
export type PartTask = { articles: { title: string; place: PackPlace }[]; to: string };

/** A part on disk: where its ranges start, then its bytes. */
export type PartFile = Pick<IndexPart, "articles" | "places"> & { path: string };

/** A part is full at either: memory grows with both (see `indexPart`). */
const mostArticles = 512;
const mostCharacters = 2_000_000;
/** Ids end a part so often, wherever they are: an article more or less moves the ends of few parts. */
const idsPerEnd = 400;

const startsLength = (rangesPerPart + 1) * Uint32Array.BYTES_PER_ELEMENT;
const summaryPathOf = (part: string): string => `${part}.json`;

/** Indexes one part. */
export function writePart({ articles, to }: PartTask): PartFile {
  const packs = openPacks();
  const texts = articles.map(({ title, place }) => ({ title, text: packs.read(place, "text") }));
  packs.close();
  const { bytes, starts, ...part } = indexPart(texts);
  writeFileSync(to, Buffer.concat([new Uint8Array(starts.buffer), bytes]));
  // Its presence says that the part is whole.
  writeWhole(summaryPathOf(to), JSON.stringify(part));
  return { ...part, path: to };
}

function readPart(path: string): PartFile | null {
  const summary = readJson<Omit<PartFile, "path">>(summaryPathOf(path));
  return summary && { ...summary, path };
}

function readSlice(descriptor: number, from: number, to: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(to - from);
  for (let read = 0; read < bytes.length;) {
    const count = readSync(descriptor, bytes, read, bytes.length - read, from + read);
    if (count === 0) throw new Error("A part of the search index is shorter than it was.");
    read += count;
  }
  return bytes;
}

/** Reads ranges of a part, which is open meanwhile. */
export function openPart({ path }: PartFile): {
  read(fromRange: number, toRange: number): Uint8Array<ArrayBuffer>;
  close(): void;
} {
  const descriptor = openSync(path, "r");
  const starts = new Uint32Array(readSlice(descriptor, 0, startsLength).buffer);
  return {
    read: (from, to) => readSlice(descriptor, startsLength + starts[from]!, startsLength + starts[to]!),
    close: () => closeSync(descriptor),
  };
}

/** Ranges whose terms differ between two parts. */
export function changedRanges(before: PartFile, after: PartFile): number[] {
  const [old, now] = [openPart(before), openPart(after)];
  try {
    return Array.from({ length: rangesPerPart }, (_, range) => range).filter(
      (range) => Buffer.compare(old.read(range, range + 1), now.read(range, range + 1)) !== 0,
    );
  } finally {
    old.close();
    now.close();
  }
}

/** A part's name says what it is of: titles and texts, in order. */
export const namePart = (articles: readonly Pick<Indexed, "title" | "words">[]): string =>
  sha256(JSON.stringify(articles.map(({ title, words }) => [title, words])));

const endsPart = (id: string): boolean => Number.parseInt(id.slice(2, 10), 16) % idsPerEnd === 0;

function* planParts(articles: readonly Indexed[], dir: string): Generator<PartTask> {
  let part: Indexed[] = [];
  let characters = 0;
  const close = (): PartTask => {
    const to = join(dir, namePart(part));
    const task = { articles: part.map(({ title, place }) => ({ title, place })), to };
    [part, characters] = [[], 0];
    return task;
  };
  for (const article of articles) {
    if (part.length > 0 && (part.length === mostArticles || characters + article.characters > mostCharacters))
      yield close();
    part.push(article);
    characters += article.characters;
    if (endsPart(article.id)) yield close();
  }
  if (part.length > 0) yield close();
}

/** @returns the parts of an archive in its order; those that the folder does not hold are made. */
export async function makeParts(
  articles: readonly Indexed[],
  dir: string,
  pool: WorkPool,
): Promise<PartFile[]> {
  mkdirSync(dir, { recursive: true });
  const planned = [...planParts(articles, dir)];
  const known = new Map(planned.map(({ to }) => [to, readPart(to)]));
  const missing = [...new Map(planned.map((task) => [task.to, task])).values()].filter(
    ({ to }) => !known.get(to),
  );
  const concerned = missing.reduce((sum, { articles: own }) => sum + own.length, 0);
  await pool.run("writePart", concerned / 8, missing, (made, { to }) => known.set(to, made));
  return planned.map(({ to }) => known.get(to)!);
}

const mergedPathOf = (dir: string): string => join(dir, "merged.json");

/** The parts of which an index was made, whose head has this key. */
type Merged = { key: string; parts: PartFile[] };

/** @returns the parts of the index with this key; null if they are not kept. */
export function readMerged(dir: string, key: string): PartFile[] | null {
  const merged = readJson<Merged>(mergedPathOf(dir));
  return merged?.key === key && merged.parts.every((part) => existsSync(part.path)) ? merged.parts : null;
}

/** Keeps the parts that an index is made of, and no others. */
export function keepMerged(merged: Merged, dir: string): void {
  const files = new Set(merged.parts.flatMap(({ path }) => [path, summaryPathOf(path)]));
  for (const name of readdirSync(dir)) if (!files.has(join(dir, name))) rmSync(join(dir, name));
  writeFileSync(mergedPathOf(dir), JSON.stringify(merged));
}
