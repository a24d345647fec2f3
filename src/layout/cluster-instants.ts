import { bisectFrom } from "./bisect";
import type { Px, TimeScale } from "./time-scale";

/**
 * Bins of time as wide as a power of two, aligned to the epoch: a pan leaves them where they are in time, and
 * a zoom splits or joins them in pairs, so that clusters do not flicker.
 * @returns warped milliseconds per bin, at least `minPx` and less than twice that wide.
 */
export const binLength = (scale: TimeScale, minPx: Px): number =>
  2 ** Math.ceil(Math.log2(minPx / scale.pxPerMs));

/** Instants too close to tell apart, drawn as one: how many, and how they are spread. */
export type InstantCluster = {
  /** Stable over pans. */
  key: string;
  count: number;
  /** Positions in the sorted list: `first` belongs to it, `end` does not. */
  first: number;
  end: number;
  x0: Px;
  x1: Px;
  /** One per bin. */
  bars: { x0: Px; x1: Px; count: number }[];
};
export type ClusteredLane = {
  singles: { index: number; px: Px }[];
  clusters: InstantCluster[];
  /** Instants in view, clustered or not. */
  total: number;
};

/** A bin that holds instants: those from `first` to before `end`. */
type Bin = { index: number; first: number; end: number; isDense: boolean };

/** Bins per cluster at most: wide enough to hit, narrow enough to say when. */
const binsPerCluster = 8;

function listBins(times: ArrayLike<number>, from: number, to: number, length: number): Bin[] {
  const bins: Bin[] = [];
  let first = bisectFrom(times, from);
  const last = bisectFrom(times, to);
  while (first < last) {
    const index = Math.floor(times[first]! / length);
    const end = bisectFrom(times, (index + 1) * length, first);
    bins.push({ index, first, end, isDense: end - first > 1 });
    first = end;
  }
  return bins;
}

/** A single too near a dense bin or another single joins in; passed on from bin to bin in both directions. */
function joinNeighbours(bins: readonly Bin[], times: ArrayLike<number>, length: number, minMs: number): void {
  const isNear = (a: Bin, b: Bin) =>
    b.index - a.index === 1 &&
    (b.isDense && !a.isDense
      ? b.index * length - times[a.first]! < minMs / 2
      : a.isDense && !b.isDense
        ? times[b.first]! - b.index * length < minMs / 2
        : times[b.first]! - times[a.end - 1]! < minMs);
  const join = (a: Bin | undefined, b: Bin | undefined) => {
    if (!a || !b || (a.isDense && b.isDense) || !isNear(a, b)) return;
    a.isDense = true;
    b.isDense = true;
  };
  for (let at = 1; at < bins.length; at += 1) join(bins[at - 1], bins[at]);
  for (let at = bins.length - 1; at > 0; at -= 1) join(bins[at - 1], bins[at]);
}

/**
 * The marks of one lane: instants with room stay single, the others are clustered.
 *
 *     instants   x     x    xx x x   x         x
 *     bins     |   |   |   |   |   |   |   |   |   |
 *     drawn      x     x    [ 4 ]    x         x
 *
 * A bin with two or more instants is dense; a single closer than `minPx` to a dense bin or to the single of the next bin joins it. Dense bins side
 * by side make one cluster, of `binsPerCluster` at most, with one bar each. Work grows with the width of the view,
 * not with the number of instants.
 * @param times warped milliseconds, ascending.
 * @param minPx least distance of two singles.
 */
export function clusterInstants(times: ArrayLike<number>, scale: TimeScale, minPx: Px): ClusteredLane {
  const length = binLength(scale, minPx);
  const margin = length;
  const from = Math.floor((scale.pxToWarped(scale.range.from) - margin) / length) * length;
  const to = Math.ceil((scale.pxToWarped(scale.range.to) + margin) / length) * length;
  const bins = listBins(times, from, to, length);
  joinNeighbours(bins, times, length, minPx / scale.pxPerMs);
  const lane: ClusteredLane = { singles: [], clusters: [], total: 0 };
  let before: Bin | null = null;
  for (const bin of bins) {
    lane.total += bin.end - bin.first;
    if (bin.isDense) addToClusters(lane.clusters, bin, before, length, scale);
    else lane.singles.push({ index: bin.first, px: scale.warpedToPx(times[bin.first]!) });
    before = bin;
  }
  lane.clusters = joinLonely(lane.clusters);
  return lane;
}

/** A cluster of one, left over at the edge of a group, goes to the cluster it touches. */
function joinLonely(clusters: readonly InstantCluster[]): InstantCluster[] {
  const joined: InstantCluster[] = [];
  for (const cluster of clusters) {
    const last = joined.at(-1);
    if (last && last.end === cluster.first && (last.count === 1 || cluster.count === 1)) {
      last.bars.push(...cluster.bars);
      last.count += cluster.count;
      last.end = cluster.end;
      last.x1 = cluster.x1;
    } else joined.push(cluster);
  }
  return joined;
}

function addToClusters(
  clusters: InstantCluster[],
  bin: Bin,
  before: Bin | null,
  length: number,
  scale: TimeScale,
): void {
  const bar = {
    x0: scale.warpedToPx(bin.index * length),
    x1: scale.warpedToPx((bin.index + 1) * length),
    count: bin.end - bin.first,
  };
  const cluster = clusters.at(-1);
  const group = Math.floor(bin.index / binsPerCluster);
  const goesOn =
    cluster &&
    before?.isDense &&
    bin.index - before.index === 1 &&
    Math.floor(before.index / binsPerCluster) === group;
  if (!goesOn) {
    const { first, end } = bin;
    const key = `${Math.log2(length)}:${bin.index}`;
    clusters.push({ key, count: bar.count, first, end, x0: bar.x0, x1: bar.x1, bars: [bar] });
    return;
  }
  cluster.bars.push(bar);
  cluster.count += bar.count;
  cluster.end = bin.end;
  cluster.x1 = bar.x1;
}
