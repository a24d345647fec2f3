/** Articles of periods that are not loaded: what the archive counted of each month, as quiet densities. Pure. */
import { bisectFrom } from "../../layout/bisect";
import type { Px, TimeScale, TimeWarp } from "../../layout/time-scale";
import type { BundleIndex, TimeExtent } from "../../model/bundle";
import type { MonthFacets } from "../../state/tally";

/** The part of a month that is not loaded, with the articles of the whole month. */
export type MonthPart = TimeExtent & { month: TimeExtent; count: number };

/** Parts of a lane's months in the order of time. */
export type LaneMonths = {
  parts: readonly MonthPart[];
  /** Warped beginnings, in step with `parts`. */
  starts: Float64Array;
  /** Articles of the fullest month: the measure of all bars of the lane. */
  most: number;
};

/** Months side by side that one target stands for. */
export type MonthCluster = TimeExtent & {
  key: string;
  count: number;
  x0: Px;
  x1: Px;
  bars: { x0: Px; x1: Px; count: number }[];
};

export const noMonths: LaneMonths = { parts: [], starts: new Float64Array(), most: 1 };

/** A month by its name, as "2021-11" (UTC). */
export const monthExtent = (name: string): TimeExtent => {
  const [year, month] = name.split("-").map(Number) as [number, number];
  return { from: Date.UTC(year, month - 1), to: Date.UTC(year, month) };
};

/**
 * Counts by month of some outlets, as far as they are known: from the facets, else those that the head counts.
 * @param isRest whether all outlets but `outlets` are meant.
 */
export function countMonths(
  { overview }: Pick<BundleIndex, "overview">,
  facets: MonthFacets | null,
  outlets: ReadonlySet<string>,
  isRest: boolean,
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (month: string, count: number) => {
    if (count > 0) counts.set(month, (counts.get(month) ?? 0) + count);
  };
  if (facets) {
    for (const [outlet, months] of Object.entries(facets.articles))
      if (outlets.has(outlet) !== isRest) for (const [at, count] of months) add(facets.months[at]!, count);
    return counts;
  }
  for (const [month, ...row] of overview?.months.rows ?? []) {
    // The last count of a row is that of all outlets not listed.
    for (const [at, count] of row.entries()) {
      const outlet = overview!.months.outlets[at];
      if (outlet === undefined ? isRest : outlets.has(outlet) !== isRest) add(month, count);
    }
  }
  return counts;
}

/** @param unloaded stretches of time, ascending and apart from each other. */
export function toLaneMonths(
  counts: ReadonlyMap<string, number>,
  unloaded: readonly TimeExtent[],
  warp: TimeWarp,
): LaneMonths {
  const parts: MonthPart[] = [];
  let most = 1;
  for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const month = monthExtent(name);
    most = Math.max(most, count);
    for (const stretch of unloaded) {
      const [from, to] = [Math.max(month.from, stretch.from), Math.min(month.to, stretch.to)];
      if (from < to) parts.push({ from, to, month, count });
    }
  }
  return { parts, most, starts: Float64Array.from(parts, ({ from }) => warp.toWarped(from)) };
}

/** Least width of a target, and of a bar. */
const leastClusterPx = 28;
const leastBarPx = 2;
/** Months of which one target may hold, so that a pan leaves targets where they are. */
const groupings = [1, 3, 6, 12, 24, 60, 120, 600];

const indexOfMonth = (ms: number) => {
  const date = new Date(ms);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
const monthMs = 30.44 * 86_400_000;

/** The months in view, in groups that a finger can hit. */
export function clusterMonths({ parts, starts }: LaneMonths, scale: TimeScale): MonthCluster[] {
  if (parts.length === 0) return [];
  const { range } = scale;
  const [from, to] = [scale.pxToWarped(range.from), scale.pxToWarped(range.to)];
  const months =
    groupings.find((count) => count * monthMs * scale.pxPerMs >= leastClusterPx) ?? groupings.at(-1)!;
  const clusters: MonthCluster[] = [];
  // A part that began before the view is at most a month long.
  for (let at = Math.max(0, bisectFrom(starts, from) - 1); at < parts.length && starts[at]! < to; at += 1) {
    const part = parts[at]!;
    const [x0, x1] = [scale.warpedToPx(starts[at]!), scale.timeToPx(part.to)];
    if (x1 < range.from) continue;
    addPart(clusters, part, x0, Math.max(x1, x0 + leastBarPx), months);
  }
  return clusters;
}

function addPart(clusters: MonthCluster[], part: MonthPart, x0: Px, x1: Px, months: number): void {
  const key = `${months}:${Math.floor(indexOfMonth(part.month.from) / months)}`;
  const bar = { x0, x1, count: part.count };
  const last = clusters.at(-1);
  if (last?.key !== key) {
    const { month, count } = part;
    clusters.push({ key, from: month.from, to: month.to, count, x0, x1, bars: [bar] });
    return;
  }
  last.bars.push(bar);
  last.x1 = x1;
  // Two parts of one month are of the same articles.
  if (last.to !== part.month.to) last.count += part.count;
  last.to = part.month.to;
}
