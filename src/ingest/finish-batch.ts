/** Writes article files once it is known which events were found. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  parseVersionFile,
  type ArticleFile,
  type ArticleSummary,
  type ArticleVersion,
} from "../model/bundle";
import { groupBy } from "../model/group-by";
import { describePassage } from "../model/passage";
import { partsBeside } from "./archive";
import { articlePath, sourcePath } from "./article-files";
import type { FoundPart } from "./gather-periods";
import { openPacks, type PackPlace, type PackReader } from "./packs";

/** An article to write, with its parts of found events and the earlier texts of its address, newest first. */
export type FinishTask = {
  id: string;
  from: PackPlace;
  /** Folder that stands for the bundle. */
  staged: string;
  found: readonly (FoundPart & { event: string })[];
  /** `path` in the bundle. */
  versions: readonly { from: PackPlace; path: string }[];
};

export const formatArticleFile = (file: ArticleFile): string => `${JSON.stringify(file)}\n`;

/** The file with found events in its mentions and among its passages. @param text the article's. */
function withFound(file: ArticleFile, found: FinishTask["found"], text: string): ArticleFile {
  const eventByMention = new Map(found.flatMap(({ event, at }) => (at === null ? [] : [[at, event]])));
  const passagesOf = groupBy(file.passages, ({ event }) => event);
  const fresh = [...groupBy(found, ({ event }) => event)].flatMap(([event, parts]) =>
    partsBeside(
      parts,
      (passagesOf.get(event) ?? []).map(({ start, end }) => ({ start, length: end - start })),
    ),
  );
  const added = fresh.map(({ event, start, length, when, stance }) => ({
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

/** Writes an earlier text of an article. @returns what the article's file says of it. */
function writeVersion(
  { from, path }: FinishTask["versions"][number],
  staged: string,
  packs: PackReader,
): ArticleVersion {
  const { source } = JSON.parse(packs.read(from, "file")) as ArticleFile;
  const { id, title, published } = JSON.parse(packs.read(from, "summary")) as ArticleSummary;
  const version = { id, title, published, claims: source.published, text: packs.read(from, "text") };
  writeFileSync(join(staged, path), `${JSON.stringify(parseVersionFile(version, path))}\n`);
  return { seed: source.seed, sha256: source.sha256, published, path };
}

/** Writes each article of a batch, its source, and its earlier texts. */
export function finishBatch(tasks: readonly FinishTask[]): void {
  const packs = openPacks();
  try {
    for (const { id, from, staged, found, versions } of tasks) {
      const draft = packs.read(from, "file");
      const to = join(staged, articlePath(id));
      if (found.length === 0 && versions.length === 0) writeFileSync(to, draft);
      else {
        const file = withFound(JSON.parse(draft) as ArticleFile, found, packs.read(from, "text"));
        const others = versions.map((version) => writeVersion(version, staged, packs));
        writeFileSync(to, formatArticleFile(others.length > 0 ? { ...file, versions: others } : file));
      }
      writeFileSync(join(staged, sourcePath(id)), packs.read(from, "source"));
    }
  } finally {
    packs.close();
  }
}
