/** 16日上午, 周二晚8点30分, 北京时间16日: part of the day, clock time and zone belong to the day beside them. */
import { isDigitAt, readNumber, skipSpaces } from "../numbers";
import type { Candidate, Reading } from "../reading";
import { createWordSet, createWordTable } from "../words";
import { readZoneAt, readZoneBefore } from "../zones";
import type { Refiner } from "./refiner";

const dayParts = createWordTable([
  [
    "凌晨|清晨|清早|早晨|早上|早间|上午|中午|正午|午间|午后|下午|傍晚|黄昏|晚上|晚间|晚|夜间|夜里|夜晚|深夜|午夜|半夜|夜|早|晨|午|上午间|当晚",
    true,
  ],
]);
const isOtherWord = createWordSet(
  "晚会|晚宴|晚餐|晚于|晚点|晚年|晚期|晚报|晚些|晚近|晚了|晚一|晚餐会|早于|早前|早些|早已|早盘|早报|早就|早餐|早在|早有|早间新闻|午餐|午宴|午盘|夜市|夜总会|夜生活|晨报|晨间|晨跑|晚婚|晚辈|晚上好|早安|晚安|晚来|早期|早年|早晚",
);

const isCount = createWordSet("多名|多个|多人|多家|多位|多次|多国|多地");

const isDayGrained = (reading: Reading): boolean => {
  if (reading.kind === "date") return reading.day !== null;
  if (reading.kind === "week") return reading.weekday !== null && reading.weekday <= 7;
  return reading.kind === "day" || reading.kind === "festival";
};

/** 8点, 8点30分, 8时许, 20:30. @returns the end of the clock time, or `at` where there is none. */
function skipClock(text: string, at: number): number {
  const hour = readNumber(text, at);
  if (!hour || hour.value > 24 || hour.digits > 3) return at;
  const next = text[hour.end];
  if (next === ":") {
    const minute = readNumber(text, hour.end + 1);
    if (minute?.digits !== 2 || minute.value > 59) return at;
    const hasSeconds = text[minute.end] === ":" && isDigitAt(text, minute.end + 1);
    return hasSeconds ? (readNumber(text, minute.end + 1)?.end ?? minute.end) : minute.end;
  }
  const unit = skipSpaces(text, hour.end);
  if ((text[unit] !== "点" && text[unit] !== "时") || text[unit + 1] === "间") return at;
  let end = text.startsWith("点钟", unit) ? unit + 2 : unit + 1;
  if (text[end] === "半" || text[end] === "整") return end + 1;
  const minute = readNumber(text, skipSpaces(text, end));
  if (minute && minute.value < 60 && text[minute.end] === "分") end = minute.end + 1;
  else if (minute && minute.value < 60 && minute.digits >= 2 && text[unit] === "点") end = minute.end;
  // 5点多, 8时许; not 5点多名警员.
  const isAbout = text[end] === "许" || (text[end] === "多" && !isCount(text, end));
  return isAbout ? end + 1 : end;
}

/** 0时–24时, 8:00至10:00: a clock time, or from one to another. */
function skipClockRange(text: string, at: number): number {
  const end = skipClock(text, at);
  const joint = skipSpaces(text, end);
  if (end === at || !"至到-~".includes(text[joint] ?? "?")) return end;
  const from = skipSpaces(text, joint + 1);
  const last = skipClock(text, from);
  return last > from && readNumber(text, last) === null ? last : end;
}

function skipZone(text: string, at: number): { zone: string | null; end: number } {
  const isBracketed = text[at] === "(";
  const zone = readZoneAt(text, isBracketed ? at + 1 : at);
  if (!zone || (isBracketed && text[zone.end] !== ")")) return { zone: null, end: at };
  return { zone: zone.value, end: isBracketed ? zone.end + 1 : zone.end };
}

function withClock(candidate: Candidate, text: string, limit: number): Candidate {
  if (!isDayGrained(candidate.reading)) return candidate;
  let { end, zone } = candidate;
  for (let step = 0; step < 4; step += 1) {
    const from = skipSpaces(text, text[end] === "的" ? end + 1 : end);
    const part = isOtherWord(text, from) ? null : dayParts.at(text, from);
    const named = part ? null : skipZone(text, from);
    const next = part?.end ?? (named!.end > from ? named!.end : skipClockRange(text, from));
    // A zone right before the next date is that one's: 周一晚间 美国东部时间周二.
    if (next === from || next > limit || (named && next === limit)) break;
    zone ??= named?.zone ?? null;
    end = next;
  }
  return { ...candidate, end, zone };
}

function withZoneBefore(candidate: Candidate, text: string, from: number): Candidate {
  const zone = readZoneBefore(text, candidate.start);
  if (!zone || zone.start < from) return candidate;
  return { ...candidate, start: zone.start, zone: zone.value };
}

/** Takes part of the day, clock time and zone into the expression of their day. */
export const attachClock: Refiner = (candidates, text) => {
  const refined: Candidate[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const limit = candidates[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const from = refined.at(-1)?.end ?? 0;
    refined.push(withClock(withZoneBefore(candidate, text, from), text, limit));
  }
  return refined;
};
