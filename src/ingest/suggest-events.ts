/** Found events as catalogue entries, for an editor to name, check and paste. */
import { stringify } from "yaml";
import { measureArchive } from "../happenings/archive-statistics";
import { findHappenings } from "../happenings/find-happenings";
import type { FoundEvent, Teller } from "../happenings/types";
import type { Catalogue } from "../reading/catalogue";
import { editorOf } from "./editor-of";
import { convertSeed } from "./convert-seed";
import type { ReadSeed } from "./read-seeds";

type ReadArticle = {
  url: string;
  zone: string;
  teller: Teller;
  /** The sentence at each offset, so that the whole text need not be kept. */
  quotes: Map<number, string>;
};

export type Suggestion = {
  event: FoundEvent;
  zone: string;
  evidence: { article: string; quote: string; when?: string; stance: string }[];
};

async function readArticles(
  seeds: AsyncIterable<ReadSeed>,
  catalogue: Catalogue,
): Promise<Map<string, ReadArticle>> {
  const articleById = new Map<string, ReadArticle>();
  for await (const reading of seeds) {
    if (!("file" in reading)) continue;
    const { draft } = convertSeed(reading.file, catalogue);
    if (!draft) continue;
    const { text, telling, outlet, summary } = draft;
    const quotes = new Map(
      telling.candidates.map(({ sentence }) => [sentence.start, text.slice(sentence.start, sentence.end)]),
    );
    const { id, url, publishedMs } = summary;
    const teller = { ...telling, id, outlet: outlet.id, publishedMs };
    articleById.set(id, { url, zone: outlet.zone, teller, quotes });
  }
  return articleById;
}

/** Quotations of one entry: one of each outlet first, so that an editor sees who agrees. */
const mostEvidence = 8;

function toSuggestion(event: FoundEvent, articleById: ReadonlyMap<string, ReadArticle>): Suggestion {
  const seen = new Set<string>();
  const isFirst = ({ outlet }: FoundEvent["members"][number]) => !seen.has(outlet) && seen.add(outlet);
  const first = event.members.filter(isFirst);
  const others = event.members.filter((member) => !first.includes(member));
  const evidence = [...first, ...others].slice(0, mostEvidence).map(({ article, candidate }) => {
    const { url, quotes } = articleById.get(article)!;
    const { when, stance, sentence } = candidate;
    const differs = when === event.when ? {} : { when };
    return { article: url, quote: quotes.get(sentence.start)!, ...differs, stance };
  });
  return { event, zone: event.zone ?? articleById.get(event.members[0]!.article)!.zone, evidence };
}

/** @returns what the text itself tells of and no curated event takes, the weightiest first. */
export async function suggestEvents(
  seeds: AsyncIterable<ReadSeed>,
  catalogue: Catalogue,
): Promise<Suggestion[]> {
  const articleById = await readArticles(seeds, catalogue);
  const tellers = [...articleById.values()].map(({ teller }) => teller);
  return findHappenings(tellers, measureArchive(tellers), editorOf(catalogue))
    .filter(({ curated }) => curated === null)
    .sort((a, b) => b.weight - a.weight || (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))
    .map((event) => toSuggestion(event, articleById));
}

/** Catalogue entries as YAML; the English label waits for an editor. */
export function formatSuggestions(suggestions: readonly Suggestion[]): string {
  const events = suggestions.map(({ event, zone, evidence }) => ({
    id: event.id.replace(/^found-/, "event-"),
    label: { zh: event.label, en: `(to be named) ${event.when}` },
    when: event.when,
    zone,
    kind: event.kind,
    ...(event.place === null ? {} : { place: { zh: event.place, en: `(to be named) ${event.place}` } }),
    evidence,
  }));
  return stringify({ events }, { lineWidth: 0 });
}
