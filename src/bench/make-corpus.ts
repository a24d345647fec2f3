import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { randomLcg } from "d3";
import { planCorpus } from "./corpus-plan";
import { makeArticle } from "./make-article";

export type CorpusOptions = {
  /** The same number gives the same bytes on every machine. */
  seed: number;
  /** How many articles, each in a file of its own. */
  articles: number;
  /** Folder to write to, made if need be; files in it that are not of this archive stay. */
  dir: string;
};

/**
 * Writes an archive for measuring: articles of about 1,500 Chinese characters in the three formats, with
 * dates, pictures and furniture, unevenly over ten years, by 300 outlets of which few write much and many
 * little (Zipf). One article is in memory at a time.
 * @returns files and bytes written.
 */
export function makeCorpus({ seed, articles, dir }: CorpusOptions): { files: number; bytes: number } {
  const random = randomLcg(seed);
  const plan = planCorpus(random, articles);
  const folders = new Set<string>();
  let bytes = 0;
  for (let index = 0; index < articles; index += 1) {
    const { path, text } = makeArticle(random, plan, index);
    const file = join(dir, path);
    const folder = dirname(file);
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    const content = Buffer.from(text);
    writeFileSync(file, content);
    bytes += content.length;
  }
  return { files: articles, bytes };
}
