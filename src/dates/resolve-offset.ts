/** Times counted back or on: 三天后 from what was told, 两个月前 from publication. */
import { nearOf, storyReach, type Surroundings } from "./carry-units";
import { fromMonthIndex, toCivilDate, toEpochDay, toMonthIndex } from "../model/calendar";
import type { Anchor, Context } from "./context";
import { centuryExtent, dayExtent, monthExtent, weekExtent, yearExtent, type Extent } from "./extent";
import { mondayOf } from "./resolve-week";
import type { OffsetUnit, Reading } from "./reading";

/** 三天后 counts from what was told before it; 将在三天后 from now, unless the sentence has just named a date. */
const countsFromText = (anchor: Anchor | null, { isAhead, sentenceStart, start }: Surroundings): boolean =>
  anchor !== null && (nearOf(anchor, sentenceStart) !== null || (!isAhead && start - anchor.at < storyReach));

/** The day to count from; null where the text's last date is coarser than the unit: 1998年 … 三天后. */
function startOfOffset({ epochDay, month, extent }: Anchor, unit: OffsetUnit): number | null {
  if (epochDay !== null || unit === "year" || unit === "century") return epochDay ?? extent.from;
  return month !== null && (unit === "month" || unit === "quarter") ? extent.from : null;
}

/** 17年后 in an article of today, of a past that it has not told, and 十个月后 of today itself: no time to come. */
const leadsAhead = (from: number, unit: OffsetUnit, { from: start }: Extent, { today }: Context): boolean =>
  today !== null && start > today && (unit === "year" ? from <= today : from === today);

export function resolveOffset(
  reading: Extract<Reading, { kind: "offset" }>,
  context: Context,
  around: Surroundings,
): Extent | null {
  const { base, unit, amount } = reading;
  // 一年前……一年之后 comes back from what was said beside the story.
  const anchor = nearOf(context.aside, around.paragraphStart) ?? context.anchor;
  const isFromText = base === "text" || (base === "either" && countsFromText(anchor, around));
  // 两周后 of what was not told: only where the words look ahead is it counted from now.
  if (base === "either" && !isFromText && !around.isAhead) return null;
  const from = isFromText ? anchor && startOfOffset(anchor, unit) : context.today;
  const extent = from === null ? null : countOffset(reading, from);
  if (from === null || extent === null) return null;
  return isFromText && amount > 0 && !around.isAhead && leadsAhead(from, unit, extent, context)
    ? null
    : extent;
}

function countOffset(
  { unit, amount, grain }: Extract<Reading, { kind: "offset" }>,
  from: number,
): Extent | null {
  const { year, month, day } = toCivilDate(from);
  if (grain === "day") return dayExtent(toEpochDay(year + amount, month, day));
  if (grain === "month") return monthExtent(year + amount, month);
  switch (unit) {
    case "minute":
    case "hour":
      return dayExtent(from + Math.trunc((amount * (unit === "hour" ? 1 : 1 / 60)) / 24));
    case "day":
      return dayExtent(from + amount);
    case "week":
      return weekExtent(mondayOf(from + amount * 7));
    case "month":
    case "quarter": {
      const at = fromMonthIndex(toMonthIndex(year, month) + amount * (unit === "month" ? 1 : 3));
      return monthExtent(at.year, at.month);
    }
    case "year":
      return Math.abs(amount) > 3_000 ? null : yearExtent(year + amount);
    case "century":
      return Math.abs(amount) > 30 ? null : centuryExtent(Math.ceil(year / 100) + amount);
  }
}
