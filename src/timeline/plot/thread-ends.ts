import type { Point } from "../../layout/threads";
import { sharedLaneKey } from "./article-lanes";
import type { Link } from "./links";
import { clustersY, laneY, rowY, type PlotGeometry } from "./plot-geometry";
import type { Plot } from "./plot-layout";

const markRadius = 8;

/** Where threads begin and end: at the mark if it is on the screen, else where its time is. */
export function createThreadEnds({ placed, lanes, scale }: Plot, geometry: PlotGeometry) {
  const { range, rowHeight } = geometry;
  const laneAt = new Map(lanes.map(({ lane }, at) => [lane.key, at]));
  const pointById = new Map(
    placed.map(({ mark, x0, x1, row }) => {
      const x = (Math.max(x0, range.from) + Math.min(x1, range.to)) / 2;
      return [mark.id, { x, y: rowY(geometry, row) + rowHeight / 2 + markRadius }];
    }),
  );
  const isIn = ({ x }: Point) => x >= range.from && x <= range.to;
  return {
    eventPoint({ event }: Link): Point {
      const point = pointById.get(event.id);
      if (point && isIn(point)) return point;
      const { from, to } = event.extent;
      return { x: scale.timeToPx((from + to) / 2), y: clustersY(geometry) };
    },
    /** Null for an article without a date, or whose outlet has no lane. */
    articlePoint({ article }: Link): Point | null {
      const lane = laneAt.get(article.outlet) ?? laneAt.get(sharedLaneKey);
      if (article.publishedMs === null || lane === undefined) return null;
      return { x: scale.timeToPx(article.publishedMs), y: laneY(geometry, lane) - markRadius };
    },
  };
}
