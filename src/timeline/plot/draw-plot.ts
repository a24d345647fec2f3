import type { Shape } from "../../layout/shape";
import { threadPath } from "../../layout/threads";
import type { Stance } from "../../model/bundle";
import { drawArticles } from "./draw-articles";
import { drawAxis, drawFolds } from "./draw-axis";
import { drawClusters, drawEvents, drawPoles } from "./draw-events";
import type { EmphasisMap } from "./emphasis";
import type { PlotGeometry } from "./plot-geometry";
import type { Plot } from "./plot-layout";
import { createThreadEnds } from "./thread-ends";

const mostThreads = 120;

/** Lines between events and the articles that speak of them: whole for a report, broken for a forecast. */
function drawThreads(plot: Plot, geometry: PlotGeometry, { links }: EmphasisMap): Shape[] {
  const { eventPoint, articlePoint } = createThreadEnds(plot, geometry);
  const pathOf = (stance: Stance) =>
    threadPath(
      links
        .filter((link) => link.stance === stance)
        .slice(0, mostThreads)
        .flatMap((link) => {
          const [event, article] = [eventPoint(link), articlePoint(link)];
          return article ? [{ event, article }] : [];
        }),
    );
  const at = { kind: "path", x: 0, y: 0 } as const;
  return [
    { ...at, d: pathOf("report"), stroke: { ink: "accent", width: 1.4 }, part: "thread-report" },
    {
      ...at,
      d: pathOf("forecast"),
      stroke: { ink: "forecast", width: 1.4, dash: [5, 4] },
      part: "thread-forecast",
    },
  ];
}

/**
 * What the plot looks like, from the back to the front: the only place that knows. Elements, canvas and export draw
 * what it returns. Emphasis changes how shapes look, not how many there are or of which kind, so that a surface
 * with elements keeps them while the pointer moves.
 */
export const drawPlot = (plot: Plot, geometry: PlotGeometry, emphasis: EmphasisMap): Shape[] => [
  ...drawAxis(plot, geometry),
  ...drawPoles(plot, geometry),
  ...drawFolds(plot, geometry),
  ...drawThreads(plot, geometry, emphasis),
  ...drawEvents(plot, geometry, emphasis),
  ...drawClusters(plot, geometry),
  ...drawArticles(plot, geometry, emphasis),
];
