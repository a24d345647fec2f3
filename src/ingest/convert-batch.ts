/** The part of an ingest that can run anywhere at once: some seeds in, their drafts in one pack, what the index needs out. */
import { createHash } from "node:crypto";
import { lstatSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ArticleFile, parseArticleFile } from "../model/bundle";
import type { ArticleFacts } from "./assemble-bundle";
import type { Catalogue } from "../reading/catalogue";
import { convertSeed, type Conversion } from "./convert-seed";
import type { ArticleCandidates } from "../happenings/types";
import { readSeed } from "./read-seeds";
import type { IngestMessage } from "../reading/types";
import type { ReportLine } from "./report-line";

export type BatchTask = {
  seedsDir: string;
  draftsDir: string;
  catalogue: Catalogue;
  seeds: readonly string[];
};

/** Where an article's draft stands in a pack, in bytes: its file from `at`, then its text. */
export type DraftPlace = { pack: string; at: number; length: number; textLength: number };

/** What is kept of a seed once its draft is on disk. Plain data: it crosses threads and machines, and is cached. */
export type SeedRecord = {
  seed: string;
  /** Size and time of the seed's file when it was read: while they stay, it need not be read again. */
  stamp: string;
  messages: IngestMessage[];
  article: (ArticleFacts & { format: ReportLine["format"]; telling: ArticleCandidates }) | null;
  draft: DraftPlace | null;
  /** Quotations and corrections of the catalogue that the article does not bear out. */
  problems: IngestMessage[];
};

/** @returns "" for what is not there. */
export function stampOf(path: string): string {
  const status = lstatSync(path, { throwIfNoEntry: false, bigint: true });
  return status ? `${status.size}-${status.mtimeNs}-${status.ino}` : "";
}

/** Many small files cost more than all else done with them, so a batch writes one; its name comes from its seeds. */
const packNameOf = (seeds: readonly string[]): string =>
  `${createHash("sha256").update(seeds.join("\n")).digest("hex").slice(0, 24)}.pack`;

export const formatArticleFile = (file: ArticleFile): string => `${JSON.stringify(file)}\n`;

/** What the report says of a seed. */
export function lineOf({ seed, messages, article }: SeedRecord): ReportLine {
  const { id = null, title = null, url = null, outlet = null, published = null } = article?.summary ?? {};
  const status = article === null ? "rejected" : messages.length > 0 ? "warned" : "accepted";
  return { seed, status, id, format: article?.format ?? null, title, url, outlet, published, messages };
}

/** Reads, converts and checks against the schema; a fault of ours costs this seed alone, as one of the seed's own does. */
function convertSafely(seedsDir: string, seed: string, catalogue: Catalogue): Conversion {
  const rejected = (messages: IngestMessage[]) => ({ messages, draft: null, evidenceProblems: [] });
  const reading = readSeed(seedsDir, seed);
  if ("rejected" in reading) return rejected(reading.messages);
  try {
    const conversion = convertSeed(reading.file, catalogue);
    if (conversion.draft) conversion.draft.file = parseArticleFile(conversion.draft.file, seed);
    return conversion;
  } catch (error) {
    const text = `This seed could not be converted: ${error instanceof Error ? error.message : String(error)}`;
    return rejected([{ code: "internal", text }]);
  }
}

/** A seed's record and the text of its draft, which is to be packed. */
function convertOne(
  { seedsDir, catalogue }: BatchTask,
  seed: string,
): { record: SeedRecord; file: string; text: string } {
  // Before the reading: a file that changes meanwhile is then read again next time.
  const stamp = stampOf(join(seedsDir, seed));
  const { messages, draft, evidenceProblems: problems } = convertSafely(seedsDir, seed, catalogue);
  const record = { seed, stamp, messages, article: null, draft: null, problems };
  if (!draft) return { record, file: "", text: "" };
  const { summary, outlet, telling } = draft;
  const { format } = draft.file.source;
  const passages = draft.file.passages.map(({ event, when, stance, start, end }) => ({
    event,
    when,
    stance,
    start,
    length: end - start,
  }));
  const pictureOrigins = [...new Set(draft.file.pictures.map(({ url }) => new URL(url).origin))];
  return {
    record: { ...record, article: { format, summary, outlet, passages, telling, pictureOrigins } },
    file: formatArticleFile(draft.file),
    text: draft.text,
  };
}

/**
 * Converts seeds one after the other and writes their drafts as one pack.
 * @returns their records, a line of JSON each: they are logged as they are, and cross threads faster than objects.
 * @throws only if the disk refuses: then the run cannot go on.
 */
export function convertBatch(batch: BatchTask): string {
  const pack = packNameOf(batch.seeds);
  const pieces: string[] = [];
  let lines = "";
  let at = 0;
  for (const seed of batch.seeds) {
    const { record, file, text } = convertOne(batch, seed);
    if (file !== "") {
      const [length, textLength] = [Buffer.byteLength(file), Buffer.byteLength(text)];
      record.draft = { pack, at, length, textLength };
      pieces.push(file, text);
      at += length + textLength;
    }
    lines += `${JSON.stringify(record)}\n`;
  }
  writeFileSync(join(batch.draftsDir, pack), pieces.join(""));
  return lines;
}
