/** The part of an ingest that can run anywhere at once: some seeds in, their files staged, what the index needs out. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArticleFile, type ArticleFile, type Stance } from "../model/bundle";
import { describePassage, type TextSpan } from "../model/passage";
import type { ArticleFacts } from "./assemble-bundle";
import type { Catalogue } from "./catalogue";
import { convertSeed, type ArticleDraft } from "./convert-seed";
import type { Candidate } from "./events/find-events";
import { readSeed } from "./read-seeds";
import type { IngestMessage, ReportLine } from "./types";

/** One seed's part of a found event: the mention that begins at `at` and the sentence around it. */
export type FoundPart = { event: string; at: number; when: string; stance: Stance; sentence: TextSpan };

/** A seed to convert; `found` only once all seeds were read and the events found. */
export type SeedTask = { seed: string; found: readonly FoundPart[] };

export type BatchTask = {
  seedsDir: string;
  articlesDir: string;
  catalogue: Catalogue;
  tasks: readonly SeedTask[];
};

/** What is kept of a seed once its article is on disk. Plain data: it crosses threads and is cached. */
export type SeedRecord = {
  sha256: string | null;
  line: ReportLine;
  article: (ArticleFacts & { candidates: Candidate[] }) | null;
  /** Quotations and corrections of the catalogue that the article does not bear out. */
  problems: IngestMessage[];
};

function withFound(file: ArticleFile, text: string, found: readonly FoundPart[]): ArticleFile {
  if (found.length === 0) return file;
  const eventByMention = new Map(found.map(({ at, event }) => [at, event]));
  const passages = found.map(({ event, sentence, when, stance }) => ({
    event,
    ...describePassage(text, sentence),
    when,
    stance,
  }));
  return {
    ...file,
    mentions: file.mentions.map((mention) => ({
      ...mention,
      event: mention.event ?? eventByMention.get(mention.start) ?? null,
    })),
    passages: [...file.passages, ...passages].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** The bundle's article file, checked and written; the text ends in a line feed, as files do. */
function writeArticle(articlesDir: string, draft: ArticleDraft, found: readonly FoundPart[]): void {
  const file = withFound(draft.file, draft.text, found);
  const name = `${file.id}.json`;
  writeFileSync(join(articlesDir, name), `${JSON.stringify(parseArticleFile(file, name))}\n`);
}

function convertOne({ seedsDir, articlesDir, catalogue }: BatchTask, { seed, found }: SeedTask): SeedRecord {
  const reading = readSeed(seedsDir, seed);
  const rejected = (messages: IngestMessage[], sha256: string | null): SeedRecord => ({
    sha256,
    line: {
      seed,
      status: "rejected",
      id: null,
      format: null,
      title: null,
      url: null,
      outlet: null,
      published: null,
      messages,
    },
    article: null,
    problems: [],
  });
  if ("rejected" in reading) return rejected(reading.messages, null);
  const { sha256 } = reading.file;
  let conversion;
  try {
    conversion = convertSeed(reading.file, catalogue);
  } catch (error) {
    // A fault of ours, not the seed's; still it must not cost the other seeds.
    const text = `This seed could not be converted: ${error instanceof Error ? error.message : String(error)}`;
    return rejected([{ code: "internal", text }], sha256);
  }
  const { line, draft, evidenceProblems } = conversion;
  if (!draft) return { sha256, line, article: null, problems: [] };
  writeArticle(articlesDir, draft, found);
  const { summary, outlet, candidates } = draft;
  const passages = draft.file.passages.map(({ event, when, stance }) => ({ event, when, stance }));
  const pictureOrigins = [...new Set(draft.file.pictures.map(({ url }) => new URL(url).origin))];
  return {
    sha256,
    line,
    article: { summary, outlet, passages, candidates, pictureOrigins },
    problems: evidenceProblems,
  };
}

/**
 * Converts seeds one after the other and stages their article files.
 * @throws only if the disk refuses: then the run cannot go on.
 */
export const convertBatch = (batch: BatchTask): SeedRecord[] =>
  batch.tasks.map((task) => convertOne(batch, task));
