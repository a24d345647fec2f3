/**
 * What was read of each seed, kept in a folder: a line per seed in `seeds.jsonl`, and in `packs/` what is too large
 * for it. The folder is at once the memory of the last run, what a killed run leaves to the next, and the partial
 * bundle that a slice makes.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ArticleSummary } from "../model/bundle";
import type { Catalogue } from "../reading/catalogue";
import type { KnownOutlet } from "../reading/outlets";
import type { IngestMessage } from "../reading/types";
import type { PackPlace } from "./packs";
import type { PassageFacts } from "./told-event";
import type { ReportLine } from "./report-line";

/** What all articles together are decided by, of one of them. */
export type ArticleFacts = Pick<
  ArticleSummary,
  "id" | "title" | "url" | "published" | "publishedMs" | "characters"
> & {
  outlet: KnownOutlet;
  format: ReportLine["format"];
  /** Hash of its text. */
  words: string;
  /** Its passages on the catalogue's events. */
  passages: PassageFacts[];
  pictureOrigins: string[];
  /** Periods of events in which it may have a part, and the hash of what it tells in each. */
  periods: [period: string, told: string][];
  place: PackPlace;
};

export type SeedRecord = {
  seed: string;
  /** Size, time and inode of the seed's file when it was read: while they stay, it is not read again. */
  stamp: string;
  messages: IngestMessage[];
  /** Quotations and corrections of the catalogue that the article does not bear out. */
  problems: IngestMessage[];
  /** Null for a seed that was rejected. */
  article: ArticleFacts | null;
};

export type SeedCache = {
  /** The record of a seed that was read with this stamp. */
  get(seed: string, stamp: string): SeedRecord | null;
  records(): Iterable<SeedRecord>;
  /** Keeps lines of JSON, each a record and ended by a line feed. */
  add(lines: string): SeedRecord[];
  close(): void;
};

const logPathOf = (dir: string): string => join(dir, "seeds.jsonl");
export const packsDirOf = (dir: string): string => join(dir, "packs");

/** Lines that a later one replaced; with more of them than of others, the folder is not worth reading. */
const deadPerLive = 1;

/** Changes with this program, with Node's calendars and zones, and with the catalogue: then all is read again. */
export function cacheKeyOf(catalogue: Catalogue): string {
  const dir = dirname(fileURLToPath(import.meta.url));
  const hash = createHash("sha256");
  for (const name of readdirSync(dir).sort())
    if (/\.(?:js|ts)$/.test(name)) hash.update(name).update(readFileSync(join(dir, name)));
  const { node, icu, tz } = process.versions;
  hash.update(JSON.stringify([node, icu, tz, catalogue]));
  return hash.digest("hex");
}

/** Equal strings and outlets are kept once: thousands of articles share them. */
const shared = new Map<string, string>();
const outlets = new Map<string, KnownOutlet>();

function share<K, V>(known: Map<K, V>, key: K, value: V): V {
  const first = known.get(key);
  if (first === undefined) known.set(key, value);
  return first ?? value;
}

/** @returns null for a line that was cut when its run was killed. */
function parseRecord(line: string, dir: string): SeedRecord | null {
  let record: SeedRecord;
  try {
    record = JSON.parse(line) as SeedRecord;
  } catch {
    return null;
  }
  const { article } = record;
  if (article) {
    const pack = join(packsDirOf(dir), article.place.pack);
    article.place.pack = share(shared, pack, pack);
    for (const each of article.periods) each[0] = share(shared, each[0], each[0]);
    article.outlet = share(outlets, `${article.outlet.id}\n${article.outlet.hosts[0]}`, article.outlet);
  }
  return record;
}

/** Lines of a large file, one string at a time. */
function* linesOf(path: string): Generator<string> {
  const bytes = readFileSync(path);
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at);
    yield bytes.toString("utf8", at, end === -1 ? bytes.length : end);
    at = end === -1 ? bytes.length : end + 1;
  }
}

/** The key that a folder's records hold for; null if it is no cache. */
export function readCacheKey(dir: string): string | null {
  const path = logPathOf(dir);
  if (!existsSync(path)) return null;
  const bytes = Buffer.alloc(64);
  const descriptor = openSync(path, "r");
  readSync(descriptor, bytes, 0, bytes.length, 0);
  closeSync(descriptor);
  return bytes.toString("latin1");
}

function readLog(dir: string): { records: Map<string, SeedRecord>; lines: number } {
  const records = new Map<string, SeedRecord>();
  let lines = -1;
  for (const line of linesOf(logPathOf(dir))) {
    const record = lines < 0 || line === "" ? null : parseRecord(line, dir);
    if (record) records.set(record.seed, record);
    lines += 1;
  }
  return { records, lines };
}

/** Opens a folder, made if need be; one whose records hold for another key, or are mostly dead, is emptied. */
export function openSeedCache(dir: string, key: string): SeedCache {
  let records = new Map<string, SeedRecord>();
  let isNew = readCacheKey(dir) !== key;
  if (!isNew) {
    const log = readLog(dir);
    isNew = log.lines > log.records.size * (1 + deadPerLive) + 100;
    if (!isNew) records = log.records;
  }
  if (isNew) rmSync(dir, { recursive: true, force: true });
  mkdirSync(packsDirOf(dir), { recursive: true });
  const log = openSync(logPathOf(dir), "a");
  if (isNew) writeSync(log, key);
  // The last line may have been cut.
  writeSync(log, "\n");
  return {
    get(seed, stamp) {
      const record = records.get(seed);
      return record?.stamp === stamp ? record : null;
    },
    records: () => records.values(),
    add(lines) {
      writeSync(log, lines);
      const added = lines
        .trimEnd()
        .split("\n")
        .map((line) => parseRecord(line, dir)!);
      for (const record of added) records.set(record.seed, record);
      return added;
    },
    close: () => closeSync(log),
  };
}

/** The newest record of each seed in folders that were made with the same key. */
export function readCaches(dirs: readonly string[]): SeedRecord[] {
  const records = new Map<string, SeedRecord>();
  for (const dir of dirs) for (const [seed, record] of readLog(dir).records) records.set(seed, record);
  return [...records.values()];
}

/** Makes a folder of records that are in others; their packs are moved to it. */
export function moveRecords(records: readonly SeedRecord[], dir: string, key: string): void {
  mkdirSync(packsDirOf(dir), { recursive: true });
  const packs = new Set(records.flatMap(({ article }) => article?.place.pack ?? []));
  for (const pack of packs) renameSync(pack, join(packsDirOf(dir), basename(pack)));
  const lines = records.map(({ article, ...record }) => {
    const place = article && { ...article.place, pack: basename(article.place.pack) };
    return `${JSON.stringify({ ...record, article: article && { ...article, place } })}\n`;
  });
  writeFileSync(logPathOf(dir), `${key}\n${lines.join("")}`);
}
