/**
 * What the last run into a folder read, so that the next one reads only what changed. Kept out of the folder, which
 * is published: the log of its records, appended to while it stays small, and the state of the bundle that it made.
 */
import { createHash } from "node:crypto";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import type { BundleStore } from "./bundle-store";
import { recordsPathOf, type LocatedRecord } from "./map-seeds";
import type { BundleCounts } from "./merge-records";
import { readRecords, writeRecords } from "./record-log";

/** Holds for one key, one bundle (named by its index) and one folder of seeds. */
type State = {
  key: string;
  bundle: string;
  seeds: string;
  /** Lines in the log, of which those replaced by a later one are dead. */
  lines: number;
  counts: BundleCounts;
  /** Seeds that were read, whatever came of them. */
  read: number;
  /** `LocatedRecord.foundKey` by seed. */
  found: Record<string, string>;
};

/** Dead lines cost reading; above this many for a live one the log is written anew. */
const deadPerLive = 1;

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

export type LastRun = {
  /** Records of the last good run whose articles are in the bundle, by seed. */
  readKnown(): Promise<Map<string, LocatedRecord>>;
  /** What the bundle holds, if it was made of just these records; null if some are new or gone, or files are missing. */
  countsIfOf(records: readonly LocatedRecord[]): BundleCounts | null;
  /** Keeps what a run that was committed has read: its records, and in `workDir` the log of those that are new. */
  save(run: {
    records: readonly LocatedRecord[];
    foundKeys: ReadonlyMap<string, string>;
    counts: BundleCounts;
    workDir: string;
  }): void;
};

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    copyFileSync(from, to);
  }
}

/** @param key what the records hold for; see `recordKeyOf`. */
export function openLastRun(key: string, out: string, seedsDir: string, store: BundleStore): LastRun {
  const dir = resolve("node_modules/.cache/parallax-ingest", sha256(out).slice(0, 16));
  const logPath = join(dir, "records.jsonl");
  const statePath = join(dir, "state.json");
  const nameBundle = () => {
    const index = store.pathOf("index.json");
    return existsSync(index) ? sha256(readFileSync(index)) : "none";
  };
  const known = new Map<string, LocatedRecord>();
  let last: State | null = null;

  function readState(): State | null {
    if (!existsSync(statePath)) return null;
    const state = JSON.parse(readFileSync(statePath, "utf8")) as State;
    const isSame = state.key === key && state.seeds === sha256(seedsDir) && state.bundle === nameBundle();
    return isSame ? state : null;
  }

  return {
    async readKnown() {
      last = readState();
      if (last === null) return known;
      const present = store.listArticles();
      for (const [seed, record] of await readRecords(logPath, key)) {
        const file = record.article ? `articles/${record.article.summary.id}.json` : null;
        const foundKey = last.found[seed];
        // Of two seeds of one article only one is in the bundle; the other is read again, should it now win.
        if (file === null) known.set(seed, { ...record, source: null });
        else if (present.has(file) && foundKey !== undefined)
          known.set(seed, { ...record, foundKey, source: { path: store.pathOf(file), piece: null } });
      }
      return known;
    },
    countsIfOf(records) {
      const isSame =
        last?.read === records.length && records.every((record) => known.get(record.seed) === record);
      return isSame && store.isComplete() ? last!.counts : null;
    },
    save({ records, foundKeys, counts, workDir }) {
      mkdirSync(dir, { recursive: true });
      // First of all, so that a run killed here leaves no state that its log does not bear out.
      rmSync(statePath, { force: true });
      const fresh = recordsPathOf(workDir);
      let lines = last?.lines ?? 0;
      if (lines === 0) {
        move(fresh, logPath);
        lines = records.length;
      } else {
        const [, ...added] = readFileSync(fresh, "utf8").split("\n").filter(Boolean);
        lines += added.length;
        if (lines > records.length * (1 + deadPerLive)) {
          writeRecords(logPath, key, records);
          lines = records.length;
        } else if (added.length > 0) appendFileSync(logPath, `${added.join("\n")}\n`);
      }
      const state: State = {
        key,
        bundle: nameBundle(),
        seeds: sha256(seedsDir),
        lines,
        counts,
        read: records.length,
        found: Object.fromEntries(foundKeys),
      };
      writeFileSync(`${statePath}.new`, JSON.stringify(state));
      renameSync(`${statePath}.new`, statePath);
    },
  };
}
