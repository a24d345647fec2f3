import ical, { ICalEventTransparency } from "ical-generator";
import { describeEventDate } from "../i18n/event-date";
import { localeOf, messagesOf } from "../i18n/messages";
import type { BundleIndex, NewsEvent } from "../model/bundle";
import { dayMs, daysWithin } from "../model/calendar";
import type { Lang } from "../model/lang";
import { parseEdtf } from "../model/edtf";
import { toPlainLine } from "../model/plain-text";
import { formatWord, toExportRecords, type ExportRecord } from "./export-record";

/** When the record was last added to: the newest article on it, so that the same bundle gives the same bytes. */
function stampOf({ event, words }: ExportRecord): Date {
  const published = words.flatMap(({ article }) => article.publishedMs ?? []);
  return new Date(published.length > 0 ? Math.max(...published) : event.extent.from);
}

const monthOnly = "(仅知月份 / month only)";
const uncertainDay = "(日期不详 / day not known)";
/** A longer span, or a date less precise than a day, would fill the calendar with bars. */
const mostDays = 14;

/** @returns a note where the entry's one day stands for a longer time; "" where the days are those of the event. */
function noteOnDays(when: string, days: number): string {
  const precision = parseEdtf(when)?.precision;
  if (precision === "month") return monthOnly;
  return precision === "day" || (precision === "span" && days <= mostDays) ? "" : uncertainDay;
}

/**
 * Events as a calendar after RFC 5545: each an all-day entry on its days in its own zone. A date less precise than a
 * day is an entry on its first day that says so in its name; the part of the day, where it is known, stands in words. The entry does not block time. The UID is the event's id.
 */
export function eventsToICalendar(index: BundleIndex, events: readonly NewsEvent[], lang: Lang): string {
  const { app, filters } = messagesOf(lang);
  const calendar = ical({
    name: app.name,
    prodId: { company: "Parallax", product: "Parallax", language: localeOf(lang).toUpperCase() },
  });
  for (const record of toExportRecords(index, events)) {
    const { event, words } = record;
    const { first, last } = daysWithin(event.extent, event.zone);
    const note = noteOnDays(event.when, last - first + 1);
    const lines = [describeEventDate(event, lang), ...words.map((word) => formatWord(word, lang))];
    calendar.createEvent({
      id: `${event.id}@parallax`,
      stamp: stampOf(record),
      start: new Date(first * dayMs),
      end: new Date(((note === "" ? last : first) + 1) * dayMs),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${toPlainLine(event.label[lang])} ${note}`.trim(),
      description: lines.join("\n"),
      categories: [{ name: filters.kindNames[event.kind] }],
      ...(event.place ? { location: toPlainLine(event.place[lang]) } : {}),
      ...(words[0] ? { url: words[0].article.url } : {}),
    });
  }
  return `${calendar.toString()}\r\n`;
}
