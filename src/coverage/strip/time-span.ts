/** A number of days as a person would say it: "25 days", "14 months", "9 years". */

export type SpanUnit = "day" | "month" | "year";
export type TimeSpan = { count: number; unit: SpanUnit };

/** Days to count singly, and months to count before years do. */
const [mostDays, mostMonths] = [60, 24];
const [daysPerMonth, daysPerYear] = [30.44, 365.2425];

/** @param days a whole number, not negative. The result is rounded down: "9 years" have passed. */
export function toTimeSpan(days: number): TimeSpan {
  if (days <= mostDays) return { count: days, unit: "day" };
  const months = Math.floor(days / daysPerMonth);
  if (months < mostMonths) return { count: months, unit: "month" };
  return { count: Math.floor(days / daysPerYear), unit: "year" };
}
