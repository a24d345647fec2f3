import { formatWhen } from "../i18n/format-date";
import type { ArticleFile, BundleIndex, NewsEvent } from "../model/bundle";
import type { Lang } from "../model/lang";
import { writeCsv } from "./csv";
import { passagesOf, toExportRecords } from "./export-record";

/** Column names; they stay the same in every language, so that a script can rely on them. */
export const accountColumns = [
  "event_id",
  "label_zh",
  "label_en",
  "event_when",
  "kind",
  "place",
  "outlet",
  "published",
  "stance",
  "when",
  "date",
  "quotation",
  "title",
  "article",
  "passage",
] as const;

/** The address of a passage on this page. */
export type LinkToPassage = (event: NewsEvent, article: string, start: number) => string;

/**
 * What each article says of each event, one row per passage, as CSV like that of the events.
 * @param files of the articles that tell of the events, by id; an article without one has no row.
 */
export function accountsToCsv(
  index: BundleIndex,
  events: readonly NewsEvent[],
  lang: Lang,
  { files, linkTo }: { files: ReadonlyMap<string, ArticleFile>; linkTo: LinkToPassage },
): string {
  const rows = toExportRecords(index, events).flatMap(({ event, words }) =>
    words.flatMap(({ article, outlet }) =>
      passagesOf(files, article.id, event.id).map(({ exact, start, when, stance }) => {
        const cells: Record<(typeof accountColumns)[number], string> = {
          event_id: event.id,
          label_zh: event.label.zh,
          label_en: event.label.en,
          event_when: event.when,
          kind: event.kind,
          place: event.place?.[lang] ?? "",
          outlet: outlet.name[lang],
          published: article.published ?? "",
          stance,
          when,
          date: formatWhen(when, lang),
          quotation: exact,
          title: article.title,
          article: article.url,
          passage: linkTo(event, article.id, start),
        };
        return accountColumns.map((column) => cells[column]);
      }),
    ),
  );
  return writeCsv([[...accountColumns], ...rows]);
}
