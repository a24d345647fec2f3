/** `npm run bench -- dates`: how well and how fast dates are read, beside chrono-node and the HTML parser. */
import * as chrono from "chrono-node";
import { randomLcg } from "d3";
import { parse } from "parse5";
import { findDateExpressions } from "../dates/find-date-expressions";
import { goldParts } from "../dates/gold/gold";
import { f1, scoreReader, type DateReader, type Miss, type RuleScore, type Score } from "../dates/gold/score";
import { cleanBody } from "../reading/clean/clean-body";
import { parseSeed } from "../reading/formats/parse-seed";
import { dayMs } from "../model/calendar";
import { planCorpus } from "./corpus-plan";
import { makeArticle } from "./make-article";

const articles = 400;
/** Rounds that warm up, and rounds of which the best counts: what another process takes away is not the reader's. */
const [warmUps, rounds] = [2, 7];

const pad = (value: number) => String(value).padStart(2, "0");

/** What chrono knows for certain, as EDTF; units that it only implies are left out. */
function toEdtf(components: chrono.ParsedComponents): string {
  const [year, month, day] = [components.get("year"), components.get("month"), components.get("day")];
  if (components.isCertain("day") || components.isCertain("weekday"))
    return `${year}-${pad(month ?? 1)}-${pad(day ?? 1)}`;
  return components.isCertain("month") ? `${year}-${pad(month ?? 1)}` : `${year}`;
}

/** chrono-node in the script of each text: of its two Chinese locales the one that finds more. */
const chronoReader: DateReader = (text, instantMs) => {
  const readings = [chrono.zh.hans, chrono.zh.hant].map((locale) => locale.parse(text, new Date(instantMs)));
  const best = readings.reduce((a, b) => (b.length > a.length ? b : a));
  return best.map(({ index, text: words, start, end }) => ({
    start: index,
    end: index + words.length,
    when: end ? `${toEdtf(start)}/${toEdtf(end)}` : toEdtf(start),
  }));
};

const ownReader: DateReader = (text, instantMs, zone) => findDateExpressions(text, { instantMs, zone });

function formatScore(name: string, { gold, read, found, exact, right }: Score): string {
  const figures = [
    found / Math.max(1, read),
    found / gold,
    f1(found, read, gold),
    exact / Math.max(1, found),
    right / Math.max(1, found),
    f1(right, read, gold),
  ];
  return `  ${name.padEnd(28)}${figures.map((figure) => figure.toFixed(3).padStart(11)).join("")}`;
}

const formatMiss = ({ kind, words, gold, read }: Miss) =>
  `    ${kind.padEnd(9)} ${words}  gold ${gold || "–"}, read ${read || "–"}`;

const formatRule = ([rule, { right, wrong, invented }]: [string, RuleScore]) =>
  `    ${rule.padEnd(36)}${[right, wrong, invented].map((count) => String(count).padStart(9)).join("")}`;

/** Right, wrong and invented dates by the rule that decided them, the busiest first; rules that never decide have no line. */
const formatRules = ({ rules }: Score): string[] => [
  `    ${"decided by".padEnd(36)}${["right", "wrong", "invented"].map((head) => head.padStart(9)).join("")}`,
  ...[...rules].sort(([, a], [, b]) => b.right - a.right).map(formatRule),
];

function scoreParts(isVerbose: boolean): string[] {
  const heads = ["precision", "recall", "F1", "same words", "right", "right F1"];
  const lines = [`${"".padEnd(30)}${heads.map((head) => head.padStart(11)).join("")}`];
  for (const [name, part] of Object.entries(goldParts)) {
    const own = scoreReader(part.articles, ownReader);
    lines.push(`${name}: ${part.articles.length} articles, ${own.gold} expressions`);
    lines.push(formatScore("parallax", own));
    lines.push(formatScore("chrono-node (zh)", scoreReader(part.articles, chronoReader)));
    lines.push(...formatRules(own));
    if (isVerbose) lines.push(...own.misses.map(formatMiss));
  }
  return lines;
}

/** Bodies of a made archive, as HTML and as the text that dates are read in. */
function makeBodies(): { html: string[]; texts: string[] } {
  const random = randomLcg(0.2);
  const plan = planCorpus(random, articles);
  const [html, texts]: [string[], string[]] = [[], []];
  for (let index = 0; index < articles; index += 1) {
    const { path, text } = makeArticle(random, plan, index);
    const parsed = parseSeed({ seed: path, bytes: new TextEncoder().encode(text), sha256: "0".repeat(64) });
    if (!parsed.ok) continue;
    html.push(parsed.value.unsafeBodyHtml);
    texts.push(cleanBody(parsed.value).text);
  }
  return { html, texts };
}

/** Milliseconds of the best round. */
function measure(run: () => void): number {
  const times = Array.from({ length: warmUps + rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times.slice(warmUps));
}

const megabytesOf = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0) / 1e6;

function measureCost(): string[] {
  const { html, texts } = makeBodies();
  const instantMs = 18_900 * dayMs;
  const rows: [string, number, number][] = [
    ["parse5, the bodies' HTML", measure(() => html.forEach((body) => parse(body))), megabytesOf(html)],
    [
      "parallax, dates in their text",
      measure(() => texts.forEach((text) => findDateExpressions(text, { instantMs, zone: "Asia/Shanghai" }))),
      megabytesOf(texts),
    ],
    [
      "chrono-node, dates in their text",
      measure(() => texts.forEach((text) => chronoReader(text, instantMs, "UTC"))),
      megabytesOf(texts),
    ],
  ];
  const line = ([name, ms, megabytes]: [string, number, number]) =>
    `  ${name.padEnd(34)}${(ms / 1_000 / megabytes).toFixed(4).padStart(9)} s per MB${ms.toFixed(0).padStart(8)} ms in all (${megabytes.toFixed(2)} MB)`;
  return [`cost on ${texts.length} made articles, best of ${rounds} rounds`, ...rows.map(line)];
}

/**
 * Precision, recall, F1 and right values on both parts of the gold, and seconds per MB (10⁶ bytes of UTF-8).
 * @param isVerbose lists every expression missed, invented or given a wrong date.
 */
export async function benchDates({ isVerbose = false } = {}): Promise<string> {
  return [...scoreParts(isVerbose), "", ...measureCost()].join("\n");
}
