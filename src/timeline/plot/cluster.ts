import type { InstantCluster } from "../../layout/cluster-instants";
import type { TimeExtent } from "../../model/bundle";
import type { PlacedLane } from "./plot-layout";

/** Publication instants around the articles of a cluster. */
export const clusterExtent = ({ lane }: PlacedLane, cluster: InstantCluster): TimeExtent => ({
  from: lane.publishedMs[cluster.first]!,
  to: lane.publishedMs[cluster.end - 1]!,
});

/** A cluster this narrow shows its number, a wider one how it is spread. */
export const isNumber = ({ bars }: InstantCluster): boolean => bars.length <= 2;

/** Most articles in one bar of any cluster: the measure of all bars. */
export function mostInBar(lanes: readonly PlacedLane[]): number {
  let most = 1;
  for (const { clustered } of lanes)
    for (const { bars } of clustered.clusters) for (const { count } of bars) most = Math.max(most, count);
  return most;
}
