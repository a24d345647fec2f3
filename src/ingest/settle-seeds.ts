/** Of the seeds that were read: which articles are kept, and what the report says of each. */
import { readFileSync } from "node:fs";
import { groupBy } from "../model/group-by";
import type { Catalogue } from "../reading/catalogue";
import type { IngestMessage } from "../reading/types";
import type { ReportLine } from "./report-line";
import type { ArticleFacts, SeedRecord } from "./seed-cache";
import { byCodeUnits } from "./told-event";

/** Nothing can be built from what is there: exit status 1, the last bundle stays. */
export class IngestStoppedError extends Error {
  override readonly name = "IngestStoppedError";
}

export type Accepted = SeedRecord & { article: ArticleFacts };
const isAccepted = (record: SeedRecord): record is Accepted => record.article !== null;

/** The seed whose text is shown, with those that hold other texts of the same address, newest first. */
export type Kept = Accepted & { versions: Accepted[] };

/** What the report says of a seed by itself. */
export function lineOf({ seed, messages, article }: SeedRecord): ReportLine {
  const { id = null, format = null, title = null, url = null, published = null } = article ?? {};
  const status = article === null ? "rejected" : messages.length > 0 ? "warned" : "accepted";
  return { seed, status, id, format, title, url, outlet: article?.outlet.id ?? null, published, messages };
}

/** Of two seeds with one text: the one with a date, then the first by name. */
const byWorth = (a: Accepted, b: Accepted) =>
  Number(b.article.published !== null) - Number(a.article.published !== null) || byCodeUnits(a.seed, b.seed);

/** Of two texts of one address: the one published later, then the longer one. */
const byAge = (a: Accepted, b: Accepted) =>
  (b.article.publishedMs ?? -Infinity) - (a.article.publishedMs ?? -Infinity) ||
  b.article.characters - a.article.characters ||
  byWorth(a, b);

/** The order of publication; what has no date is last. */
const inOrder = ({ article: a }: Accepted, { article: b }: Accepted): number =>
  (a.publishedMs ?? Infinity) - (b.publishedMs ?? Infinity) || byCodeUnits(a.id, b.id);

type Verdict = Pick<ReportLine, "status"> & { message: IngestMessage };

const duplicateOf = (seed: string): Verdict => ({
  status: "rejected",
  message: {
    code: "duplicate",
    text: `The seed ${seed} holds the same article (same source URL, same text) and was kept instead.`,
  },
});

const versionOf = (seed: string): Verdict => ({
  status: "warned",
  message: {
    code: "earlier-version",
    text: `The seed ${seed} holds a newer text of the same source URL; this one is kept as its earlier version.`,
  },
});

/**
 * Settles which seeds of one source URL are shown: of equal texts one is kept, different texts are versions of
 * one article. The lines of the others name the seed that is shown.
 * @param records in the order of their seeds.
 * @returns what is kept in the order of publication, and a line per seed in the order given.
 */
export function settleSeeds(records: readonly SeedRecord[]): { kept: Kept[]; lines: ReportLine[] } {
  const verdicts = new Map<string, Verdict>();
  const kept: Kept[] = [];
  for (const rivals of groupBy(records.filter(isAccepted), ({ article }) => article.id).values()) {
    const texts = [...groupBy(rivals, ({ article }) => article.words).values()].map((same) => {
      const [best, ...others] = [...same].sort(byWorth);
      for (const other of others) verdicts.set(other.seed, duplicateOf(best!.seed));
      return best!;
    });
    const [newest, ...versions] = texts.sort(byAge);
    for (const version of versions) verdicts.set(version.seed, versionOf(newest!.seed));
    kept.push({ ...newest!, versions });
  }
  const lines = records.map((record): ReportLine => {
    const line = lineOf(record);
    const verdict = verdicts.get(line.seed);
    if (verdict === undefined) return line;
    const own = verdict.status === "rejected" ? [] : line.messages;
    return { ...line, status: verdict.status, messages: [...own, verdict.message] };
  });
  return { kept: kept.sort(inOrder), lines };
}

/**
 * @param problem a message of `linkCurated`, which holds the quotation.
 * @returns ":12" where the catalogue's text has the quotation; "" where it is written in another way, as escaped.
 */
export function lineOfQuotation(source: string, problem: string, catalogue: Catalogue): string {
  const quoted = catalogue.events
    .flatMap(({ id, evidence }) => evidence.map(({ quote }) => ({ id, quote })))
    .find(({ id, quote }) => problem.startsWith(`event ${id}: `) && problem.includes(`“${quote}”`));
  if (!quoted) return "";
  const lines = source.split("\n");
  // Events may quote the same words: the line is looked for below the event's id.
  const from = lines.findIndex((line) => line.includes(`id: ${quoted.id}`));
  const at = lines.findIndex((line, index) => index >= from && line.includes(quoted.quote));
  return at === -1 ? "" : `:${at + 1}`;
}

/**
 * @returns a warning for each article that is quoted and not there.
 * @throws {IngestStoppedError} if the catalogue quotes what an article does not say.
 */
export function checkEvidence(
  kept: readonly Accepted[],
  catalogue: Catalogue,
  cataloguePath: string,
): IngestMessage[] {
  const problems = kept
    .flatMap(({ seed, problems }) => problems.map(({ text }) => ({ seed, text })))
    .sort((a, b) => byCodeUnits(a.seed, b.seed));
  if (problems.length > 0) {
    const source = readFileSync(cataloguePath, "utf8");
    throw new IngestStoppedError(
      problems
        .map(
          ({ seed, text }) =>
            `${cataloguePath}${lineOfQuotation(source, text, catalogue)}: ${text} (${seed})`,
        )
        .join("\n"),
    );
  }
  const urls = new Set(kept.map(({ article }) => article.url));
  const missing = catalogue.events.flatMap(({ id, evidence }) =>
    evidence.filter(({ article }) => !urls.has(article)).map(({ article }) => ({ id, article })),
  );
  return [...groupBy(missing, ({ article }) => article)].map(([article, quoted]) => ({
    code: "evidence-article-missing",
    text: `no seed holds ${article}, so what it is quoted for counts for nothing: ${[...new Set(quoted.map(({ id }) => id))].join(", ")}`,
  }));
}
