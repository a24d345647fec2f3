/** How well a reader of dates does against the gold. */
import { joinSnippets, publishedMsOf, type GoldArticle, type GoldMention } from "./gold";

/** `rule` names what decided the date, where the reader says so. */
export type ReadMention = { start: number; end: number; when: string; rule?: string };

/** Reads the dates of a text; the instant is publication's, the zone the outlet's. */
export type DateReader = (text: string, instantMs: number, zone: string) => ReadMention[];

/** An expression missed, invented or dated wrongly; `gold` and `read` are EDTF, empty if there is none. */
export type Miss = { kind: "missed" | "invented" | "wrong"; words: string; gold: string; read: string };

/** Counts of expressions: annotated, read, found, with just the same words, with the right date. */
export type Score = {
  gold: number;
  read: number;
  found: number;
  exact: number;
  right: number;
  misses: Miss[];
  /** Dates right, wrong and invented by the rule that decided them; invented ones have no gold mention. */
  rules: Map<string, RuleScore>;
};

/** How many of the dates that a rule decided are right, wrong or of no annotated expression. */
export type RuleScore = { right: number; wrong: number; invented: number };

function countRule({ rules }: Score, { rule }: ReadMention, outcome: keyof RuleScore): void {
  if (rule === undefined) return;
  const counts = rules.get(rule) ?? { right: 0, wrong: 0, invented: 0 };
  counts[outcome] += 1;
  rules.set(rule, counts);
}

const overlaps = (mention: GoldMention, read: ReadMention) =>
  mention.start < read.end && read.start < mention.start + mention.exact.length;

/** "About" is a remark on a date, not another date. */
const isSameDate = (a: string, b: string) => a.replaceAll("~", "") === b.replaceAll("~", "");

function scoreArticle(article: GoldArticle, read: DateReader, score: Score): void {
  const { text, mentions } = joinSnippets(article);
  const left = new Set(read(text, publishedMsOf(article), article.zone));
  score.gold += mentions.length;
  score.read += left.size;
  const around = (start: number, end: number) =>
    text.slice(Math.max(0, start - 14), end + 14).replaceAll("\n", "⏎");
  for (const mention of mentions) {
    const end = mention.start + mention.exact.length;
    const match = [...left].find((candidate) => overlaps(mention, candidate));
    const words = `${mention.exact} | ${around(mention.start, end)}`;
    if (!match) {
      score.misses.push({ kind: "missed", words, gold: mention.when, read: "" });
      continue;
    }
    left.delete(match);
    score.found += 1;
    if (match.start === mention.start && match.end === end) score.exact += 1;
    const isRight = isSameDate(match.when, mention.when);
    countRule(score, match, isRight ? "right" : "wrong");
    if (isRight) score.right += 1;
    else score.misses.push({ kind: "wrong", words, gold: mention.when, read: match.when });
  }
  for (const invented of left) {
    const { start, end, when } = invented;
    countRule(score, invented, "invented");
    const words = `${text.slice(start, end)} | ${around(start, end)}`;
    score.misses.push({ kind: "invented", words, gold: "", read: when });
  }
}

/**
 * Each gold mention takes one read mention that overlaps it. `found` counts those, `exact` the ones of just
 * the same words, `right` those with the right date; what is read beyond them is invented.
 */
export function scoreReader(articles: readonly GoldArticle[], read: DateReader): Score {
  const score: Score = { gold: 0, read: 0, found: 0, exact: 0, right: 0, misses: [], rules: new Map() };
  for (const article of articles) scoreArticle(article, read, score);
  return score;
}

/** Harmonic mean of precision and recall, 0 where nothing was found. */
export const f1 = (hits: number, read: number, gold: number): number =>
  read + gold === 0 ? 1 : (2 * hits) / (read + gold);
