import type { Point } from "../layout/threads";
import type { BundleIndex } from "../model/bundle";
import { indexOf } from "../state/selectors";
import type { Link } from "./links";
import { laneY, type PlotGeometry } from "./plot-geometry";
import { countsY, type PlotStop } from "./plot-stops";
import type { Plot } from "./plot-layout";

const markRadius = 8;

/** Where a thread begins and ends: at the mark if it is on the screen, else where its time is. */
export function threadEnds(
  plot: Plot,
  geometry: PlotGeometry,
  stops: readonly PlotStop[],
  bundle: BundleIndex,
) {
  const { articleById } = indexOf(bundle);
  const laneAt = new Map(plot.lanes.map(({ lane }, at) => [lane.key, at]));
  const stopByKey = new Map(stops.map((stop) => [stop.key, stop]));
  const eventPoint = ({ event }: Link): Point => {
    const stop = stopByKey.get(`e:${event.id}`);
    if (stop) return { x: stop.x, y: stop.y + markRadius };
    const { from, to } = event.extent;
    return { x: plot.scale.timeToPx((from + to) / 2), y: countsY(geometry) };
  };
  const articlePoint = ({ articleId }: Link): Point | null => {
    const article = articleById.get(articleId);
    if (!article || article.publishedMs === null) return null;
    const lane = laneAt.get(article.outlet) ?? laneAt.get("+");
    if (lane === undefined) return null;
    return { x: plot.scale.timeToPx(article.publishedMs), y: laneY(geometry, lane) - markRadius };
  };
  return { eventPoint, articlePoint };
}
