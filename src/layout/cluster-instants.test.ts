import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterInstants, type ClusteredLane } from "./cluster-instants";
import { createTimeScale, createTimeWarp } from "./time-scale";

const warp = createTimeWarp([], 0);
const scaleOf = (from: number, to: number, width = 800) =>
  createTimeScale({ from, to }, { from: 0, to: width }, warp);
const minPx = 10;

/** "x" are instants, one column ten pixels; the answer is what stands for them: "x" alone, a digit for a cluster. */
function clustered(drawing: string): string {
  const times = [...drawing].flatMap((sign, at) => (sign === "x" ? [at * 10] : []));
  const lane = clusterInstants(times, scaleOf(0, 800), minPx);
  const columns = [...drawing].map(() => " ");
  for (const { px } of lane.singles) columns[px / 10] = "x";
  for (const { first, count } of lane.clusters) columns[times[first]! / 10] = String(count);
  return columns.join("").trimEnd();
}

const countOf = ({ singles, clusters }: ClusteredLane) =>
  singles.length + clusters.reduce((sum, { count }) => sum + count, 0);

const instants = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 300 })
  .map((list) => Float64Array.from(list).sort());

describe("clusterInstants", () => {
  it("lets what has room stand alone", () => {
    expect(clustered("   x     x                x")).toBe("   x     x                x");
  });

  it("counts what is at one place", () => {
    const lane = clusterInstants([50, 50, 50, 400], scaleOf(0, 800), minPx);
    expect(lane.clusters.map(({ count }) => count)).toEqual([3]);
    expect(lane.singles.map(({ index }) => index)).toEqual([3]);
  });

  it("never lets a cluster be one", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 20, max: 10_000 }), (times, length) => {
        for (const { count } of clusterInstants(times, scaleOf(0, length), minPx).clusters)
          expect(count).toBeGreaterThan(1);
      }),
    );
  });

  it("keeps those that stand alone apart", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 20, max: 10_000 }), (times, length) => {
        const { singles } = clusterInstants(times, scaleOf(0, length), minPx);
        for (const [at, { px }] of singles.entries())
          expect((singles[at + 1]?.px ?? Infinity) - px).toBeGreaterThanOrEqual(minPx - 1e-6);
      }),
    );
  });

  it("counts sum to the total, whatever is shown", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 20, max: 20_000 }), (times, length) => {
        const lane = clusterInstants(times, scaleOf(-100, length), minPx);
        expect(countOf(lane)).toBe(lane.total);
      }),
    );
    fc.assert(
      fc.property(instants, (times) => {
        expect(countOf(clusterInstants(times, scaleOf(-1, 10_001), minPx))).toBe(times.length);
      }),
    );
  });

  it("breaks up entirely when the zoom is close enough", () => {
    const times = [10, 11, 12, 40];
    expect(clusterInstants(times, scaleOf(5, 45), minPx).clusters).toEqual([]);
  });

  it("clusters the same after a pan by any distance", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -300, max: 300 }), (times, shift) => {
        const before = clusterInstants(times, scaleOf(0, 2000), minPx);
        const after = clusterInstants(times, scaleOf(shift, 2000 + shift), minPx);
        const inBoth = (first: number) => times[first]! > 400 && times[first]! < 1600;
        const keys = (lane: ClusteredLane) =>
          lane.clusters.filter(({ first, end }) => inBoth(first) && inBoth(end - 1)).map(({ key }) => key);
        expect(keys(after)).toEqual(keys(before));
      }),
    );
  });

  it("makes no more marks than the width holds, of however many", () => {
    const times = Float64Array.from({ length: 100_000 }, (_, at) => at);
    const { singles, clusters } = clusterInstants(times, scaleOf(0, 100_000, 1200), minPx);
    expect(singles.length + clusters.length).toBeLessThan(1200 / minPx);
  });
});
