/** Days of the proleptic Gregorian calendar as numbers: days since 1970-01-01. No zone, no clock. */

const dayMs = 86_400_000;

/** Year 0 is 1 BC, as in ISO 8601. */
export type CivilDate = { year: number; month: number; day: number };

export function toEpochDay(year: number, month: number, day: number): number {
  // Date.UTC reads years 0–99 as 1900–1999; setting the year does not.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / dayMs);
}

export function toCivilDate(epochDay: number): CivilDate {
  const date = new Date(epochDay * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 = Monday … 7 = Sunday, as in ISO 8601. */
export const weekdayOf = (epochDay: number): number => ((((epochDay + 3) % 7) + 7) % 7) + 1;

export const daysInMonth = (year: number, month: number): number =>
  toCivilDate(toEpochDay(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1).day;

export const isCivilDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Months counted from year 0, for arithmetic across years. */
export const toMonthIndex = (year: number, month: number): number => year * 12 + month - 1;

export const fromMonthIndex = (index: number): { year: number; month: number } => ({
  year: Math.floor(index / 12),
  month: (((index % 12) + 12) % 12) + 1,
});

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day of an instant in a zone.
 * @returns null for an instant out of range; an unknown zone counts as UTC.
 */
export function epochDayIn(zone: string, instantMs: number): number | null {
  if (!Number.isFinite(instantMs) || Math.abs(instantMs) > 8.64e15) return null;
  let formatter = formatters.get(zone);
  if (!formatter) {
    const options = { calendar: "gregory", year: "numeric", month: "numeric", day: "numeric" } as const;
    try {
      formatter = new Intl.DateTimeFormat("en-US", { ...options, timeZone: zone });
    } catch {
      formatter = new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" });
    }
    formatters.set(zone, formatter);
  }
  const part = { year: 0, month: 0, day: 0 };
  for (const { type, value } of formatter.formatToParts(instantMs)) {
    if (type === "year" || type === "month" || type === "day") part[type] = Number(value);
  }
  return toEpochDay(part.year, part.month, part.day);
}
