/** Puts found events into article files, once all seeds were read; or other ones, or none, in place of the last run's. */
import { readFileSync, writeFileSync } from "node:fs";
import type { ArticleFile, Stance } from "../model/bundle";
import { describePassage, type TextSpan } from "../model/passage";
import { parseBody } from "./clean/parse-body";
import { textOf } from "./clean/tree";
import { formatArticleFile } from "./convert-batch";
import { isFoundId } from "./events/find-events";

/** One article's part of a found event: the mention that begins at `at` and the sentence around it. */
export type FoundPart = { event: string; at: number; when: string; stance: Stance; sentence: TextSpan };

/** An article file to read, and where its finished form goes. */
export type FinishTask = { from: string; to: string; found: readonly FoundPart[] };

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

export function finishBatch(tasks: readonly FinishTask[]): void {
  for (const { from, to, found } of tasks) {
    const file = JSON.parse(readFileSync(from, "utf8")) as ArticleFile;
    writeFileSync(to, formatArticleFile(withFound(file, found), from));
  }
}
