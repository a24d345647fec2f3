import { dayMs, daysInMonth, toCivilDate } from "../model/calendar";
import { parseEdtf, type EdtfDate } from "../model/edtf";
import type { Lang } from "../model/lang";
import { localeOf, messagesOf } from "./messages";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Intl formats are slow to make and free to keep. */
function formatOf(lang: Lang, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf(lang), { ...options, timeZone: zone });
    formats.set(key, format);
  }
  return format;
}

const dayOptions: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric" };
const shortDayOptions: Intl.DateTimeFormatOptions = { ...dayOptions, month: "short" };
/** Options that show no more of a date than was said. */
const optionsByPrecision: Partial<Record<EdtfDate["precision"], Intl.DateTimeFormatOptions>> = {
  day: dayOptions,
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
};

/** A day, month or year that is sure, as the UTC date that it starts on. */
function parseCalendar(edtf: string): { date: Date; options: Intl.DateTimeFormatOptions } | null {
  const date = parseEdtf(edtf);
  const options = date && optionsByPrecision[date.precision];
  return options && !date.isAbout && !date.isUncertain
    ? { date: new Date(date.first * dayMs), options }
    : null;
}

/** A date without its qualifiers; null where words have no shorter form for it. */
function nameDays({ first, precision }: EdtfDate, lang: Lang): string | null {
  const say = messagesOf(lang).date;
  const options = optionsByPrecision[precision];
  if (options) return formatOf(lang, "UTC", options).format(first * dayMs);
  const { year, month } = toCivilDate(first);
  if (precision === "decade") return say.decade(year);
  if (precision === "century") return say.century(year / 100);
  if (precision === "season") return say.season((month / 3) as 1 | 2 | 3 | 4, year);
  return precision === "quarter" ? say.quarter((month + 2) / 3, year) : null;
}

function formatSingle(edtf: string, lang: Lang): string {
  const say = messagesOf(lang).date;
  const date = parseEdtf(edtf);
  const text = (date && nameDays(date, lang)) ?? edtf.replaceAll(/[~?%]/g, "");
  if (/[~%]/.test(edtf)) return say.about(text);
  return edtf.includes("?") ? say.uncertain(text) : text;
}

/** Intl falls back to slashes for Chinese ranges; there the second date only drops the units that it shares. */
function formatRange(from: Date, to: Date, format: Intl.DateTimeFormat, lang: Lang): string {
  if (lang !== "zh") return format.formatRange(from, to);
  const [first, last] = [format.format(from), format.format(to)];
  const shared = ["年", "月"]
    .map((unit) => last.slice(0, last.indexOf(unit) + 1))
    .findLast((prefix) => prefix !== "" && prefix !== last && first.startsWith(prefix));
  return `${first}至${last.slice(shared?.length ?? 0)}`;
}

/** The third of a month, 1–3, that an interval of days is: the 1st to the 10th, the 11th to the 20th, the rest. */
function thirdOfMonth(edtf: string): 1 | 2 | 3 | null {
  const [, year, month, from, to] = /^(\d{4})-(\d{2})-(\d{2})\/\1-\2-(\d{2})$/.exec(edtf) ?? [];
  if (from === "01" && to === "10") return 1;
  if (from === "11" && to === "20") return 2;
  return from === "21" && Number(to) === daysInMonth(Number(year), Number(month)) ? 3 : null;
}

/** An EDTF date in words, no more precise than it is: "November 2021", "30–31 October 2021", "late October 2021". */
export function formatWhen(edtf: string, lang: Lang): string {
  const [from, to] = edtf.split("/");
  if (from === undefined || to === undefined) return formatSingle(edtf, lang);
  const say = messagesOf(lang).date;
  if (from === "" || from === "..") return say.before(formatSingle(to, lang));
  if (to === "" || to === "..") return say.after(formatSingle(from, lang));
  const third = thirdOfMonth(edtf);
  if (third !== null) return say.thirdOfMonth(third, formatSingle(from.slice(0, "2021-10".length), lang));
  const [first, last] = [parseCalendar(from), parseCalendar(to)];
  if (first && last && first.options === last.options)
    return formatRange(first.date, last.date, formatOf(lang, "UTC", first.options), lang);
  return `${formatSingle(from, lang)} – ${formatSingle(to, lang)}`;
}

/** The calendar day of an instant in a zone: "16 November 2021". */
export const formatDay = (ms: number, zone: string, lang: Lang): string =>
  formatOf(lang, zone, dayOptions).format(ms);

/** `formatPublished` where room is scarce: "16 Nov 2021". */
export function formatPublishedShort(published: string, zone: string, lang: Lang): string {
  const calendar = parseCalendar(published);
  if (calendar) return formatOf(lang, "UTC", { ...calendar.options, month: "short" }).format(calendar.date);
  return formatOf(lang, zone, shortDayOptions).format(Date.parse(published));
}

/** A publication instant (ISO 8601) or date, as the day in the outlet's zone. */
export function formatPublished(published: string, zone: string, lang: Lang): string {
  return published.includes("T") ? formatDay(Date.parse(published), zone, lang) : formatWhen(published, lang);
}
