import { binLength } from "./cluster-instants";
import type { Tally } from "./mark-pyramid";
import type { Mark } from "./place-marks";
import type { Px, TimeScale } from "./time-scale";

/** Marks that found no room in the rows, drawn as one count; it opens on zoom. */
export type MarkCluster = {
  key: string;
  px: Px;
  count: number;
  /** Of its marks those that are known one by one, the heaviest first. */
  ids: string[];
  /** Epoch milliseconds around all of its marks. */
  from: number;
  to: number;
};

/** The one mark of a cluster of one, else null: it needs no opening. */
export const onlyIdOf = ({ count, ids }: MarkCluster): string | null =>
  count === 1 && ids.length === 1 ? ids[0]! : null;

/**
 * Clusters what found no room, at least `minPx` apart, each at the middle of its marks (kept in view). The
 * counts sum to the overflow and the tallies.
 */
export function clusterOverflow(
  overflow: readonly Mark[],
  tallies: readonly Tally[],
  scale: TimeScale,
  minPx: Px,
): MarkCluster[] {
  const length = binLength(scale, minPx);
  const { range } = scale;
  const clamp = (px: Px) => Math.min(Math.max(px, range.from + minPx / 2), range.to - minPx / 2);
  const bins = new Map<number, MarkCluster & { sum: number }>();
  const add = (from: number, to: number, count: number, id: string | null) => {
    const px = clamp((scale.timeToPx(from) + scale.timeToPx(to)) / 2);
    const index = Math.floor(scale.pxToWarped(px) / length);
    let bin = bins.get(index);
    if (!bin) {
      bin = { key: `${Math.log2(length)}:${index}`, px: 0, count: 0, ids: [], from, to, sum: 0 };
      bins.set(index, bin);
    }
    bin.count += count;
    bin.sum += px * count;
    bin.from = Math.min(bin.from, from);
    bin.to = Math.max(bin.to, to);
    if (id !== null) bin.ids.push(id);
  };
  for (const { id, from, to } of overflow) add(from, to, 1, id);
  for (const { from, to, count } of tallies) add(from, to, count, null);
  const clusters = [...bins.values()]
    .map(({ sum, ...cluster }) => ({ ...cluster, px: clamp(sum / cluster.count) }))
    .sort((a, b) => a.px - b.px);
  return joinClose(clusters, minPx);
}

function joinClose(clusters: readonly MarkCluster[], minPx: Px): MarkCluster[] {
  const joined: MarkCluster[] = [];
  for (const cluster of clusters) {
    const last = joined.at(-1);
    if (!last || cluster.px - last.px >= minPx) joined.push({ ...cluster });
    else {
      last.px = (last.px * last.count + cluster.px * cluster.count) / (last.count + cluster.count);
      last.count += cluster.count;
      last.from = Math.min(last.from, cluster.from);
      last.to = Math.max(last.to, cluster.to);
      last.ids.push(...cluster.ids);
    }
  }
  return joined;
}
