/** What 三天后 and 两个月前 are counted from, and what they give. */
import { fromMonthIndex, toCivilDate, toEpochDay, toMonthIndex } from "../../model/calendar";
import type { Anchor } from "../context";
import { centuryExtent, dayExtent, monthExtent, weekExtent, yearExtent, type Extent } from "../extent";
import type { OffsetUnit, Reading } from "../reading";
import { mondayOf } from "./day-rules";
import { nearOf, storyReach, type Rule } from "./rule";

type Offset = Extract<Reading, { kind: "offset" }>;

/** Years and centuries from which a number counts no time that a text tells. */
const [mostYears, mostCenturies] = [3_000, 30];

/** The day to count from; null where the text's last date is coarser than the unit: 1998年 … 三天后. */
function startOf({ epochDay, month, extent }: Anchor, unit: OffsetUnit): number | null {
  if (epochDay !== null || unit === "year" || unit === "century") return epochDay ?? extent.from;
  return month !== null && (unit === "month" || unit === "quarter") ? extent.from : null;
}

function countFrom(from: number, { unit, amount, grain }: Offset): Extent | null {
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
      return Math.abs(amount) > mostYears ? null : yearExtent(year + amount);
    case "century":
      return Math.abs(amount) > mostCenturies ? null : centuryExtent(Math.ceil(year / 100) + amount);
  }
}

/**
 * 三天后 after a date in its sentence, or in the story told; 一年前……一年之后 from what was said beside the story.
 * 17年后 that would lie ahead of publication without words that say so is not read.
 */
const countedFromText: Rule<Offset, Extent> = {
  name: "counted-from-text",
  decide: (offset, at, { anchor: last, aside, today }) => {
    const anchor = nearOf(aside, at.paragraphStart) ?? last;
    if (!anchor || offset.base === "publication") return null;
    const isFollowed = !at.isAhead && at.start - anchor.at < storyReach;
    if (offset.base === "either" && !isFollowed && !nearOf(anchor, at.sentenceStart)) return null;
    const from = startOf(anchor, offset.unit);
    const extent = from === null ? null : countFrom(from, offset);
    if (from === null || !extent || at.isAhead || today === null || offset.amount <= 0) return extent;
    const isFromNow = offset.unit === "year" ? from <= today : from === today;
    return isFromNow && extent.from > today ? null : extent;
  },
};

/** 两个月前; 三天后 only where the words look ahead: 将在三天后. */
const countedFromPublication: Rule<Offset, Extent> = {
  name: "counted-from-publication",
  decide: (offset, { isAhead }, { today }) =>
    today !== null && (offset.base === "publication" || (offset.base === "either" && isAhead))
      ? countFrom(today, offset)
      : null,
};

/** Rules for a time counted back or on, in order. */
export const offsetRules: readonly Rule<Offset, Extent>[] = [countedFromText, countedFromPublication];
