import { formatWhen } from "../i18n/format-date";
import type { BundleIndex, NewsEvent } from "../model/bundle";
import type { Lang } from "../model/lang";
import { writeCsv } from "./csv";
import { toExportRecords, type ExportRecord } from "./export-record";

/** Column names; they stay the same in every language, so that a script can rely on them. */
export const csvColumns = [
  "id",
  "label",
  "label_en",
  "when",
  "date",
  "first_day",
  "last_day",
  "zone",
  "place",
  "kind",
  "rank",
  "origin",
  "outlets",
  "articles",
  "forecasts",
  "reports",
  "disagreement",
  "sources",
] as const;

function toRow({ event, firstDay, lastDay, words, outlets, ...counts }: ExportRecord, lang: Lang): string[] {
  const cells: Record<(typeof csvColumns)[number], string> = {
    id: event.id,
    label: event.label[lang],
    label_en: event.label.en,
    when: event.when,
    date: formatWhen(event.when, lang),
    first_day: firstDay,
    last_day: lastDay,
    zone: event.zone ?? "",
    place: event.place?.[lang] ?? "",
    kind: event.kind,
    rank: event.rank,
    origin: event.origin,
    outlets: outlets.map((outlet) => outlet.name[lang]).join("; "),
    articles: String(words.length),
    forecasts: String(counts.forecasts),
    reports: String(counts.reports),
    disagreement: String(event.disagreement),
    sources: words.map((word) => word.article.url).join(" "),
  };
  return csvColumns.map((column) => cells[column]);
}

/**
 * Events as CSV after RFC 4180 (CRLF, a header line), in UTF-8 with the byte-order mark that spreadsheets
 * need to read Chinese. Labels, dates in words and outlets are in `lang`; `when` is EDTF.
 */
export function eventsToCsv(index: BundleIndex, events: readonly NewsEvent[], lang: Lang): string {
  const rows = [[...csvColumns], ...toExportRecords(index, events).map((record) => toRow(record, lang))];
  return writeCsv(rows);
}
