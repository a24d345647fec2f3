/**
 * The days that an EDTF date covers, for placing and comparing on the page. The ingest has checked the
 * grammar with a library; here only the forms that it writes are read.
 */

/** First and last day in epoch days (UTC), both included. */
export type DaySpan = { first: number; last: number };

const dayMs = 86_400_000;
const epochDay = (year: number, month: number, day: number) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.floor(date.getTime() / dayMs);
};

/** Months from January (0) that seasons (21–24) and quarters (33–36) begin with, and how many they have. */
function parsePartOfYear(part: number): { month: number; months: number } | null {
  if (part >= 1 && part <= 12) return { month: part - 1, months: 1 };
  if (part >= 21 && part <= 24) return { month: (part - 20) * 3 - 1, months: 3 };
  if (part >= 33 && part <= 36) return { month: (part - 33) * 3, months: 3 };
  if (part >= 40 && part <= 41) return { month: (part - 40) * 6, months: 6 };
  return null;
}

function parseSingle(edtf: string): DaySpan | null {
  const [, yearDigits, partDigits, dayDigits] =
    /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?$/.exec(edtf.replaceAll(/[~?%]/g, "")) ?? [];
  if (yearDigits === undefined) return null;
  const firstYear = Number(yearDigits.replaceAll("X", "0"));
  const lastYear = Number(yearDigits.replaceAll("X", "9"));
  const part =
    partDigits && partDigits !== "XX" ? parsePartOfYear(Number(partDigits)) : { month: 0, months: 12 };
  if (!part) return null;
  if (dayDigits && dayDigits !== "XX") {
    const day = epochDay(firstYear, part.month, Number(dayDigits));
    return { first: day, last: day };
  }
  return {
    first: epochDay(firstYear, part.month, 1),
    last: epochDay(lastYear, part.month + part.months, 0),
  };
}

/** @returns null for a form that is not read here or has no end at all. An open end stands at the known one. */
export function daysOf(edtf: string): DaySpan | null {
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return parseSingle(from);
  const first = parseSingle(from);
  const last = parseSingle(to);
  const known = first ?? last;
  return known && { first: (first ?? known).first, last: (last ?? known).last };
}

export type Precision = "day" | "month" | "year" | "span" | "about";

/** How exactly a date is known. */
export function precisionOf(edtf: string): Precision {
  if (/[~?%]/.test(edtf)) return "about";
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return "day";
  if (/^\d{4}-(?:0\d|1[0-2])$/.test(edtf)) return "month";
  return /^\d{4}$/.test(edtf) ? "year" : "span";
}
