import type { Crowd } from "../layout/gather";
import type { TimeExtent } from "../model/bundle";
import type { PlacedLane } from "./plot-layout";

export const crowdKey = ({ lane }: PlacedLane, crowd: Crowd) => `c:${lane.key}:${crowd.key}`;

/** Publication instants around a crowd. */
export const crowdExtent = ({ lane }: PlacedLane, crowd: Crowd): TimeExtent => ({
  from: lane.publishedMs[crowd.first]!,
  to: lane.publishedMs[crowd.end - 1]!,
});
