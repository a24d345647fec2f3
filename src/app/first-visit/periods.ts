import type { EventBrief, TimeExtent } from "../../model/bundle";

/** A stretch of the calendar; `key` is an EDTF date, or `earlier` and `later` for what lies outside the archive's span. */
export type Period = TimeExtent & { key: string; events: number; leading: EventBrief[] };

const monthMs = (365.2425 / 12) * 86_400_000;
/** Months of a span up to which it is told by months, by quarters; a longer one by years. */
const mostMonths = 14;
const mostQuarters = 42;

/** Months of one period: 1, 3 or 12. */
const lengthFor = ({ from, to }: TimeExtent): number => {
  const months = (to - from) / monthMs;
  return months <= mostMonths ? 1 : months <= mostQuarters ? 3 : 12;
};

const keyOf = (year: number, month: number, length: number): string => {
  if (length === 12) return String(year);
  return `${year}-${String(length === 1 ? month + 1 : 33 + month / 3).padStart(2, "0")}`;
};

/** Calendar periods that cover a span, in order. */
function periodsOf(span: TimeExtent): Omit<Period, "events" | "leading">[] {
  const length = lengthFor(span);
  const first = new Date(span.from);
  const periods = [];
  let month = first.getUTCMonth() - (first.getUTCMonth() % length);
  const year = first.getUTCFullYear();
  for (; Date.UTC(year, month) < span.to; month += length) {
    const from = new Date(Date.UTC(year, month));
    periods.push({
      key: keyOf(from.getUTCFullYear(), from.getUTCMonth(), length),
      from: from.getTime(),
      to: Date.UTC(year, month + length),
    });
  }
  return periods;
}

export const byWeight = (a: EventBrief, b: EventBrief): number =>
  b.weight - a.weight || a.extent.from - b.extent.from;
const byTime = (a: EventBrief, b: EventBrief): number => a.extent.from - b.extent.from;

/**
 * The weightiest events of each period, in the order of time; periods without an event are left out.
 * @param briefs the events shown.
 * @param span where nearly all of the archive lies.
 * @param most events of a period.
 */
export function splitPeriods(briefs: readonly EventBrief[], span: TimeExtent, most: number): Period[] {
  const inside = periodsOf(span);
  const [from, to] = [inside[0]?.from ?? span.from, inside.at(-1)?.to ?? span.to];
  const all = [
    { key: "earlier", from: -Infinity, to: from },
    ...inside,
    { key: "later", from: to, to: Infinity },
  ];
  const within = new Map<string, EventBrief[]>(all.map(({ key }) => [key, []]));
  for (const brief of briefs) {
    const period = all.find((each) => brief.extent.from < each.to);
    if (period) within.get(period.key)!.push(brief);
  }
  return all.flatMap((period) => {
    const events = within.get(period.key)!;
    if (events.length === 0) return [];
    const leading = [...events].sort(byWeight).slice(0, most).sort(byTime);
    return [{ ...period, events: events.length, leading }];
  });
}

const dayMs = 86_400_000;
/** What is told first in so many days before the last account is new. */
const newDays = 31;

/** The weightiest events that were told first at the end of the archive, the latest first. */
export function selectNewest(briefs: readonly EventBrief[], most: number): EventBrief[] {
  const end = briefs.reduce((latest, { first }) => Math.max(latest, first ?? -Infinity), -Infinity);
  return briefs
    .filter(({ first }) => first !== null && first > end - newDays * dayMs)
    .sort(byWeight)
    .slice(0, most)
    .sort((a, b) => byTime(b, a));
}
