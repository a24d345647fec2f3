import type { ArticleFile, BundleIndex, NewsEvent } from "../model/bundle";
import { passagesOf, toExportRecords } from "./export-record";

const eventsJsonVersion = "parallax-events/1";

/**
 * Events as JSON that stands alone: each with its labels in both languages, its EDTF date, its days, and the
 * articles that speak of it with title, address, outlet, the dates they gave and
 * their words on it.
 * @param files of the articles, by id; one that is missing gives no quotation.
 */
export function eventsToJson(
  index: BundleIndex,
  events: readonly NewsEvent[],
  files: ReadonlyMap<string, ArticleFile> = new Map(),
): string {
  const exported = toExportRecords(index, events).map(({ event, firstDay, lastDay, words }) => ({
    id: event.id,
    label: event.label,
    when: event.when,
    firstDay,
    lastDay,
    zone: event.zone,
    place: event.place,
    kind: event.kind,
    rank: event.rank,
    origin: event.origin,
    disagreement: event.disagreement,
    articles: words.map(({ article, outlet, claims }) => ({
      id: article.id,
      title: article.title,
      url: article.url,
      outlet: { id: outlet.id, name: outlet.name },
      published: article.published,
      claims: claims.map(({ when, stance }) => ({ when, stance })),
      quotations: passagesOf(files, article.id, event.id).map(({ exact, start, end, when, stance }) => ({
        exact,
        start,
        end,
        when,
        stance,
      })),
    })),
  }));
  return `${JSON.stringify({ schema: eventsJsonVersion, events: exported }, null, 2)}\n`;
}
