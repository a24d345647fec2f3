/** Writes article files once all seeds were read: a draft with what was found, or a file of the last run with other findings. */
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from "node:fs";
import type { ArticleFile } from "../model/bundle";
import { isFoundId } from "../model/ids";
import { describePassage } from "../model/passage";
import { textOfHtml } from "../search/html-text";
import { formatArticleFile } from "./convert-batch";
import type { Candidate } from "../happenings/types";

/** One article's part of a found event. */
export type FoundPart = { event: string; candidate: Candidate };

/** Where an article's file is now: a whole file of the last bundle, or a piece of a pack. */
export type ArticleSource = {
  path: string;
  piece: { at: number; length: number; textLength: number } | null;
};

/** An article to write, and where. */
export type FinishTask = { from: ArticleSource; to: string; found: readonly FoundPart[] };

/**
 * The file with exactly these found events: what an earlier run found is taken out first.
 * @param text the article's.
 */
function withFound(file: ArticleFile, found: readonly FoundPart[], text: string): ArticleFile {
  const eventByMention = new Map(
    found.flatMap(({ event, candidate }) => (candidate.at === null ? [] : [[candidate.at, event]])),
  );
  const added = found.map(({ event, candidate: { sentence, when, stance } }) => ({
    event,
    ...describePassage(text, sentence),
    when,
    stance,
  }));
  const curated = file.passages.filter(({ event }) => !isFoundId(event));
  return {
    ...file,
    mentions: file.mentions.map((mention) => {
      const own = mention.event !== null && !isFoundId(mention.event) ? mention.event : null;
      return { ...mention, event: own ?? eventByMention.get(mention.start) ?? null };
    }),
    passages: [...curated, ...added].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

function readBytes(descriptor: number, at: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  for (let read = 0; read < length;) {
    const count = readSync(descriptor, buffer, read, length - read, at + read);
    if (count === 0) throw new Error("A pack of drafts is shorter than its records say.");
    read += count;
  }
  return buffer;
}

/** Packs stay open over what is done with them. */
function withPacks<T>(work: (open: (path: string) => number) => T): T {
  const descriptors = new Map<string, number>();
  const open = (path: string) => {
    const descriptor = descriptors.get(path) ?? openSync(path, "r");
    descriptors.set(path, descriptor);
    return descriptor;
  };
  try {
    return work(open);
  } finally {
    for (const descriptor of descriptors.values()) closeSync(descriptor);
  }
}

/** The texts that articles' files, or their drafts, were made of. */
export const readTexts = (sources: readonly ArticleSource[]): string[] =>
  withPacks((open) =>
    sources.map(({ path, piece }) => {
      if (piece === null) return textOfHtml((JSON.parse(readFileSync(path, "utf8")) as ArticleFile).html);
      return readBytes(open(path), piece.at + piece.length, piece.textLength).toString("utf8");
    }),
  );

export const readArticleText = (source: ArticleSource): string => readTexts([source])[0]!;

/** The bytes of an article's file with what was found of it. */
function finish({ from, found }: FinishTask, open: (path: string) => number): Buffer | string {
  const { path, piece } = from;
  if (piece === null) {
    const file = JSON.parse(readFileSync(path, "utf8")) as ArticleFile;
    const text = found.length > 0 ? textOfHtml(file.html) : "";
    return formatArticleFile(withFound(file, found, text));
  }
  const { at, length, textLength } = piece;
  if (found.length === 0) return readBytes(open(path), at, length);
  const bytes = readBytes(open(path), at, length + textLength);
  const file = JSON.parse(bytes.toString("utf8", 0, length)) as ArticleFile;
  return formatArticleFile(withFound(file, found, bytes.toString("utf8", length)));
}

export const finishBatch = (tasks: readonly FinishTask[]): void =>
  withPacks((open) => {
    for (const task of tasks) writeFileSync(task.to, finish(task, open));
  });
