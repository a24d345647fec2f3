import { dayMs, isCivilDate } from "../../model/calendar";
import { formatEdtf } from "../../model/edtf";
import type { IngestMessage, PublishedSource } from "../types";
import type { RawPublished } from "./seed-format";

const hourMs = dayMs / 24;
/** Places that differ by more than this are reported. */
const toleranceMs = 6 * hourMs;
/** Years in which an archived web page, or a print article put on the web, may have been published. */
const firstYear = 1900;
const lastYear = 2100;

const isPossible = (ms: number) => {
  const year = new Date(ms).getUTCFullYear();
  return Number.isFinite(year) && year >= firstYear && year <= lastYear;
};

/** ISO 8601 instant to the second, cut: what comes after is the archiving machine's clock, not news. */
const toIso = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

const toDate = (year: number, month: number, day: number): string | null =>
  year >= firstYear && year <= lastYear && isCivilDate(year, month, day)
    ? formatEdtf({ year, month, day })
    : null;

/** Units of Unix time by their size for dates of our time: `ms` milliseconds each. */
const epochUnits = [
  { name: "seconds", below: 1e11, ms: 1_000 },
  { name: "milliseconds", below: 1e14, ms: 1 },
  { name: "microseconds", below: 1e17, ms: 1e-3 },
  { name: "nanoseconds", below: Infinity, ms: 1e-6 },
] as const;

const isEpoch = (text: string) => /^\d{9,19}$/.test(text.trim());
const epochUnitOf = (value: number) => epochUnits.find(({ below }) => value < below)!;

/** Unix time in seconds, milliseconds, micro- or nanoseconds, told apart by size; null if impossible. */
export function parseEpoch(digits: string): string | null {
  const value = Number(digits);
  if (!Number.isFinite(value) || value < 1e8) return null;
  const ms = Math.round(value * epochUnitOf(value).ms);
  return isPossible(ms) ? toIso(ms) : null;
}

const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
const isoTime =
  /^[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i;

/** No place on Earth is further from Greenwich. */
const farthestOffsetMs = 14 * hourMs;

/** Null for an offset that no place has. */
function offsetMsOf(zone: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const ms = (Number(match[2]) * 60 + Number(match[3] ?? 0)) * 60_000;
  if (ms > farthestOffsetMs || Number(match[3] ?? 0) > 59) return null;
  return match[1] === "-" ? -ms : ms;
}

/**
 * Reads ISO 8601 and Jekyll's loose form of it. A time without a zone gives its day alone: what was not
 * said is not filled in. Null for any other text and for days or times that do not exist.
 */
export function parseIsoLike(text: string): string | null {
  const value = text.trim();
  if (isEpoch(value)) return parseEpoch(value);
  const date = isoDate.exec(value);
  if (!date) return null;
  const day = toDate(Number(date[1]), Number(date[2]), Number(date[3]));
  const rest = value.slice(date[0].length);
  if (day === null || rest.trim() === "") return day;
  const time = isoTime.exec(rest);
  if (!time) return null;
  const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 60) return null;
  const zone = time[5];
  if (zone === undefined) return day;
  const offsetMs = offsetMsOf(zone);
  if (offsetMs === null) return null;
  const fractionMs = Math.trunc(Number(`0.${time[4] ?? 0}`) * 1_000);
  const clockMs = ((hours * 60 + minutes) * 60 + seconds) * 1_000 + fractionMs;
  return toIso(Date.parse(`${day}T00:00:00Z`) + clockMs - offsetMs);
}

/** The day in a source address, as in `/2021/11/9/` or, on sites that write it short, `/gb/21/11/9/`. */
export function parseUrlDate(url: string): string | null {
  const path = URL.canParse(url) ? new URL(url).pathname : "";
  const long = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(path);
  if (long) return toDate(Number(long[1]), Number(long[2]), Number(long[3]));
  const short = /\/(?:gb|b5)\/(\d{2})\/(\d{1,2})\/(\d{1,2})\//.exec(path);
  return short ? toDate(2000 + Number(short[1]), Number(short[2]), Number(short[3])) : null;
}

/** How far into a body a dateline or a `time` element is looked for, in characters of HTML. */
const headLength = 6_000;

/** A dateline such as 【大纪元2021年11月10日讯】 at the beginning of a body. */
export function findDateline(body: string): string | null {
  const dateline =
    /【[^【】<>\n]{0,20}?(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*[讯訊电電][^【】<>\n]{0,10}】/;
  const match = dateline.exec(body.slice(0, headLength));
  return match ? toDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The `datetime` of the first `time` element at the beginning of a body, as it stands. */
export function findTimeElement(body: string): string | null {
  return (
    /<time\s[^<>]{0,200}?datetime\s*=\s*["']([^"'<>]{4,40})["']/i.exec(body.slice(0, headLength))?.[1] ?? null
  );
}

/** What an instant or day may mean in epoch milliseconds; a day in some zone spans up to 50 hours. */
function spanOf(published: string): { from: number; to: number } {
  if (published.includes("T")) return { from: Date.parse(published), to: Date.parse(published) };
  const from = Date.parse(`${published}T00:00:00Z`);
  return { from: from - 14 * hourMs, to: from + dayMs + 12 * hourMs };
}

const gapMs = (one: string, other: string) => {
  const [a, b] = [spanOf(one), spanOf(other)];
  return Math.max(0, a.from - b.to, b.from - a.to);
};

export type PublishedReading = {
  published: string | null;
  publishedSources: PublishedSource[];
  messages: IngestMessage[];
};

/**
 * Chooses the publication date. The rule: the first place in this order that gives a possible one:
 * front matter (it names its zone), comment, the article's own dateline, its `time` element, its address.
 * All are kept; one that is more than six hours off the chosen one is reported, a missing one too.
 */
export function choosePublished(candidates: readonly RawPublished[]): PublishedReading {
  const publishedSources: PublishedSource[] = [];
  const messages: IngestMessage[] = [];
  for (const { place, value, line } of candidates) {
    const at = line === undefined ? {} : { line };
    const read = place === "comment" ? parseEpoch(value) : parseIsoLike(value);
    if (read === null) {
      const text = `The date in the ${place} is impossible or not understood: ${value.slice(0, 40)}`;
      messages.push({ code: "impossible-date", text, ...at });
      continue;
    }
    const unit = isEpoch(value) ? epochUnitOf(Number(value)) : null;
    if (unit && unit.ms !== 1) {
      const text = `The date in the ${place} was read as Unix time in ${unit.name}, not milliseconds: ${read}.`;
      messages.push({ code: "epoch-unit", text, ...at });
    }
    const chosen = publishedSources[0];
    publishedSources.push({ place, value: read });
    if (chosen && gapMs(chosen.value, read) > toleranceMs) {
      const text = `${chosen.place} says ${chosen.value}, ${place} says ${read}; the ${chosen.place} counts.`;
      messages.push({ code: "published-differs", text, ...at });
    }
  }
  const published = publishedSources[0]?.value ?? null;
  if (published === null) messages.push({ code: "missing-date", text: "No publication date was found." });
  return { published, publishedSources, messages };
}
