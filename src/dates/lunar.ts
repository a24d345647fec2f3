/** Lunisolar dates by the runtime's Chinese calendar (ICU), and the festivals that depend on them. */
import { dayMs, toEpochDay } from "../model/calendar";

const dayByLunarDate = new Map<string, number | null>();

function createLunarFormat(): Intl.DateTimeFormat | null {
  const format = new Intl.DateTimeFormat("en-u-ca-chinese", {
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  return format.resolvedOptions().calendar === "chinese" ? format : null;
}

let lunarFormat: Intl.DateTimeFormat | null | undefined;

/**
 * The day of a lunar date in the Gregorian year in which it falls (months 1–10) or which follows (11, 12).
 * @returns null where the runtime has no Chinese calendar, or the year is out of its tables.
 */
export function lunarToEpochDay(year: number, month: number, day: number): number | null {
  if (year < 1645 || year > 2100) return null;
  const key = `${year}-${month}-${day}`;
  const known = dayByLunarDate.get(key);
  if (known !== undefined) return known;
  lunarFormat ??= createLunarFormat();
  const found = lunarFormat && searchLunarDay(lunarFormat, year, month, day);
  dayByLunarDate.set(key, found);
  return found;
}

/** The first and last day of a lunar month. @returns null as `lunarToEpochDay` does. */
export function lunarMonthDays(year: number, month: number): { from: number; to: number } | null {
  const from = lunarToEpochDay(year, month, 1);
  // A month has 29 or 30 days.
  const next = lunarToEpochDay(year, month, 30);
  return from === null ? null : { from, to: next !== null && next === from + 29 ? next : from + 28 };
}

/** A lunar month begins some 20 to 51 days after the solar month of the same number does. */
function searchLunarDay(
  format: Intl.DateTimeFormat,
  year: number,
  month: number,
  day: number,
): number | null {
  const from = toEpochDay(year, month, 20);
  for (let epochDay = from; epochDay < from + 65; epochDay += 1) {
    const parts = format.formatToParts(epochDay * dayMs);
    // A leap month ("6bis") is not the month itself.
    const isMonth = parts.some(({ type, value }) => type === "month" && value === String(month));
    if (isMonth && parts.some(({ type, value }) => type === "day" && value === String(day))) return epochDay;
  }
  return null;
}
