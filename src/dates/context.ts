/** What a reader of the text knows at a place: publication, and the date last spoken of. */
import { epochDayIn, toCivilDate, type CivilDate } from "./civil-day";
import type { Extent } from "./extent";
import type { DocumentCreationTime } from "./types";

/** The last date said: its units as far as said, and where. */
export type Anchor = {
  extent: Extent;
  year: number;
  month: number | null;
  epochDay: number | null;
  /** Offset of its end in the text. */
  at: number;
};

export type Context = {
  /** Day of publication in the outlet's zone; null where unknown. */
  today: number | null;
  published: CivilDate | null;
  anchor: Anchor | null;
  /** The last date with a month or day in it. */
  monthAnchor: Anchor | null;
  /** The last single day. */
  dayAnchor: Anchor | null;
};

export function createContext({ instantMs, zone }: DocumentCreationTime): Context {
  const today = instantMs === null ? null : epochDayIn(zone, instantMs);
  const published = today === null ? null : toCivilDate(today);
  return { today, published, anchor: null, monthAnchor: null, dayAnchor: null };
}

/** What is said next is read from here. Decades and centuries carry nothing. */
export function withAnchor(context: Context, extent: Extent, at: number): Context {
  if (extent.precision === "decade" || extent.precision === "century") return context;
  const { year, month } = toCivilDate(extent.from);
  const isWithinMonth = extent.to - extent.from < 31;
  const anchor: Anchor = {
    extent,
    year,
    month: isWithinMonth ? month : null,
    epochDay:
      extent.precision === "day" ? extent.from : isWithinMonth && extent.when.length > 20 ? extent.to : null,
    at,
  };
  return {
    ...context,
    anchor,
    monthAnchor: anchor.month === null ? context.monthAnchor : anchor,
    dayAnchor: anchor.epochDay === null ? context.dayAnchor : anchor,
  };
}
