import type { NewsEvent } from "../model/bundle";
import type { Lang } from "../model/lang";
import { formatWhen } from "../i18n/format-date";
import { localeOf, messagesOf } from "../i18n/messages";
import { daysOf, precisionOf } from "./edtf-days";
import { dayNumber } from "./publication-lag";

/** First and last hour of each part of the day, local time. */
const hoursByDaytime = { morning: [6, 12], afternoon: [12, 18], evening: [18, 24] } as const;
const [hourMs, dayMs] = [3_600_000, 86_400_000];

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
  const day = dayNumber(fromMs, other.zone);
  if (day !== dayNumber(toMs - 1, other.zone)) return null;
  const part = say.dayparts[daytimeAt(hourIn((fromMs + toMs) / 2, other.zone))];
  const date = new Date(day * dayMs);
  const home = daysOf(event.when);
  const isSameMonth = home !== null && new Date(home.first * dayMs).getUTCMonth() === date.getUTCMonth();
  const named = isSameMonth
    ? say.dayOfMonth(date.getUTCDate())
    : formatWhen(date.toISOString().slice(0, 10), lang);
  return say.alsoIn(part, named, other.name[lang]);
}

/**
 * An event's date in words, with part of the day and zone where they are known:
 * "16 November 2021, morning in Beijing; the evening of the 15th in Washington".
 */
export function describeEventDate(event: NewsEvent, lang: Lang): string {
  const say = messagesOf(lang).coverage;
  const date = formatWhen(event.when, lang);
  const { zone, daytime } = event;
  if (precisionOf(event.when) !== "day" || zone === null) return date;
  if (daytime === null) return say.dayOfZone(date, zoneTimeOf(zone, lang));
  const elsewhere = event.alsoIn.flatMap((other) => describeElsewhere(event, daytime, other, lang) ?? []);
  const here = say.dayIn(date, say.dayparts[daytime], cityOf(zone, lang));
  return [here, ...elsewhere].join(lang === "zh" ? "；" : "; ");
}
