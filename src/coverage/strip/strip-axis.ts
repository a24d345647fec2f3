/** The axis of a strip: days from the first to the last of event and accounts, and the dates written on it. */
import {
  dayMs,
  fromMonthIndex,
  toCivilDate,
  toEpochDay,
  toMonthIndex,
  type EpochDay,
} from "../../model/calendar";

export type TickUnit = "day" | "month" | "year";
/** A date on the axis. `at` is its share of the axis' length, 0–1. */
export type AxisTick = { day: EpochDay; at: number; unit: TickUnit };
/** First and last instant of an axis, epoch milliseconds. */
export type AxisSpan = { from: number; to: number };

/** Air at both ends, as a share of the length; and the shortest axis, which keeps a single day a point. */
const air = 0.04;
const shortestMs = 8 * dayMs;
const mostTicks = 5;

/** Distances between ticks, from near to far: in days, months or years. */
const steps: readonly { unit: TickUnit; every: number; days: number }[] = [
  ...[1, 2, 7, 14].map((every) => ({ unit: "day" as const, every, days: every })),
  ...[1, 2, 3, 6].map((every) => ({ unit: "month" as const, every, days: every * 30.44 })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((every) => ({
    unit: "year" as const,
    every,
    days: every * 365.25,
  })),
];

/** The smallest axis, with air at both ends, that holds these instants. @throws {RangeError} if there is none. */
export function axisAround(instants: readonly number[]): AxisSpan {
  if (instants.length === 0) throw new RangeError("An axis needs an instant.");
  const [from, to] = [Math.min(...instants), Math.max(...instants)];
  const missing = Math.max(0, shortestMs - (to - from)) / 2;
  const margin = (to - from + 2 * missing) * air;
  return { from: from - missing - margin, to: to + missing + margin };
}

/** Place of an instant on the axis, 0–1. */
export const shareOf = ({ from, to }: AxisSpan, ms: number): number => (ms - from) / (to - from);

function ticksOf(unit: TickUnit, every: number, first: EpochDay, last: EpochDay): EpochDay[] {
  const days: EpochDay[] = [];
  if (unit === "day") {
    for (let day = Math.ceil(first / every) * every; day <= last; day += every) days.push(day);
    return days;
  }
  const stride = unit === "month" ? every : every * 12;
  const { year, month } = toCivilDate(first);
  for (let index = Math.floor(toMonthIndex(year, month) / stride) * stride; ; index += stride) {
    const civil = fromMonthIndex(index);
    const day = toEpochDay(civil.year, civil.month, 1);
    if (day > last) return days;
    if (day >= first) days.push(day);
  }
}

/** At most five dates to write on an axis: whole days, months or years at even distances. */
export function axisTicks(span: AxisSpan): AxisTick[] {
  const [first, last] = [Math.ceil(span.from / dayMs), Math.floor(span.to / dayMs)];
  const step = steps.find(({ days }) => (last - first) / days <= mostTicks) ?? steps.at(-1)!;
  return ticksOf(step.unit, step.every, first, last)
    .slice(0, mostTicks)
    .map((day) => ({ day, at: shareOf(span, day * dayMs), unit: step.unit }));
}
