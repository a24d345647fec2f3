import { utcDay, utcMonth, utcYear, type CountableTimeInterval } from "d3";
import { dayMs } from "../model/calendar";
import type { Px, TimeScale } from "./time-scale";

export type TickUnit = "year" | "month" | "day";
export type Tick = { ms: number; px: Px; unit: TickUnit; label: string };
/** A year over its months, or a month over its days. Its label stays in view while the period is. */
export type Period = Tick & { labelPx: Px };

export type TickOptions = {
  /** Zone offset of the axis at an instant: local clock minus UTC, milliseconds. */
  zoneOffsetMs(ms: number): number;
  /** Label of a tick; `localMs` is the local clock written as if it were UTC. */
  labelOf(unit: TickUnit | "period-month", localMs: number): string;
  measure(text: string): Px;
};

type Step = {
  unit: TickUnit;
  interval: CountableTimeInterval | null;
  keeps(date: Date): boolean;
  ms: number;
};
const always = () => true;
const days = (...dates: number[]): Step => ({
  unit: "day",
  interval: utcDay,
  keeps: (date) => dates.length === 0 || dates.includes(date.getUTCDate()),
  ms: dayMs * (dates.length < 2 ? 1 : dates[1]! - dates[0]!),
});
/** @param leastDays days of the shortest such step. */
const months = (n: number, leastDays: number): Step => ({
  unit: "month",
  interval: utcMonth,
  keeps: (date) => date.getUTCMonth() % n === 0,
  ms: leastDays * dayMs,
});
const years = (n: number): Step => ({
  unit: "year",
  interval: n === 1 ? utcYear : (utcYear.every(n) as CountableTimeInterval | null),
  keeps: always,
  ms: 365 * dayMs * n,
});

/** From fine to coarse; the first whose labels have room is taken. */
const steps: readonly Step[] = [
  days(),
  days(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29),
  days(1, 6, 11, 16, 21, 26),
  days(1, 11, 21),
  months(1, 28),
  months(3, 90),
  months(6, 181),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map(years),
];
const gapPx = 10;

/** The parts of the domain that are drawn at full width. */
function openStretches({ domain, warp }: TimeScale): [number, number][] {
  const stretches: [number, number][] = [];
  let from = domain.from;
  for (const fold of warp.folds) {
    if (fold.to <= from) continue;
    if (fold.from >= domain.to) break;
    if (fold.from > from) stretches.push([from, fold.from]);
    from = fold.to;
  }
  if (from < domain.to) stretches.push([from, domain.to]);
  return stretches;
}

function listTicks(scale: TimeScale, step: Step, { zoneOffsetMs, labelOf }: TickOptions): Tick[] {
  if (!step.interval) return [];
  const ticks: Tick[] = [];
  for (const [from, to] of openStretches(scale)) {
    const start = new Date(from + zoneOffsetMs(from));
    const end = new Date(to + zoneOffsetMs(to));
    for (const date of step.interval.range(step.interval.ceil(start), end)) {
      if (!step.keeps(date)) continue;
      const localMs = date.getTime();
      const ms = localMs - zoneOffsetMs(localMs - zoneOffsetMs(localMs));
      ticks.push({ ms, px: scale.timeToPx(ms), unit: step.unit, label: labelOf(step.unit, localMs) });
    }
  }
  return ticks;
}

/** Periods that the view touches. A label moves with its period's start, and waits at the edge while it is out of view. */
function listPeriods(scale: TimeScale, unit: "year" | "month", options: TickOptions): Period[] {
  const { zoneOffsetMs, labelOf, measure } = options;
  const interval = unit === "year" ? utcYear : utcMonth;
  const periods: Period[] = [];
  for (const [from, to] of openStretches(scale)) {
    const start = interval.floor(new Date(from + zoneOffsetMs(from)));
    for (const date of interval.range(start, new Date(to + zoneOffsetMs(to)))) {
      const localMs = date.getTime();
      const ms = localMs - zoneOffsetMs(localMs - zoneOffsetMs(localMs));
      const label = labelOf(unit === "year" ? "year" : "period-month", localMs);
      // What began in a fold or before the view is named where it comes into sight.
      const px = scale.timeToPx(Math.max(ms, from));
      if (periods.at(-1)?.label !== label) periods.push({ ms, px, unit, label, labelPx: px });
    }
  }
  // From right to left: a label that would run into the next gives way to it at the left edge, else is left out.
  let limit = scale.range.to + gapPx;
  return periods
    .toReversed()
    .map((period) => {
      const width = measure(period.label);
      const labelPx = Math.min(Math.max(period.px, scale.range.from), limit - gapPx - width);
      const hasRoom = labelPx >= Math.max(period.px, scale.range.from) - 1;
      limit = period.px;
      if (!hasRoom) return { ...period, label: "" };
      return { ...period, labelPx };
    })
    .toReversed();
}

/** Ticks closer than their labels, as beside a fold, give up the label but not the line. */
function thinLabels(ticks: readonly Tick[], measure: TickOptions["measure"]): Tick[] {
  let end = -Infinity;
  return ticks.map((tick) => {
    const half = measure(tick.label) / 2;
    if (tick.px - half < end + gapPx / 2) return { ...tick, label: "" };
    end = tick.px + half;
    return tick;
  });
}

/**
 * Calendar ticks as fine as their labels allow, under the periods they belong to: months under years, days
 * under months. Nothing is marked inside a fold. Labels never overlap.
 */
export function computeTicks(scale: TimeScale, options: TickOptions): { periods: Period[]; ticks: Tick[] } {
  const sampleMs = Date.UTC(2020, 11, 28);
  const hasRoom = ({ unit, ms }: Step) =>
    ms * scale.pxPerMs >= options.measure(options.labelOf(unit, sampleMs)) + gapPx;
  const step = steps.find(hasRoom) ?? steps.at(-1)!;
  const ticks = thinLabels(listTicks(scale, step, options), options.measure);
  if (step.unit === "year") return { periods: [], ticks };
  return { periods: listPeriods(scale, step.unit === "month" ? "year" : "month", options), ticks };
}
