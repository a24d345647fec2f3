/** Writes article files once all seeds were read: a draft with what was found, or a file of the last run with other findings. */
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from "node:fs";
import type { ArticleFile, Stance } from "../model/bundle";
import { describePassage, type TextSpan } from "../model/passage";
import { parseBody } from "./clean/parse-body";
import { textOf } from "./clean/tree";
import { formatArticleFile } from "./convert-batch";
import { isFoundId } from "./events/find-events";

/** One article's part of a found event: the mention that begins at `at` and the sentence around it. */
export type FoundPart = { event: string; at: number; when: string; stance: Stance; sentence: TextSpan };

/** Where an article's file is now: a whole file of the last bundle, or a piece of a pack. */
export type ArticleSource = { path: string; piece: { at: number; length: number } | null };

/** An article to write, and where. */
export type FinishTask = { from: ArticleSource; to: string; found: readonly FoundPart[] };

/** The file with exactly these found events: what an earlier run found is taken out first. */
export function withFound(file: ArticleFile, found: readonly FoundPart[]): ArticleFile {
  const eventByMention = new Map(found.map(({ at, event }) => [at, event]));
  const text = found.length > 0 ? textOf(parseBody(file.html).tree) : "";
  const added = found.map(({ event, sentence, when, stance }) => ({
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

function readPiece(descriptor: number, { at, length }: { at: number; length: number }): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  for (let read = 0; read < length;) {
    const count = readSync(descriptor, buffer, read, length - read, at + read);
    if (count === 0) throw new Error("A pack of drafts is shorter than its records say.");
    read += count;
  }
  return buffer;
}

/** Packs stay open over the tasks that read from them. */
export function finishBatch(tasks: readonly FinishTask[]): void {
  const descriptors = new Map<string, number>();
  const open = (path: string) => {
    const descriptor = descriptors.get(path) ?? openSync(path, "r");
    descriptors.set(path, descriptor);
    return descriptor;
  };
  try {
    for (const { from, to, found } of tasks) {
      const content = from.piece ? readPiece(open(from.path), from.piece) : readFileSync(from.path);
      if (from.piece && found.length === 0) writeFileSync(to, content);
      else {
        const file = JSON.parse(content.toString("utf8")) as ArticleFile;
        writeFileSync(to, formatArticleFile(withFound(file, found), to));
      }
    }
  } finally {
    for (const descriptor of descriptors.values()) closeSync(descriptor);
  }
}
