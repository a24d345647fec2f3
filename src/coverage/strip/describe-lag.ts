import type { Messages } from "../../i18n/messages";
import type { PublicationLag } from "./publication-lag";
import { toTimeSpan } from "./time-span";

/** How long before or after the event, in words: "25 days before", "9年后". */
export function describeLag(lag: PublicationLag, say: Messages["coverage"]): string {
  if (lag.kind === "same-day") return say.sameDay;
  if (lag.kind === "within") return say.within;
  if (lag.kind === "unknown") return say.noPublication;
  const { count, unit } = toTimeSpan(lag.days);
  const span = say.spans[unit](count);
  return lag.kind === "before" ? say.before(span, lag.isAtLeast) : say.after(span, lag.isAtLeast);
}
