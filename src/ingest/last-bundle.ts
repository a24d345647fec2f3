/**
 * What the last run knew of the whole archive when it made the bundle, kept beside its seeds, so that the next one
 * makes again only what depends on a changed article: events by period, and the index by shard.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { EventBrief } from "../model/bundle";
import type { IngestMessage } from "../reading/types";
import type { FoundEvent } from "./gather-periods";
import type { ReportLine } from "./report-line";
import { readJson, sha256, writeWhole } from "./whole-file";

/** How much a bundle holds. */
export type BundleCounts = { articles: number; outlets: number; events: number; found: number };

/** The events of a period, and what they were gathered from. */
export type PeriodEvents = {
  /** Hash of its articles. */
  inputs: string;
  events: FoundEvent[];
  /** What the statistics were asked (see `marksOf`). */
  marks: string;
};

/** Word counts and repeated sentences of a part of the archive (see `measureTellers`), with the hash of what they are from. */
export type Measured = {
  inputs: string;
  articles: number;
  words: [string, number][];
  frames: string[];
};

/** What is known from the last run of parts of the archive; null for what is not. */
export type Memory = {
  period(period: string): PeriodEvents | null;
  measured(part: string): Measured | null;
};

export const noMemory: Memory = { period: () => null, measured: () => null };

/** A shard file as it was made: the hash of all that it was made of, and its events in brief. */
export type MadeShard = { inputs: string; briefs: EventBrief[] };

export type LastBundle = {
  /** Hash of the bundle's index: another one on disk was made by another run. */
  index: string;
  /** Hash of all seeds and their stamps. */
  seeds: string;
  /** By article, the seed and stamp that its file was made of. */
  articles: Record<string, string>;
  shards: Record<string, MadeShard>;
  counts: BundleCounts;
  warnings: IngestMessage[];
};

const statePathOf = (dir: string) => join(dir, "last-bundle.json");
const reportPathOf = (dir: string) => join(dir, "report.jsonl");
const measuredPathOf = (dir: string, part: string) => join(dir, "measured", `${part}.json`);
const periodPathOf = (dir: string, period: string) => join(dir, "periods", `${period}.json`);

/** Hash of an index on disk; "" if there is none. */
export const nameIndex = (path: string): string => (existsSync(path) ? sha256(readFileSync(path)) : "");

/** @returns null if the bundle on disk is not the one that the folder's last run made. */
export function readLastBundle(dir: string, indexPath: string): LastBundle | null {
  const last = readJson<LastBundle>(statePathOf(dir));
  return last !== null && last.index === nameIndex(indexPath) ? last : null;
}

/** The lines of the report of the last run. */
export const readLastReport = (dir: string): ReportLine[] =>
  readFileSync(reportPathOf(dir), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as ReportLine);

/** What a folder holds of the last run. */
export const memoryIn = (dir: string): Memory => ({
  period: (period) => readJson(periodPathOf(dir, period)),
  measured: (part) => readJson(measuredPathOf(dir, part)),
});

/**
 * Keeps what a run that was committed knows; the state last, as it vouches for the rest. Events hold for the
 * statistics that are there, so those that change are gone while events are written.
 */
export function saveLastBundle(
  dir: string,
  last: LastBundle,
  report: readonly ReportLine[],
  fresh: { periods: ReadonlyMap<string, PeriodEvents>; measured: ReadonlyMap<string, Measured> },
): void {
  for (const part of fresh.measured.keys()) rmSync(measuredPathOf(dir, part), { force: true });
  for (const [period, events] of fresh.periods) writeWhole(periodPathOf(dir, period), JSON.stringify(events));
  for (const [part, measured] of fresh.measured)
    writeWhole(measuredPathOf(dir, part), JSON.stringify(measured));
  writeWhole(reportPathOf(dir), report.map((line) => `${JSON.stringify(line)}\n`).join(""));
  writeWhole(statePathOf(dir), JSON.stringify(last));
}
