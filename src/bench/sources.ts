/** `npm run bench -- sources [--corpus DIR]`: how well and how fast attributions are read. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { randomLcg } from "d3";
import { cleanBody } from "../reading/clean/clean-body";
import { parseSeed } from "../reading/formats/parse-seed";
import { hostOf } from "../model/safe-url";
import { findAttributions } from "../sources/find-attributions";
import { goldParts, type GoldArticle } from "../sources/gold/gold";
import { emptyScore, scoreArticle, type Miss, type SourceScore } from "../sources/gold/score";
import { planCorpus } from "./corpus-plan";
import { makeArticle } from "./make-article";

const articles = 400;
/** Rounds of which the best counts. */
const rounds = 7;

/** An article of the gold as the ingest reads it; null where the folder has no such file or another text. */
function readArticle(dir: string, { file, sha256 }: GoldArticle) {
  const path = join(dir, file);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) return null;
  const parsed = parseSeed({ seed: file, bytes, sha256 });
  if (!parsed.ok) return null;
  const { url, author } = parsed.value;
  return { text: cleanBody(parsed.value).text, own: { names: author ? [author] : [], hosts: [hostOf(url)] } };
}

const f1 = (right: number, read: number, gold: number) =>
  read + gold === 0 ? 1 : (2 * right) / (read + gold);

function formatScore({
  gold,
  read,
  found,
  rightKind,
  named,
  rightName,
  links,
  speakers,
}: SourceScore): string {
  const figures = [
    found / Math.max(1, read),
    found / Math.max(1, gold),
    f1(found, read, gold),
    rightKind / Math.max(1, found),
    rightName / Math.max(1, named),
    f1(links.right, links.read, links.gold),
    f1(speakers.right, speakers.read, speakers.gold),
  ];
  return figures.map((figure) => figure.toFixed(3).padStart(11)).join("");
}

const formatMiss = ({ kind, words, gold, read }: Miss) =>
  `    ${kind.padEnd(9)} ${words.replaceAll("\n", "⏎")}  gold ${gold || "–"}, read ${read || "–"}`;

function scoreParts(dirs: Record<string, string | null>, isVerbose: boolean): string[] {
  const heads = ["precision", "recall", "F1", "kind", "name", "chains", "speakers"];
  const lines = [`${"".padEnd(32)}${heads.map((head) => head.padStart(11)).join("")}`];
  for (const [name, part] of Object.entries(goldParts)) {
    const dir = dirs[name];
    if (!dir) {
      lines.push(
        `${name}: skipped, as its ${part.articles.length} articles are not part of the project (--corpus DIR)`,
      );
      continue;
    }
    const score = emptyScore();
    let count = 0;
    for (const article of part.articles) {
      const read = readArticle(dir, article);
      if (!read) {
        lines.push(`  ${article.file}: not in ${dir}, or with another text`);
        continue;
      }
      count += 1;
      scoreArticle(article, findAttributions(read.text, { own: read.own }), score);
    }
    lines.push(`${`${name}: ${count} articles, ${score.gold}`.padEnd(32)}${formatScore(score)}`);
    // Who reads the misses of the untuned part tunes on it.
    if (isVerbose && name !== "untuned") lines.push(...score.misses.map(formatMiss));
  }
  return lines;
}

/** Seconds per MB of UTF-8 on made articles. */
function measureCost(): string {
  const random = randomLcg(0.2);
  const plan = planCorpus(random, articles);
  const texts: string[] = [];
  for (let index = 0; index < articles; index += 1) {
    const { path, text } = makeArticle(random, plan, index);
    const parsed = parseSeed({ seed: path, bytes: new TextEncoder().encode(text), sha256: "0".repeat(64) });
    if (parsed.ok) texts.push(cleanBody(parsed.value).text);
  }
  const megabytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0) / 1e6;
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (const text of texts) findAttributions(text);
    return performance.now() - start;
  });
  return `cost on ${texts.length} made articles: ${(Math.min(...times) / 1_000 / megabytes).toFixed(4)} s per MB (${megabytes.toFixed(2)} MB)`;
}

/**
 * Precision, recall and F1 of attributions found, right kinds, right names of the named, F1 of chains and of
 * quotations' speakers, on each part of the gold.
 * @param corpus folder with the articles that the project does not hold; without it their parts are skipped.
 * @param isVerbose lists every miss of the parts that rules are tuned on.
 */
export function benchSources({
  seeds,
  corpus,
  isVerbose,
}: {
  seeds: string;
  corpus: string | null;
  isVerbose: boolean;
}): string {
  const dirs = { seeds, tuned: corpus, untuned: corpus };
  return [...scoreParts(dirs, isVerbose), "", measureCost()].join("\n");
}
