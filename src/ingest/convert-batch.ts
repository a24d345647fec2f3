/** The part of an ingest that can run anywhere at once: some seeds in, a draft file each, what the index needs out. */
import { createHash } from "node:crypto";
import { lstatSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArticleFile } from "../model/bundle";
import type { ArticleFacts } from "./assemble-bundle";
import type { Catalogue } from "./catalogue";
import { convertSeed, type Conversion } from "./convert-seed";
import type { Candidate } from "./events/find-events";
import { readSeed } from "./read-seeds";
import type { IngestMessage, ReportLine } from "./types";

export type BatchTask = {
  seedsDir: string;
  draftsDir: string;
  catalogue: Catalogue;
  seeds: readonly string[];
};

/** What is kept of a seed once its draft is on disk. Plain data: it crosses threads and machines, and is cached. */
export type SeedRecord = {
  /** Size and time of the seed's file when it was read: while they stay, it need not be read again. */
  stamp: string;
  line: ReportLine;
  article: (ArticleFacts & { candidates: Candidate[] }) | null;
  /** Quotations and corrections of the catalogue that the article does not bear out. */
  problems: IngestMessage[];
};

/** @returns "" for what is not there. */
export function stampOf(path: string): string {
  const status = lstatSync(path, { throwIfNoEntry: false, bigint: true });
  return status ? `${status.size}-${status.mtimeNs}-${status.ino}` : "";
}

/** A draft's file name says which seed it came from: two seeds of one article do not meet. */
export const draftNameOf = (seed: string): string =>
  `${createHash("sha256").update(seed).digest("hex").slice(0, 24)}.json`;

/** An article file's text: checked against the schema, ended by a line feed. */
export const formatArticleFile = (file: unknown, name: string): string =>
  `${JSON.stringify(parseArticleFile(file, name))}\n`;

const rejectedLine = (seed: string, messages: IngestMessage[]): ReportLine => ({
  seed,
  status: "rejected",
  id: null,
  format: null,
  title: null,
  url: null,
  outlet: null,
  published: null,
  messages,
});

/** Reads and converts; a fault of ours costs this seed alone, as one of the seed's own does. */
function convertSafely(seedsDir: string, seed: string, catalogue: Catalogue): Conversion {
  const rejected = (messages: IngestMessage[]): Conversion => ({
    line: rejectedLine(seed, messages),
    draft: null,
    evidenceProblems: [],
  });
  const reading = readSeed(seedsDir, seed);
  if ("rejected" in reading) return rejected(reading.messages);
  try {
    return convertSeed(reading.file, catalogue);
  } catch (error) {
    const text = `This seed could not be converted: ${error instanceof Error ? error.message : String(error)}`;
    return rejected([{ code: "internal", text }]);
  }
}

function convertOne({ seedsDir, draftsDir, catalogue }: BatchTask, seed: string): SeedRecord {
  // Before the reading: a file that changes meanwhile is then read again next time.
  const stamp = stampOf(join(seedsDir, seed));
  const { line, draft, evidenceProblems } = convertSafely(seedsDir, seed, catalogue);
  if (!draft) return { stamp, line, article: null, problems: [] };
  writeFileSync(join(draftsDir, draftNameOf(seed)), formatArticleFile(draft.file, seed));
  const { summary, outlet, candidates } = draft;
  const passages = draft.file.passages.map(({ event, when, stance }) => ({ event, when, stance }));
  const pictureOrigins = [...new Set(draft.file.pictures.map(({ url }) => new URL(url).origin))];
  return {
    stamp,
    line,
    article: { summary, outlet, passages, candidates, pictureOrigins },
    problems: evidenceProblems,
  };
}

/**
 * Converts seeds one after the other and writes their drafts.
 * @throws only if the disk refuses: then the run cannot go on.
 */
export const convertBatch = (batch: BatchTask): SeedRecord[] =>
  batch.seeds.map((seed) => convertOne(batch, seed));
