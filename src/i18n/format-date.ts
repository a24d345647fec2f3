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
const yearOptions: Intl.DateTimeFormatOptions = { year: "numeric" };
const monthOptions: Intl.DateTimeFormatOptions = { year: "numeric", month: "long" };

/** Day, month and year precision as a UTC calendar date with the options that show no more than was said. */
function parseCalendar(edtf: string): { date: Date; options: Intl.DateTimeFormatOptions } | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(edtf);
  if (!match) return null;
  const [, year, month, day] = match;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return { date, options: day ? dayOptions : month ? monthOptions : yearOptions };
}

function formatSingle(edtf: string, lang: Lang): string {
  const say = messagesOf(lang).date;
  const plain = edtf.replaceAll(/[~?%]/g, "");
  const calendar = parseCalendar(plain);
  let text = plain;
  if (calendar) text = formatOf(lang, "UTC", calendar.options).format(calendar.date);
  else if (/^\d{3}X$/.test(plain)) text = say.decade(Number(plain.slice(0, 3)) * 10);
  else if (/^\d{2}XX$/.test(plain)) text = say.century(Number(plain.slice(0, 2)));
  else {
    const [, year, part] = /^(\d{4})-(2[1-4]|3[3-6])$/.exec(plain) ?? [];
    if (year && part?.startsWith("2")) text = say.season((Number(part) - 20) as 1 | 2 | 3 | 4, Number(year));
    if (year && part?.startsWith("3")) text = say.quarter(Number(part) - 32, Number(year));
  }
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

/** An EDTF date in words, no more precise than it is: "November 2021", "30–31 October 2021", "1990s". */
export function formatWhen(edtf: string, lang: Lang): string {
  const [from, to] = edtf.split("/");
  if (from === undefined || to === undefined) return formatSingle(edtf, lang);
  const say = messagesOf(lang).date;
  if (from === "" || from === "..") return say.before(formatSingle(to, lang));
  if (to === "" || to === "..") return say.after(formatSingle(from, lang));
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
