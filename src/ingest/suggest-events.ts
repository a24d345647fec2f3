/** Found events as catalogue entries, for an editor to name, check and paste. */
import { stringify } from "yaml";
import type { Catalogue } from "../reading/catalogue";
import { convertSeed } from "./convert-seed";
import { findEvents, type Candidate, type FoundEvent } from "./events/find-events";
import type { KnownOutlet } from "../reading/outlets";
import type { ReadSeed } from "./read-seeds";
import { byCodeUnits } from "./told-event";

type ReadArticle = {
  id: string;
  url: string;
  outlet: KnownOutlet;
  publishedMs: number | null;
  candidates: Candidate[];
  /** The sentence of each candidate, so that the whole text need not be kept. */
  quotes: Map<Candidate, string>;
};

export type Suggestion = {
  event: FoundEvent;
  zone: string;
  evidence: { article: string; quote: string; when?: string; stance: string }[];
};

async function readArticles(seeds: AsyncIterable<ReadSeed>, catalogue: Catalogue): Promise<ReadArticle[]> {
  const articleById = new Map<string, ReadArticle>();
  for await (const reading of seeds) {
    if (!("file" in reading)) continue;
    const { draft } = convertSeed(reading.file, catalogue);
    if (!draft) continue;
    const { text, candidates, outlet, summary } = draft;
    const quotes = new Map(
      candidates.map((candidate) => [
        candidate,
        text.slice(candidate.sentence.start, candidate.sentence.end),
      ]),
    );
    const { id, url, publishedMs } = summary;
    articleById.set(id, { id, url, outlet, publishedMs, candidates, quotes });
  }
  return [...articleById.values()].sort(
    (a, b) => (a.publishedMs ?? Infinity) - (b.publishedMs ?? Infinity) || byCodeUnits(a.id, b.id),
  );
}

/**
 * @returns what the text itself tells of and no curated event takes: told by most articles first, then by most
 * passages, then in the order of time.
 */
export async function suggestEvents(
  seeds: AsyncIterable<ReadSeed>,
  catalogue: Catalogue,
): Promise<Suggestion[]> {
  const articles = await readArticles(seeds, catalogue);
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const suggestions = findEvents(articles, articles.length).map((event): Suggestion => {
    const evidence = event.members.map(({ article, candidate }) => {
      const { url, quotes } = articleById.get(article)!;
      return { article: url, quote: quotes.get(candidate)!, stance: candidate.stance };
    });
    return { event, zone: articleById.get(event.members[0]!.article)!.outlet.zone, evidence };
  });
  const outletsOf = ({ evidence }: Suggestion) => new Set(evidence.map(({ article }) => article)).size;
  return suggestions.sort(
    (a, b) =>
      outletsOf(b) - outletsOf(a) ||
      b.evidence.length - a.evidence.length ||
      (a.event.when < b.event.when ? -1 : 1),
  );
}

/** Catalogue entries as YAML; the English label waits for an editor. */
export function formatSuggestions(suggestions: readonly Suggestion[]): string {
  const events = suggestions.map(({ event, zone, evidence }) => ({
    id: event.id.replace(/^found-/, "event-"),
    label: { zh: event.label, en: `(to be named) ${event.when}` },
    when: event.when,
    zone,
    kind: "other",
    evidence,
  }));
  return stringify({ events }, { lineWidth: 0 });
}
