import type { TextMeasure } from "../../layout/place-marks";
import { toTenth } from "../../layout/round";
import { type Ink, type PathShape, type Shape } from "../../layout/shape";
import type { Px } from "../../layout/time-scale";
import type { ArticleSummary, Outlet } from "../../model/bundle";
import { shapePaths } from "../../model/shape-paths";
import type { ArticleLane } from "./article-lanes";
import { isNumber, mostInBar } from "./cluster";
import { fitText } from "./fit-text";
import type { ArticleState, EmphasisMap } from "./emphasis";
import { laneY, type PlotGeometry } from "./plot-geometry";
import type { PlacedLane, Plot } from "./plot-layout";

const mutedOpacity = 0.35;
/** Outlet shapes are drawn in a square of this many units. */
const shapeUnits = 12;
const articleScale = 1.15;

const inkOfOutlet = (outlet: Outlet | null): Ink => outlet?.color ?? "ink-soft";

/** An outlet's shape around a point. */
function drawShape({ shape }: Outlet, x: Px, y: Px, scale: number): PathShape {
  const half = (shapeUnits / 2) * scale;
  return { kind: "path", d: shapePaths[shape], x: toTenth(x - half), y: toTenth(y - half), scale };
}

type Bar = { x0: Px; x1: Px; count: number };

/** Bars on the lane's floor, by the share of the highest. */
function barPath(bars: readonly Bar[], height: Px, shareOf: (count: number) => number): string {
  let path = "";
  for (const { x0, x1, count } of bars) {
    const size = toTenth(Math.max(1.5, height * shareOf(count)));
    path += `M${toTenth(x0)},0v${-size}H${toTenth(Math.max(x1 - 1, x0 + 1))}v${size}z`;
  }
  return path;
}

/** The clusters of a lane: bars, or a number where there is only room for that. */
function drawClusters({ lane, clustered }: PlacedLane, y: Px, laneHeight: Px, most: number): Shape[] {
  const { clusters } = clustered;
  if (clusters.length === 0) return [];
  const ink = inkOfOutlet(lane.outlet);
  const bars = clusters.filter((cluster) => !isNumber(cluster)).flatMap((cluster) => cluster.bars);
  // By the square root, so that one beside a thousand still shows.
  const d = barPath(bars, laneHeight - 5, (count) => Math.sqrt(Math.min(1, count / most)));
  return [
    { kind: "path", d, x: 0, y: y + laneHeight / 2 - 2, fill: ink, opacity: 0.7 },
    ...clusters.filter(isNumber).map(({ count, x0, x1 }): Shape => ({
      kind: "text",
      text: String(count),
      x: toTenth((x0 + x1) / 2),
      y: y + 4,
      align: "middle",
      font: "small",
      ink: "ink-soft",
    })),
  ];
}

/** What is only counted, quieter than what can be opened; one path whatever there is, so that shapes keep their places. */
function drawMonths({ lane, months }: PlacedLane, y: Px, laneHeight: Px): Shape[] {
  if (lane.months.parts.length === 0) return [];
  const floor = y + laneHeight / 2 - 2;
  const d = months
    .map(({ bars }) => barPath(bars, laneHeight - 6, (count) => count / lane.months.most))
    .join("");
  return [{ kind: "path", d, x: 0, y: floor, fill: inkOfOutlet(lane.outlet), opacity: 0.3 }];
}

/** An article in its outlet's shape and ink: filled for a report, hollow for a forecast of the selected event. */
function drawArticle(outlet: Outlet, x: Px, y: Px, { emphasis, stance }: ArticleState): Shape {
  const ink = inkOfOutlet(outlet);
  const isForecast = stance === "forecast";
  const width = emphasis === "selected" ? 4 : isForecast ? 2 : 1.6;
  return {
    ...drawShape(outlet, x, y, articleScale),
    fill: isForecast ? "paper" : ink,
    stroke: { ink, width },
    ...(emphasis === "muted" && { opacity: mutedOpacity }),
  };
}

function drawSingle(
  placed: PlacedLane,
  { index, px }: { index: number; px: Px },
  article: ArticleSummary,
  y: Px,
  state: ArticleState,
): Shape[] {
  const { lane, titles } = placed;
  const outlet = lane.outlet ?? lane.outlets.get(article.outlet);
  if (!outlet) return [];
  const mark = drawArticle(outlet, px, y, state);
  const title = titles.get(index);
  if (!title) return [mark];
  const { text, dx, align } = title;
  const ink: Ink = state.emphasis === "selected" || state.emphasis === "linked" ? "ink" : "ink-soft";
  const words = { font: "event", ink, hasHalo: true, lang: article.lang } as const;
  return [mark, { kind: "text", text, x: toTenth(px + dx), y: y + 4, align, ...words }];
}

/** The articles of each lane at the instant of publication, single or in clusters. */
export function drawArticles({ lanes }: Plot, geometry: PlotGeometry, emphasis: EmphasisMap): Shape[] {
  // The lane that several outlets share would make all others flat.
  const most = mostInBar(lanes.filter(({ lane }) => lane.outlet !== null));
  return lanes.flatMap((placed, at) => {
    const y = laneY(geometry, at);
    const ofLane = placed.lane.outlet ? most : mostInBar([placed]);
    return [
      ...drawMonths(placed, y, geometry.laneHeight),
      ...drawClusters(placed, y, geometry.laneHeight, ofLane),
      ...placed.clustered.singles.flatMap((single) => {
        const article = placed.lane.articles[single.index]!;
        return drawSingle(placed, single, article, y, emphasis.ofArticle(article.id));
      }),
    ];
  });
}

/** One line between the events and the lanes. */
export const drawLaneRules = (laneCount: number, geometry: PlotGeometry): Shape[] => {
  const top = laneY(geometry, 0) - geometry.laneHeight / 2;
  const d = laneCount > 0 ? `M0,${top}h${geometry.width}` : "";
  return [{ kind: "path", d, x: 0, y: 0, stroke: { ink: "rule", width: 1 } }];
};

/** Shape and name of each lane, left of the plot; a name without room is cut, and keeps the whole as its title. */
export function drawLaneLabels(
  lanes: readonly ArticleLane[],
  geometry: PlotGeometry,
  nameOf: (lane: ArticleLane) => string,
  measure: TextMeasure,
): Shape[] {
  const { isNarrow, range } = geometry;
  const [shapePx, textPx] = isNarrow ? [12, 23] : [22, 36];
  return lanes.flatMap((lane, at): Shape[] => {
    const y = laneY(geometry, at);
    const name = nameOf(lane);
    const text = fitText(name, range.from - textPx - 2, measure);
    const { outlet } = lane;
    const ink = inkOfOutlet(outlet);
    const words = { x: textPx, y: y + 4, align: "start", font: "event", ink: "ink", title: name } as const;
    const label: Shape = { kind: "text", text, ...words };
    if (!outlet) return [label];
    return [
      { ...drawShape(outlet, shapePx, y, 0.85 * articleScale), fill: ink, stroke: { ink, width: 1.6 } },
      label,
    ];
  });
}
