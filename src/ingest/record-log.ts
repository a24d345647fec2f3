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
import type { Catalogue } from "./catalogue";
import type { SeedRecord } from "./convert-batch";

/** A record with the found events that its article file has, in one word; "" for none, absent while it is a draft. */
export type LoggedRecord = SeedRecord & { foundKey?: string };

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
export async function readRecords(path: string, key: string): Promise<Map<string, LoggedRecord>> {
  const records = new Map<string, LoggedRecord>();
  if (!existsSync(path)) return records;
  let isHeader = true;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (isHeader && line !== key) break;
    if (!isHeader) {
      const record = parseRecord(line);
      if (record) records.set(record.line.seed, record);
    }
    isHeader = false;
  }
  return records;
}

function parseRecord(line: string): LoggedRecord | null {
  try {
    return JSON.parse(line) as LoggedRecord;
  } catch {
    return null; // Cut in the middle when its run was killed.
  }
}

export type RecordLog = { append(records: Iterable<LoggedRecord>): void; close(): void };

/** @param isNew begins with the key; else goes on after what is there. */
export function openRecordLog(path: string, key: string, isNew: boolean): RecordLog {
  mkdirSync(dirname(path), { recursive: true });
  const descriptor = openSync(path, isNew ? "w" : "a");
  // A line feed first: the last line may have been cut.
  writeSync(descriptor, isNew ? `${key}\n` : "\n");
  return {
    append(records) {
      let lines = "";
      for (const record of records) {
        lines += `${JSON.stringify(record)}\n`;
        if (lines.length > 1_000_000) {
          writeSync(descriptor, lines);
          lines = "";
        }
      }
      writeSync(descriptor, lines);
    },
    close: () => closeSync(descriptor),
  };
}
