import type { NewsEvent } from "./bundle";

/** Calendar years that an event touches, read off its EDTF so that no zone can shift a year. */
export function yearsOf(event: Pick<NewsEvent, "when" | "extent">): number[] {
  const years = [...event.when.matchAll(/(?<![\d-])(\d{4})/g)].map((match) => Number(match[1]));
  if (years.length === 0) return [new Date(event.extent.from).getUTCFullYear()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
