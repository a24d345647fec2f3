import type { NewsEvent } from "../model/bundle";
import { dayMs, epochDayIn, toCivilDate } from "../model/calendar";
import { formatEdtf, isDay, parseEdtf } from "../model/edtf";
import type { Lang } from "../model/lang";
import { formatWhen } from "./format-date";
import { localeOf, messagesOf } from "./messages";

/** First and last hour of each part of the day, local time. */
const hoursByDaytime = { morning: [6, 12], afternoon: [12, 18], evening: [18, 24] } as const;
const hourMs = dayMs / 24;

const zoneName = (zone: string, lang: Lang, timeZoneName: "longGeneric" | "shortGeneric") =>
  new Intl.DateTimeFormat(localeOf(lang), { timeZone: zone, timeZoneName })
    .formatToParts(0)
    .find((part) => part.type === "timeZoneName")?.value;

/** A city for an IANA zone in the reader's language: named in the messages, else by the runtime, else by the zone. */
export function cityOf(zone: string, lang: Lang): string {
  const known = messagesOf(lang).coverage.cities[zone];
  if (known !== undefined) return known;
  if (lang === "zh") {
    const name = zoneName(zone, lang, "shortGeneric");
    if (name?.endsWith("时间")) return name.slice(0, -2);
  }
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** A zone's time in words: "Beijing time", "Pacific Time". */
function zoneTimeOf(zone: string, lang: Lang): string {
  const say = messagesOf(lang).coverage;
  const known = say.cities[zone];
  if (known !== undefined) return say.cityTime(known);
  const name = zoneName(zone, lang, "longGeneric");
  return name ?? say.cityTime(cityOf(zone, lang));
}

const hourIn = (ms: number, zone: string): number =>
  Number(new Intl.DateTimeFormat("en", { timeZone: zone, hour: "numeric", hourCycle: "h23" }).format(ms));

function daytimeAt(hour: number): "morning" | "afternoon" | "evening" | "night" {
  if (hour < 6) return "night";
  if (hour < 12) return "morning";
  return hour < 18 ? "afternoon" : "evening";
}

/** The same hours on another zone's calendar; null where they fall on two days there and nothing sure can be said. */
function describeElsewhere(
  event: NewsEvent,
  daytime: keyof typeof hoursByDaytime,
  other: NewsEvent["alsoIn"][number],
  lang: Lang,
): string | null {
  const say = messagesOf(lang).coverage;
  const [fromHour, toHour] = hoursByDaytime[daytime];
  const fromMs = event.extent.from + fromHour * hourMs;
  const toMs = event.extent.from + toHour * hourMs;
  const day = epochDayIn(other.zone, fromMs);
  if (day !== epochDayIn(other.zone, toMs - 1)) return null;
  const part = say.dayparts[daytimeAt(hourIn((fromMs + toMs) / 2, other.zone))];
  const date = toCivilDate(day);
  const home = parseEdtf(event.when);
  const isSameMonth = home !== null && toCivilDate(home.first).month === date.month;
  const named = isSameMonth ? say.dayOfMonth(date.day) : formatWhen(formatEdtf(date), lang);
  return say.alsoIn(part, named, other.name[lang]);
}

/** How exactly a date is known, as the page names it. */
export function precisionOf(when: string): "day" | "month" | "year" | "span" | "about" {
  const date = parseEdtf(when);
  if (date?.isAbout || date?.isUncertain) return "about";
  const precision = date?.precision;
  return precision === "day" || precision === "month" || precision === "year" ? precision : "span";
}

/**
 * An event's date in words, with part of the day and zone where they are known:
 * "16 November 2021, morning in Beijing; the evening of the 15th in Washington".
 */
export function describeEventDate(event: NewsEvent, lang: Lang): string {
  const say = messagesOf(lang).coverage;
  const date = formatWhen(event.when, lang);
  const { zone, daytime } = event;
  if (!isDay(event.when) || zone === null) return date;
  if (daytime === null) return say.dayOfZone(date, zoneTimeOf(zone, lang));
  const elsewhere = event.alsoIn.flatMap((other) => describeElsewhere(event, daytime, other, lang) ?? []);
  const here = say.dayIn(date, say.dayparts[daytime], cityOf(zone, lang));
  return [here, ...elsewhere].join(lang === "zh" ? "；" : "; ");
}
