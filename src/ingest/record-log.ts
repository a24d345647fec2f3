/**
 * Records on disk, one JSON line each after a line that says what they hold for. Appended to as work is done, so
 * that a run which is killed goes on where it was; a line cut by the kill is left out.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Catalogue } from "../reading/catalogue";
import type { SeedRecord } from "./convert-batch";
import type { KnownOutlet } from "../reading/outlets";

/** Changes with this program, with Node's calendars and zones, and with the catalogue: then all is read anew. */
export function recordKeyOf(catalogue: Catalogue): string {
  const dir = dirname(fileURLToPath(import.meta.url));
  const hash = createHash("sha256");
  for (const name of readdirSync(dir).sort())
    if (/\.(?:js|ts)$/.test(name)) hash.update(name).update(readFileSync(join(dir, name)));
  const { node, icu, tz } = process.versions;
  hash.update(JSON.stringify([node, icu, tz, catalogue]));
  return hash.digest("hex");
}

/** @returns the records by seed; empty if there are none or they hold for something else. */
export async function readRecords(path: string, key: string): Promise<Map<string, SeedRecord>> {
  const records = new Map<string, SeedRecord>();
  if (!existsSync(path)) return records;
  let isHeader = true;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (isHeader && line !== key) break;
    if (!isHeader) {
      const record = parseRecord(line);
      if (record) records.set(record.seed, record);
    }
    isHeader = false;
  }
  return records;
}

/** Outlets by id and host, so that thousands of articles share one description. */
const outlets = new Map<string, KnownOutlet>();

/** @returns null for a line that was cut when its run was killed. */
export function parseRecord(line: string): SeedRecord | null {
  try {
    const record = JSON.parse(line) as SeedRecord;
    if (record.article) record.article.outlet = shared(record.article.outlet);
    return record;
  } catch {
    return null;
  }
}

function shared(outlet: KnownOutlet): KnownOutlet {
  const key = `${outlet.id}\n${outlet.hosts[0]}`;
  const known = outlets.get(key);
  if (known === undefined) outlets.set(key, outlet);
  return known ?? outlet;
}

export type RecordLog = {
  /** Lines of JSON, each ended by a line feed. */
  append(lines: string): void;
  close(): void;
};

/** @param isNew begins with the key; else goes on after what is there. */
export function openRecordLog(path: string, key: string, isNew: boolean): RecordLog {
  mkdirSync(dirname(path), { recursive: true });
  const descriptor = openSync(path, isNew ? "w" : "a");
  // A line feed first: the last line may have been cut.
  writeSync(descriptor, isNew ? `${key}\n` : "\n");
  return {
    append: (lines) => void writeSync(descriptor, lines),
    close: () => closeSync(descriptor),
  };
}

/** Writes a log anew, of the records alone. */
export function writeRecords(path: string, key: string, records: Iterable<SeedRecord>): void {
  const log = openRecordLog(path, key, true);
  try {
    for (const { seed, stamp, messages, article, draft, problems } of records)
      log.append(`${JSON.stringify({ seed, stamp, messages, article, draft, problems })}\n`);
  } finally {
    log.close();
  }
}
