import type { NewsEvent } from "../model/bundle";
import { precisionOf } from "./edtf-days";

/** When an article came out, counted in calendar days of the event's zone. */
export type PublicationLag =
  | { kind: "unknown" }
  /** The event is a day, and the article is of that day. */
  | { kind: "same-day" }
  /** The event is known to a longer time only, and the article came out in it. */
  | { kind: "within" }
  /** `isAtLeast`: the event is known to a longer time only; counted from its nearer end. */
  | { kind: "before" | "after"; days: number; isAtLeast: boolean };

const dayMs = 86_400_000;

/** Number of a calendar day in a zone: neighbouring days differ by one, whatever the clocks do. */
export function dayNumber(ms: number, zone: string): number {
  const format = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year!, part.month! - 1, part.day) / dayMs;
}

/** How long before or after an event an article was published. */
export function computePublicationLag(
  publishedMs: number | null,
  event: Pick<NewsEvent, "when" | "zone" | "extent">,
): PublicationLag {
  if (publishedMs === null) return { kind: "unknown" };
  const zone = event.zone ?? "UTC";
  const published = dayNumber(publishedMs, zone);
  const first = dayNumber(event.extent.from, zone);
  const last = dayNumber(event.extent.to - 1, zone);
  const isAtLeast = precisionOf(event.when) !== "day";
  if (published < first) return { kind: "before", days: first - published, isAtLeast };
  if (published > last) return { kind: "after", days: published - last, isAtLeast };
  return { kind: isAtLeast ? "within" : "same-day" };
}
