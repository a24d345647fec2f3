import type { BundleIndex, NewsEvent } from "../model/bundle";
import { toExportRecords } from "./export-record";

const eventsJsonVersion = "parallax-events/1";

/**
 * Events as JSON that stands alone: each with its labels in both languages, its EDTF date, its days, and the
 * articles that speak of it with title, address, outlet and the dates they gave.
 */
export function eventsToJson(index: BundleIndex, events: readonly NewsEvent[]): string {
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
    })),
  }));
  return `${JSON.stringify({ schema: eventsJsonVersion, events: exported }, null, 2)}\n`;
}
