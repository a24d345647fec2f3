import { formatWhen } from "../i18n/format-date";
import { messagesOf } from "../i18n/messages";
import type { BundleIndex, NewsEvent } from "../model/bundle";
import { daysWithin, toCivilDate, type CivilDate } from "../model/calendar";
import type { Lang } from "../model/lang";
import { parseEdtf } from "../model/edtf";
import { toPlainLine } from "../model/plain-text";
import { toSafeUrl } from "../model/safe-url";
import { toExportRecords, type ExportRecord } from "./export-record";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** TimelineJS puts its texts into the page as HTML: what comes from articles must be plain words there too. */
const toHtmlText = (text: string): string =>
  toPlainLine(text).replaceAll(/[&<>"']/g, (character) => entities[character]!);

/** As precise as it is known: a month has no `day`, a year no `month`. */
type TimelineJsDate = Pick<CivilDate, "year"> & Partial<CivilDate>;

/** First and last day of an event as TimelineJS writes them; of a month or a year that alone. */
function toDates(
  when: string,
  { first, last }: { first: number; last: number },
): Pick<TimelineJsSlide, "start_date" | "end_date"> {
  const [from, to] = [toCivilDate(first), toCivilDate(last)];
  const precision = parseEdtf(when)?.precision;
  if (precision === "year") return { start_date: { year: from.year } };
  if (precision === "month") return { start_date: { year: from.year, month: from.month } };
  return { start_date: from, ...(first === last ? {} : { end_date: to }) };
}

/** One slide as TimelineJS3 reads it; `month` and `day` count from 1. */
export type TimelineJsSlide = {
  unique_id: string;
  start_date: TimelineJsDate;
  end_date?: TimelineJsDate;
  display_date: string;
  group: string;
  text: { headline: string; text: string };
};

export type TimelineJsFile = {
  scale: "human";
  title: { text: { headline: string; text: string } };
  events: TimelineJsSlide[];
};

function toSources({ words }: ExportRecord, lang: Lang): string {
  const items = words.map(({ article, outlet }) => {
    const url = toSafeUrl(article.url, null);
    const title = toHtmlText(article.title);
    const link = url ? `<a href="${toHtmlText(url)}" rel="noopener noreferrer">${title}</a>` : title;
    return `<li>${toHtmlText(outlet.name[lang])}: ${link}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

function toSlide(record: ExportRecord, lang: Lang): TimelineJsSlide {
  const { event } = record;
  const days = daysWithin(event.extent, event.zone);
  const place = event.place ? `<p>${toHtmlText(event.place[lang])}</p>` : "";
  return {
    unique_id: event.id,
    ...toDates(event.when, days),
    display_date: formatWhen(event.when, lang),
    group: messagesOf(lang).filters.kindNames[event.kind],
    text: { headline: toHtmlText(event.label[lang]), text: `${place}${toSources(record, lang)}` },
  };
}

/** Events in the JSON format of TimelineJS3 (timeline.knightlab.com/docs/json-format.html). */
export function eventsToTimelineJs(index: BundleIndex, events: readonly NewsEvent[], lang: Lang): string {
  const { app } = messagesOf(lang);
  const file: TimelineJsFile = {
    scale: "human",
    title: { text: { headline: toHtmlText(app.name), text: toHtmlText(app.tagline) } },
    events: toExportRecords(index, events).map((record) => toSlide(record, lang)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
