import type {
  ArticleFile,
  ArticleSummary,
  BundleIndex,
  Claim,
  NewsEvent,
  Outlet,
  Passage,
} from "../model/bundle";
import { daysWithin } from "../model/calendar";
import { formatEdtfDay } from "../model/edtf";
import { toPlainLine } from "../model/plain-text";

/** What one article said of an event, with where to read it. */
export type ExportedWord = {
  article: ArticleSummary;
  outlet: Outlet;
  claims: Claim[];
};

/** An event with all that its exports name, looked up once. Days are `YYYY-MM-DD` in the event's zone. */
export type ExportRecord = {
  event: NewsEvent;
  firstDay: string;
  lastDay: string;
  words: ExportedWord[];
  /** Distinct outlets in the order of their first article. */
  outlets: Outlet[];
  forecasts: number;
  reports: number;
};

/** Joins events to their articles and outlets; articles that the index does not hold are left out. */
export function toExportRecords(index: BundleIndex, events: readonly NewsEvent[]): ExportRecord[] {
  const articleById = new Map(index.articles.map((article) => [article.id, article]));
  const outletById = new Map(index.outlets.map((outlet) => [outlet.id, outlet]));
  return events.map((event) => {
    const words = event.coverage.flatMap((id): ExportedWord[] => {
      const article = articleById.get(id);
      const outlet = article && outletById.get(article.outlet);
      return outlet
        ? [{ article, outlet, claims: event.claims.filter((claim) => claim.article === id) }]
        : [];
    });
    const { first, last } = daysWithin(event.extent, event.zone);
    return {
      event,
      firstDay: formatEdtfDay(first),
      lastDay: formatEdtfDay(last),
      words,
      outlets: [...new Set(words.map((word) => word.outlet))],
      forecasts: event.claims.filter((claim) => claim.stance === "forecast").length,
      reports: event.claims.filter((claim) => claim.stance === "report").length,
    };
  });
}

/** An article's passages on an event in text order; none if its file is not there. */
export const passagesOf = (
  files: ReadonlyMap<string, ArticleFile>,
  article: string,
  event: string,
): Passage[] => files.get(article)?.passages.filter((passage) => passage.event === event) ?? [];

/** "联合早报: 消息：美国力争… https://…": one line for each article. */
export const formatWord = ({ article, outlet }: ExportedWord, lang: "zh" | "en"): string =>
  `${toPlainLine(outlet.name[lang])}: ${toPlainLine(article.title)} ${article.url}`;
