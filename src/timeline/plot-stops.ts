import type { Crowd } from "../layout/gather";
import { onlyIdOf, type Remainder } from "../layout/gather-rest";
import type { Fold, Px } from "../layout/time-scale";
import type { Stop } from "../layout/walk-marks";
import type { ArticleSummary } from "../model/bundle";
import { crowdKey } from "./crowd";
import { foldKey } from "./Axis";
import { laneY, rowY, type PlotGeometry } from "./plot-geometry";
import type { EventMark } from "./timeline-marks";
import type { PlacedLane, Plot } from "./plot-layout";

/** Something on the plot that can have the focus, with what it stands for. */
export type PlotStop = Stop &
  (
    | { kind: "event"; mark: EventMark }
    | { kind: "article"; article: ArticleSummary }
    | { kind: "remainder"; remainder: Remainder }
    | { kind: "crowd"; crowd: Crowd; placed: PlacedLane }
    | { kind: "fold"; fold: Fold }
  );

export const countsY = ({ countsTop }: PlotGeometry): Px => countsTop + 11;

/** Every stop of the view. A mark that reaches out of the view is met at the part that is seen. */
export function listStops(plot: Plot, geometry: PlotGeometry): PlotStop[] {
  const { range, rowHeight } = geometry;
  const { scale } = plot;
  const middle = (x0: Px, x1: Px) => (Math.max(x0, range.from) + Math.min(x1, range.to)) / 2;
  const isIn = ({ x }: Stop) => x >= range.from && x <= range.to;
  const folds = scale.warp.folds.map((fold): PlotStop => ({
    key: foldKey(fold),
    x: middle(scale.timeToPx(fold.from), scale.timeToPx(fold.to)),
    y: geometry.axisHeight / 2,
    lane: "axis",
    kind: "fold",
    fold,
  }));
  const events = plot.placed.map(({ mark, x0, x1, row }): PlotStop => ({
    key: `e:${mark.id}`,
    x: middle(x0, x1),
    y: rowY(geometry, row) + rowHeight / 2,
    lane: "events",
    kind: "event",
    mark,
  }));
  const remainders = plot.remainders.map((remainder): PlotStop => ({
    key: `r:${remainder.key}`,
    x: remainder.px,
    y: countsY(geometry),
    lane: onlyIdOf(remainder) === null ? "counts" : "events",
    kind: "remainder",
    remainder,
  }));
  const articles = plot.lanes.flatMap((placed, at) => {
    const y = laneY(geometry, at);
    const lane = placed.lane.key;
    return [
      ...placed.gathered.singles.flatMap(({ index, px }): PlotStop[] => {
        const article = placed.lane.articles[index];
        return article ? [{ key: `a:${article.id}`, x: px, y, lane, kind: "article", article }] : [];
      }),
      ...placed.gathered.crowds.map((crowd): PlotStop => ({
        key: crowdKey(placed, crowd),
        x: middle(crowd.x0, crowd.x1),
        y,
        lane,
        kind: "crowd",
        crowd,
        placed,
      })),
    ];
  });
  return [...folds, ...events, ...remainders, ...articles].filter(isIn);
}
