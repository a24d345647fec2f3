/** Writes article files once it is known which events were found. */
import { writeFileSync } from "node:fs";
import type { ArticleFile } from "../model/bundle";
import { describePassage } from "../model/passage";
import type { FoundPart } from "./gather-periods";
import { openPacks, type PackPlace } from "./packs";

/** An article to write, and where, with its parts of found events. */
export type FinishTask = { from: PackPlace; to: string; found: readonly (FoundPart & { event: string })[] };

export const formatArticleFile = (file: ArticleFile): string => `${JSON.stringify(file)}\n`;

/** The file with found events in its mentions and among its passages. @param text the article's. */
function withFound(file: ArticleFile, found: FinishTask["found"], text: string): ArticleFile {
  const eventByMention = new Map(found.flatMap(({ event, at }) => (at === null ? [] : [[at, event]])));
  const added = found.map(({ event, start, length, when, stance }) => ({
    event,
    ...describePassage(text, { start, end: start + length }),
    when,
    stance,
  }));
  return {
    ...file,
    mentions: file.mentions.map((mention) => ({
      ...mention,
      event: mention.event ?? eventByMention.get(mention.start) ?? null,
    })),
    passages: [...file.passages, ...added].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** Writes each article of a batch. */
export function finishBatch(tasks: readonly FinishTask[]): void {
  const packs = openPacks();
  try {
    for (const { from, to, found } of tasks) {
      const draft = packs.read(from, "file");
      if (found.length === 0) writeFileSync(to, draft);
      else {
        const file = withFound(JSON.parse(draft) as ArticleFile, found, packs.read(from, "text"));
        writeFileSync(to, formatArticleFile(file));
      }
    }
  } finally {
    packs.close();
  }
}
