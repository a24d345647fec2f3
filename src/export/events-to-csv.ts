import { csvFormatRow } from "d3";
import { formatWhen } from "../i18n/format-date";
import type { BundleIndex, NewsEvent } from "../model/bundle";
import type { Lang } from "../model/lang";
import { toPlainLine } from "../model/plain-text";
import { toExportRecords, type ExportRecord } from "./export-record";
import { guardCell } from "./guard-cell";

/** Column names; they stay the same in every language, so that a script can rely on them. */
export const csvColumns = [
  "id",
  "label",
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
  return csvColumns.map((column) => guardCell(toPlainLine(cells[column])));
}

/**
 * Events as CSV after RFC 4180 (CRLF, a header line), in UTF-8 with the byte-order mark that spreadsheets
 * need to read Chinese. Labels, dates in words and outlets are in `lang`; `when` is EDTF.
 */
export function eventsToCsv(index: BundleIndex, events: readonly NewsEvent[], lang: Lang): string {
  const rows = [[...csvColumns], ...toExportRecords(index, events).map((record) => toRow(record, lang))];
  return `\uFEFF${rows.map((row) => csvFormatRow(row)).join("\r\n")}\r\n`;
}
