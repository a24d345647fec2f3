import type { NewsEvent } from "../../model/bundle";
import { daysWithin, epochDayIn } from "../../model/calendar";
import { isDay } from "../../model/edtf";

/** When an article came out, counted in calendar days of the event's zone. */
export type PublicationLag =
  | { kind: "unknown" }
  /** The event is a day, and the article is of that day. */
  | { kind: "same-day" }
  /** The event is known to a longer time only, and the article came out in it. */
  | { kind: "within" }
  /** `isAtLeast`: the event is known to a longer time only; counted from its nearer end. */
  | { kind: "before" | "after"; days: number; isAtLeast: boolean };

/** How long before or after an event an article was published. */
export function computePublicationLag(
  publishedMs: number | null,
  event: Pick<NewsEvent, "when" | "zone" | "extent">,
): PublicationLag {
  if (publishedMs === null) return { kind: "unknown" };
  const published = epochDayIn(event.zone ?? "UTC", publishedMs);
  const { first, last } = daysWithin(event.extent, event.zone);
  const isAtLeast = !isDay(event.when);
  if (published < first) return { kind: "before", days: first - published, isAtLeast };
  if (published > last) return { kind: "after", days: published - last, isAtLeast };
  return { kind: isAtLeast ? "within" : "same-day" };
}
