/** Chosen quotations as files: a table, references with notes, and W3C Web Annotations. */
import { csvFormatRow } from "d3";
import type { ArticleSummary, Outlet } from "../model/bundle";
import type { EvidenceItem } from "../model/evidence";
import type { Lang } from "../model/lang";
import { toPlainLine } from "../model/plain-text";
import { formatCitation } from "./format-citation";
import { guardCell } from "./guard-cell";

/** A quotation with the article that it is from. */
export type Quotation = { item: EvidenceItem; article: ArticleSummary; outlet: Outlet };

type Options = { accessed: string; lang: Lang };

export const evidenceColumns = [
  "quotation",
  "outlet",
  "title",
  "published",
  "date_told",
  "stance",
  "chain",
  "link",
  "original",
  "citation",
] as const;

/** A row for each quotation, for spreadsheets. */
export function evidenceToCsv(quotations: readonly Quotation[], { accessed, lang }: Options): string {
  const style = lang === "zh" ? "gbt7714" : "apa";
  const rows = quotations.map(({ item, article, outlet }) => {
    const cells: Record<(typeof evidenceColumns)[number], string> = {
      quotation: item.exact,
      outlet: outlet.name[lang],
      title: article.title,
      published: article.published ?? "",
      date_told: item.when ?? "",
      stance: item.stance ?? "",
      chain: item.chain,
      link: item.link,
      original: article.url,
      citation: formatCitation(article, outlet, style, { accessed }).trim(),
    };
    return evidenceColumns.map((column) => guardCell(toPlainLine(cells[column])));
  });
  return `\uFEFF${[evidenceColumns, ...rows].map((row) => csvFormatRow([...row])).join("\r\n")}\r\n`;
}

/** A reference for each quotation, its words in the note. */
export const evidenceToCitations = (
  quotations: readonly Quotation[],
  style: "ris" | "bibtex",
  { accessed }: Pick<Options, "accessed">,
): string =>
  quotations
    .map(({ item, article, outlet }) =>
      formatCitation(article, outlet, style, { accessed, passage: { exact: item.exact, url: item.link } }),
    )
    .join("\n");

/** W3C Web Annotation Data Model, JSON-LD; positions count code points of the article's text. */
export const evidenceToAnnotations = (quotations: readonly Quotation[]): string =>
  `${JSON.stringify(
    quotations.map(({ item, article }) => ({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: item.link,
      type: "Annotation",
      motivation: "highlighting",
      target: {
        source: article.url,
        selector: [
          { type: "TextQuoteSelector", exact: item.exact, prefix: item.prefix, suffix: item.suffix },
          { type: "TextPositionSelector", start: item.startPoint, end: item.endPoint },
        ],
      },
    })),
    null,
    2,
  )}\n`;
