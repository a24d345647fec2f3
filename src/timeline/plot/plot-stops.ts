import type { InstantCluster } from "../../layout/cluster-instants";
import { onlyIdOf, type MarkCluster } from "../../layout/cluster-overflow";
import type { Interval } from "../../layout/row";
import type { Fold, Px } from "../../layout/time-scale";
import type { Stop } from "../../layout/walk-marks";
import type { ArticleSummary } from "../../model/bundle";
import type { MonthCluster } from "./article-months";
import { clusterWidth } from "./draw-events";
import { foldsInView } from "./draw-axis";
import type { EventMark } from "./event-marks";
import { clustersY, laneY, rowY, type PlotGeometry } from "./plot-geometry";
import type { PlacedEvent, PlacedLane, Plot } from "./plot-layout";

export type ArticleCluster = { cluster: InstantCluster; placed: PlacedLane };

/** Something on the plot that can have the focus, with what it stands for, and the box that a pointer has to hit. */
export type PlotStop = Stop & { box: { x: Interval; y: Interval } } & (
    | { kind: "event"; mark: EventMark }
    | { kind: "article"; article: ArticleSummary; placed: PlacedLane }
    | { kind: "event-cluster"; cluster: MarkCluster }
    | ({ kind: "article-cluster" } & ArticleCluster)
    | { kind: "article-months"; cluster: MonthCluster; placed: PlacedLane }
    | { kind: "fold"; fold: Fold }
  );

/** Least side of a box. */
const leastPx = 24;

/** At least as long as a finger needs. */
function widen([from, to]: Interval, least: Px = leastPx): Interval {
  const more = Math.max(0, least - (to - from)) / 2;
  return [from - more, to + more];
}

const around = (middle: Px, size: Px): Interval => [middle - size / 2, middle + size / 2];

/** A mark with its words. */
const eventBox = ({ x0, x1, label }: PlacedEvent): Interval => {
  if (!label) return widen([x0, x1]);
  const [from, to] =
    label.align === "start" ? [label.px, label.px + label.width] : [label.px - label.width, label.px];
  return widen([Math.min(x0, from), Math.max(x1, to)]);
};

const listFolds = ({ scale }: Plot, geometry: PlotGeometry): PlotStop[] =>
  foldsInView(scale).map(({ fold, x0, x1 }) => ({
    key: `f:${fold.from}`,
    x: (Math.max(x0, scale.range.from) + Math.min(x1, scale.range.to)) / 2,
    y: geometry.axisHeight / 2,
    lane: "axis",
    box: {
      x: around((x0 + x1) / 2, leastPx),
      y: [geometry.axisHeight - leastPx - 1, geometry.axisHeight - 1],
    },
    kind: "fold",
    fold,
  }));

const listEvents = ({ placed, clusters, scale: { range } }: Plot, geometry: PlotGeometry): PlotStop[] => [
  ...placed.map((event): PlotStop => {
    const { mark, x0, x1, row } = event;
    const top = rowY(geometry, row);
    return {
      key: `e:${mark.id}`,
      // A mark that reaches out of the view is met at the part that is seen.
      x: (Math.max(x0, range.from) + Math.min(x1, range.to)) / 2,
      y: top + geometry.rowHeight / 2,
      lane: "events",
      box: { x: eventBox(event), y: [top, top + geometry.rowHeight] },
      kind: "event",
      mark,
    };
  }),
  ...clusters.map((cluster): PlotStop => ({
    key: `r:${cluster.key}`,
    x: cluster.px,
    y: clustersY(geometry),
    lane: onlyIdOf(cluster) === null ? "clusters" : "events",
    box: { x: around(cluster.px, clusterWidth(cluster)), y: around(clustersY(geometry), leastPx) },
    kind: "event-cluster",
    cluster,
  })),
];

function listLane(placed: PlacedLane, y: Px, { laneHeight, range }: PlotGeometry): PlotStop[] {
  const { lane, clustered, titles } = placed;
  const tall = around(y, Math.max(laneHeight, leastPx));
  const singles = clustered.singles.flatMap(({ index, px }): PlotStop[] => {
    const article = lane.articles[index]!;
    const [from, to] = around(px, leastPx);
    const title = titles.get(index);
    const x: Interval = !title
      ? [from, to]
      : title.align === "start"
        ? [from, px + title.dx + title.width]
        : [px + title.dx - title.width, to];
    return [
      {
        key: `a:${article.id}`,
        x: px,
        y,
        lane: lane.key,
        box: { x, y: tall },
        kind: "article",
        article,
        placed,
      },
    ];
  });
  const spanOf = ({ x0, x1 }: { x0: number; x1: number }) => ({
    x: (Math.max(x0, range.from) + Math.min(x1, range.to)) / 2,
    y,
    lane: lane.key,
    box: { x: widen([x0, x1]), y: tall },
    placed,
  });
  const clusters = clustered.clusters.map((cluster): PlotStop => ({
    ...spanOf(cluster),
    key: `c:${lane.key}:${cluster.key}`,
    kind: "article-cluster",
    cluster,
  }));
  const months = placed.months.map((cluster): PlotStop => ({
    ...spanOf(cluster),
    key: `m:${lane.key}:${cluster.key}`,
    kind: "article-months",
    cluster,
  }));
  return [...singles, ...clusters, ...months];
}

/** Stops of the view, group by group from the top, each in the order of time: folds, events and their clusters, lanes. */
export function listStops(plot: Plot, geometry: PlotGeometry): PlotStop[] {
  const { range } = geometry;
  const isIn = ({ x }: Stop) => x >= range.from && x <= range.to;
  const groups = [
    listFolds(plot, geometry),
    listEvents(plot, geometry),
    ...plot.lanes.map((placed, at) => listLane(placed, laneY(geometry, at), geometry)),
  ];
  return groups.flatMap((stops) => stops.filter(isIn).sort((a, b) => a.x - b.x || a.y - b.y));
}
