/** The marks of the plot on a canvas, each as its element draws it. */
import type { Shape } from "../model/bundle";
import { shapePaths } from "../model/shape-paths";
import { indexOf } from "../state/selectors";
import { barsPath, isNumber, mostInCell } from "./Crowds";
import { thinned, type Ink } from "./canvas-ink";
import { countText, countWidth } from "./EventMarks";
import { shapePlace } from "./outlet-shape";
import { laneY, rowY, summitRadius } from "./plot-geometry";
import type { PlacedEvent, PlacedLane, Plot, PlotParts } from "./plot-layout";
import { countsY } from "./plot-stops";
import type { useEmphasis } from "./use-emphasis";

/** A view and what stands out in it. */
export type PaintedView = { plot: Plot; parts: PlotParts; emphasis: ReturnType<typeof useEmphasis> };
type Context = CanvasRenderingContext2D;

const mutedOpacity = 0.45;
const mutedShapeOpacity = 0.35;

/** An SVG path as a canvas takes it. */
export const toPath = (d: string): Path2D => new Path2D(d);

function circle(context: Context, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Soft where the date's ends are on the screen. */
function softFill(context: Context, { x0, x1, isCutBefore, isCutAfter }: PlacedEvent, color: string) {
  const gradient = context.createLinearGradient(x0, 0, x1, 0);
  gradient.addColorStop(0, isCutBefore ? color : thinned(color, 0.05));
  gradient.addColorStop(0.2, color);
  gradient.addColorStop(0.8, color);
  gradient.addColorStop(1, isCutAfter ? color : thinned(color, 0.05));
  return gradient;
}

function paintBar(context: Context, { color }: Ink, placed: PlacedEvent, y: number, isStrong: boolean) {
  const { mark, x0, x1 } = placed;
  const isDot = mark.isDay && x1 - x0 < 9;
  if (mark.event.origin === "found") {
    context.strokeStyle = isStrong ? color.accent : color["ink-soft"];
    context.fillStyle = color.paper;
    context.lineWidth = 1.5;
    context.setLineDash(isDot ? [2, 1.6] : [3, 2.5]);
    if (isDot) {
      circle(context, (x0 + x1) / 2, y, 3.5);
      context.fill();
    } else {
      context.beginPath();
      context.moveTo(x0, y);
      context.lineTo(x1, y);
    }
    context.stroke();
    context.setLineDash([]);
    return;
  }
  const soft = isStrong ? color.accent : color["ink-soft"];
  context.fillStyle = mark.isDay ? color[isStrong ? "accent" : "ink"] : softFill(context, placed, soft);
  if (isDot) {
    circle(context, (x0 + x1) / 2, y, 3.5);
    context.fill();
  } else context.fillRect(x0, y - 2.5, x1 - x0, 5);
}

function paintDisc(context: Context, { color }: Ink, x: number, y: number, isSelected: boolean): void {
  circle(context, x, y, summitRadius);
  context.fillStyle = color.accent;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = color.paper;
  context.stroke();
  circle(context, x, y, 3);
  context.fillStyle = isSelected ? color.accent : color.paper;
  context.fill();
}

export function paintEvents(context: Context, ink: Ink, { plot, parts, emphasis }: PaintedView): void {
  const { color, font } = ink;
  const { geometry } = parts;
  for (const placed of plot.placed) {
    const { mark, x0, x1, row, label } = placed;
    const { isSummit, event } = mark;
    const state = emphasis.emphasisOfEvent(mark.id);
    const isStrong = state === "selected" || state === "linked";
    const top = rowY(geometry, row);
    if (state === "muted") context.globalAlpha = mutedOpacity;
    if (isSummit) paintDisc(context, ink, (x0 + x1) / 2, top + geometry.rowHeight / 2, state === "selected");
    else paintBar(context, ink, placed, top + geometry.rowHeight - 5, isStrong);
    if (label) {
      context.font = isSummit ? font.summit : state === "selected" ? font.eventStrong : font.event;
      context.fillStyle = isStrong ? color.accent : event.origin === "found" ? color["ink-soft"] : color.ink;
      context.textAlign = label.align;
      const y = top + (isSummit ? geometry.rowHeight / 2 + 5 : geometry.rowHeight - 11);
      paintLabel(context, mark, label.px, y, color.danger);
      if (isSummit && state === "selected") {
        const start = label.align === "start" ? label.px : label.px - label.width;
        context.fillRect(start, y + 4, label.width, 2);
      }
    }
    context.globalAlpha = 1;
  }
}

/** The words, and after them the flag in its own colour. */
function paintLabel(context: Context, mark: PlacedEvent["mark"], px: number, y: number, flagColor: string) {
  if (mark.flag === "") {
    context.fillText(mark.label, px, y);
    return;
  }
  const isAfter = context.textAlign === "start";
  const width = context.measureText(isAfter ? mark.label : mark.flag).width;
  context.fillText(mark.label, isAfter ? px : px - width, y);
  context.fillStyle = flagColor;
  context.fillText(mark.flag, isAfter ? px + width : px, y);
}

export function paintRemainders(context: Context, ink: Ink, { plot, parts }: PaintedView): void {
  const { color, font } = ink;
  const y = countsY(parts.geometry);
  context.font = font.small;
  context.textAlign = "center";
  context.lineWidth = 1;
  context.strokeStyle = color["rule-strong"];
  for (const { count, px } of plot.remainders) {
    const text = countText(count);
    const width = countWidth(text);
    context.beginPath();
    context.roundRect(px - width / 2, y - 10, width, 20, 10);
    context.fillStyle = color["paper-raised"];
    context.fill();
    context.stroke();
    context.fillStyle = color["ink-soft"];
    context.fillText(text, px, y + 4);
  }
}

const outlines = new Map<string, Path2D>();

/** An outlet's shape around its place, made once. */
function outlineOf(shape: Shape): Path2D {
  let outline = outlines.get(shape);
  if (!outline) {
    outline = new Path2D();
    const { scale, shift } = shapePlace;
    outline.addPath(toPath(shapePaths[shape]), new DOMMatrix().scale(scale).translate(shift, shift));
    outlines.set(shape, outline);
  }
  return outline;
}

function paintCrowds(
  context: Context,
  { font }: Ink,
  placed: PlacedLane,
  y: number,
  height: number,
  most: number,
) {
  const { crowds } = placed.gathered;
  context.globalAlpha = 0.7;
  context.fill(toPath(barsPath(crowds, y + height / 2 - 2, height - 5, most)));
  context.globalAlpha = 1;
  context.font = font.smallStrong;
  context.textAlign = "center";
  for (const crowd of crowds)
    if (isNumber(crowd)) context.fillText(String(crowd.count), (crowd.x0 + crowd.x1) / 2, y + 4);
}

export function paintArticles(context: Context, ink: Ink, { plot, parts, emphasis }: PaintedView): void {
  const { geometry, data } = parts;
  const { outletById } = indexOf(data.bundle);
  const most = mostInCell(plot.lanes.filter(({ lane }) => lane.outlet !== null));
  plot.lanes.forEach((placed, at) => {
    const { lane, gathered, titles } = placed;
    const y = laneY(geometry, at);
    context.fillStyle = ink.ofOutlet(lane.outlet);
    paintCrowds(context, ink, placed, y, geometry.laneHeight, lane.outlet ? most : mostInCell([placed]));
    for (const { index, px } of gathered.singles) {
      const article = lane.articles[index]!;
      const outlet = lane.outlet ?? outletById.get(article.outlet)!;
      const state = emphasis.stateOfArticle(article.id);
      paintShape(context, ink, outlet, px, y, state);
      const title = titles.get(index);
      if (!title) continue;
      context.font = ink.font.event;
      context.fillStyle =
        ink.color[state.emphasis === "normal" || state.emphasis === "muted" ? "ink-soft" : "ink"];
      context.textAlign = title.align;
      context.fillText(title.text, px + title.dx, y + 4);
    }
  });
}

type Outlet = NonNullable<PlacedLane["lane"]["outlet"]>;
type State = ReturnType<PaintedView["emphasis"]["stateOfArticle"]>;

function paintShape(context: Context, ink: Ink, outlet: Outlet, x: number, y: number, state: State): void {
  const isForecast = state.stance === "forecast";
  const outline = outlineOf(outlet.shape);
  context.translate(x, y);
  if (state.emphasis === "muted") context.globalAlpha = mutedShapeOpacity;
  context.strokeStyle = ink.ofOutlet(outlet);
  context.fillStyle = isForecast ? ink.color.paper : context.strokeStyle;
  context.lineWidth = state.emphasis === "selected" ? 4 : isForecast ? 2 : 1.6;
  context.fill(outline);
  context.stroke(outline);
  context.globalAlpha = 1;
  context.translate(-x, -y);
}
