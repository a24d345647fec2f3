/** Weeks, their days, and the day that relative words count from. */
import { weekdayOf } from "../model/calendar";
import { nearOf, type Surroundings } from "./carry-units";
import type { Context } from "./context";
import { dayExtent, daysExtent, weekExtent, type Extent } from "./extent";
import type { Reading } from "./reading";

export const mondayOf = (epochDay: number) => epochDay - weekdayOf(epochDay) + 1;

/** Characters over which a day is still meant by 当天 once another year has been named. */
const dayReach = 500;

/** The last single day, unless the text has since gone on to another year. */
function anchorDay({ anchor, dayAnchor }: Context, { sentenceStart, start }: Surroundings): number | null {
  if (!anchor || !dayAnchor) return dayAnchor?.epochDay ?? null;
  const isElsewhere = anchor.isFirm && !anchor.isSince && anchor.year !== dayAnchor.year;
  const isFar = start - dayAnchor.at > dayReach;
  const hasGoneOn = isFar || anchor.streak >= 2 || nearOf(anchor, sentenceStart) !== null;
  return isElsewhere && hasGoneOn ? null : dayAnchor.epochDay;
}

/** The day that relative words count from: publication's, the text's last, or in a quotation the speaker's. */
export function baseDay(base: "publication" | "text", context: Context, around: Surroundings): number | null {
  const { today, dayAnchor } = context;
  if (base === "text") return anchorDay(context, around);
  const spoken = around.quoteSentence === null ? null : nearOf(dayAnchor, around.quoteSentence);
  return spoken?.epochDay ?? today;
}

/** 15日当周……那个周日: a week counts from the week last spoken of, or from the last day. */
const weekAnchor = ({ anchor, dayAnchor }: Context): number | null =>
  anchor && anchor.extent.to - anchor.extent.from < 7 ? anchor.extent.from : (dayAnchor?.epochDay ?? null);

export function resolveWeek(
  { base, week, weekday }: Extract<Reading, { kind: "week" }>,
  context: Context,
  around: Surroundings,
): Extent | null {
  const from = base === "text" ? weekAnchor(context) : baseDay(base, context, around);
  const { isAhead } = around;
  if (from === null) return null;
  const monday = mondayOf(from) + (week ?? 0) * 7;
  if (weekday === null) return weekExtent(monday);
  // On Monday this weekend may be the one just past; on Sunday last Thursday is three days ago.
  if (weekday === 8) {
    const isPast = !isAhead && (week === null ? weekdayOf(from) < 6 : week === 0 && weekdayOf(from) === 1);
    return daysExtent(monday + 5 - (isPast ? 7 : 0), monday + 6 - (isPast ? 7 : 0));
  }
  if (week === -1 && weekdayOf(from) === 7 && base === "publication") return dayExtent(monday + weekday + 6);
  return dayExtent(week === null ? bareWeekday(weekday, from, context, around) : monday + weekday - 1);
}

/** A weekday alone: the one the text has dated, else the last, or the next where the words look ahead. */
function bareWeekday(
  weekday: number,
  from: number,
  context: Context,
  { isAhead, isBack }: Surroundings,
): number {
  const named = context.namedWeekdays.get(weekday);
  const isFitting = named !== undefined && (!isAhead || named >= from - 1) && (!isBack || named <= from + 1);
  if (isFitting && Math.abs(named - from) <= 9) return named;
  // Written a day or two before it was published: what lies ahead of the writer may be past.
  const told = context.dayAnchor?.epochDay ?? from;
  const base = isAhead && told < from && told >= from - 2 ? told : from;
  const day = mondayOf(base) + weekday - 1;
  if (isAhead) return day < base ? day + 7 : day;
  return day > base ? day - 7 : day;
}
