/** The plot on a canvas, as the elements draw it: see `PlotLayers` for what each layer is. */
import { foldHit, linesWithin, namedTicks, periodBaseline, tickBaseline, tornStrip, zigzag } from "./Axis";
import { readInk, type Ink } from "./canvas-ink";
import { paintArticles, paintEvents, paintRemainders, toPath, type PaintedView } from "./paint-marks";
import { rowY } from "./plot-geometry";
import { listStops } from "./plot-stops";
import { threadEnds } from "./thread-ends";
import { threadsOf } from "./Threads";

export type PaintPlot = (view: PaintedView) => void;
type Layer = (context: CanvasRenderingContext2D, ink: Ink, view: PaintedView) => void;

const paintAxis: Layer = (context, { color, font }, { plot, parts: { geometry } }) => {
  const { range, axisHeight, height } = geometry;
  const { periods, ticks } = plot.axis;
  const drawLines = (pxs: readonly number[], style: string, opacity: number, top: number, bottom: number) => {
    context.globalAlpha = opacity;
    context.fillStyle = style;
    for (const px of pxs) context.fillRect(Math.round(px), top, 1, bottom - top);
    context.globalAlpha = 1;
  };
  const tickPx = linesWithin(ticks, range);
  drawLines(tickPx, color.rule, 0.5, axisHeight, height);
  drawLines(tickPx, color["rule-strong"], 1, axisHeight - 4, axisHeight);
  drawLines(linesWithin(periods, range), color["rule-strong"], 0.7, 4, height);
  context.fillStyle = color["rule-strong"];
  context.fillRect(range.from, axisHeight, range.to - range.from, 1);
  context.font = font.eventStrong;
  context.fillStyle = color.ink;
  context.textAlign = "start";
  for (const { label, labelPx } of periods) context.fillText(label, Math.round(labelPx) + 5, periodBaseline);
  context.font = font.event;
  context.fillStyle = color["ink-soft"];
  context.textAlign = "center";
  for (const { label, px } of namedTicks(ticks, range)) context.fillText(label, px, tickBaseline);
};

const paintPoles: Layer = (context, { color }, { plot, parts: { geometry } }) => {
  const { axisHeight, height, rowHeight } = geometry;
  for (const { mark, x0, x1, row } of plot.placed) {
    if (!mark.isSummit) continue;
    const { from, to } = mark.event.extent;
    const [start, end] = [plot.scale.timeToPx(from), plot.scale.timeToPx(to)];
    const top = rowY(geometry, row) + rowHeight / 2;
    context.fillStyle = color.accent;
    context.globalAlpha = 0.07;
    if (end - start > 3) context.fillRect(start, axisHeight, end - start, height - axisHeight);
    context.globalAlpha = 0.4;
    context.fillRect((x0 + x1) / 2 - 0.5, top, 1, height - top);
    context.globalAlpha = 1;
  }
};

const paintFolds: Layer = (context, { color }, { plot: { scale }, parts: { geometry } }) => {
  const { axisHeight, height } = geometry;
  for (const { from, to } of scale.warp.folds) {
    if (to <= scale.domain.from || from >= scale.domain.to) continue;
    const [x0, x1] = [scale.timeToPx(from), scale.timeToPx(to)];
    const strip = toPath(tornStrip(x0, x1, axisHeight, height));
    context.fillStyle = color["paper-sunken"];
    context.fill(strip);
    context.strokeStyle = color["rule-strong"];
    context.lineWidth = 0.8;
    context.stroke(strip);
    context.save();
    context.translate((x0 + x1) / 2, axisHeight - foldHit / 2 - 1);
    context.strokeStyle = color["ink-soft"];
    context.lineWidth = 1.3;
    context.stroke(toPath(zigzag));
    context.restore();
  }
};

const paintThreads: Layer = (context, { color }, { plot, parts, emphasis: { links } }) => {
  if (links.length === 0) return;
  const { geometry, data } = parts;
  const ends = threadEnds(plot, geometry, listStops(plot, geometry), data.bundle);
  context.lineWidth = 1.4;
  for (const stance of ["report", "forecast"] as const) {
    context.strokeStyle = color[stance === "report" ? "accent" : "forecast"];
    context.setLineDash(stance === "report" ? [] : [5, 4]);
    context.stroke(toPath(threadsOf(links, stance, ends)));
  }
  context.setLineDash([]);
};

/** From the back to the front. */
const layers: readonly Layer[] = [
  paintAxis,
  paintPoles,
  paintFolds,
  paintThreads,
  paintEvents,
  paintRemainders,
  paintArticles,
];

/** Colours and fonts are read anew once a painter was idle for so long: the reader may have changed the theme. */
const idleMs = 500;

/** @returns what draws a view; it may be called once a frame. */
export function createPlotPainter(canvas: HTMLCanvasElement | null): PaintPlot | null {
  const context = canvas?.getContext("2d");
  if (!canvas || !context) return null;
  let ink: Ink | null = null;
  let last = -Infinity;
  return (view) => {
    const { width, height, range } = view.parts.geometry;
    const now = performance.now();
    if (!ink || now - last > idleMs) ink = readInk(canvas);
    last = now;
    const ratio = devicePixelRatio;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
    canvas.style.width = `${width}px`;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.save();
    context.beginPath();
    context.rect(range.from - 1, 0, width - range.from + 1, height);
    context.clip();
    for (const paint of layers) paint(context, ink, view);
    context.restore();
  };
}
