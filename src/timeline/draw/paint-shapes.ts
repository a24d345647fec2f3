import { fadeStops, haloWidth, type PathShape, type Shape, type TextShape } from "../../layout/shape";
import type { InkOf } from "./ink";

type Context = Pick<
  CanvasRenderingContext2D,
  | "save"
  | "restore"
  | "translate"
  | "scale"
  | "fill"
  | "stroke"
  | "fillText"
  | "strokeText"
  | "setLineDash"
  | "createLinearGradient"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineJoin"
  | "globalAlpha"
  | "font"
  | "textAlign"
>;

/** The same few outlines are drawn again and again; those that are measured out for a view are not worth keeping. */
const mostKept = 64;
const longestKept = 120;
const outlines = new Map<string, Path2D>();

function outlineOf(d: string): Path2D {
  const known = outlines.get(d);
  if (known) return known;
  const outline = new Path2D(d);
  if (d.length <= longestKept && outlines.size < mostKept) outlines.set(d, outline);
  return outline;
}

function fillOf(context: Context, { fill, fade }: PathShape, { colorOf }: InkOf): string | CanvasGradient {
  const color = colorOf(fill!);
  if (!fade) return color;
  const gradient = context.createLinearGradient(fade.from, 0, fade.to, 0);
  for (const [offset, opacity] of fadeStops(fade.at)) gradient.addColorStop(offset, thinned(color, opacity));
  return gradient;
}

/** The same colour, thinner. @param color as `rgb(…)`. */
const thinned = (color: string, opacity: number): string =>
  opacity === 1 ? color : color.replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity})`);

function paintPath(context: Context, shape: PathShape, inkOf: InkOf): void {
  const { d, x, y, scale, fill, stroke } = shape;
  if (d === "") return;
  const outline = outlineOf(d);
  const isMoved = x !== 0 || y !== 0 || scale !== undefined;
  if (isMoved) context.save();
  context.translate(x, y);
  if (scale !== undefined) context.scale(scale, scale);
  if (fill) {
    context.fillStyle = fillOf(context, shape, inkOf);
    context.fill(outline);
  }
  if (stroke) {
    context.strokeStyle = inkOf.colorOf(stroke.ink);
    context.lineWidth = stroke.width;
    context.setLineDash([...(stroke.dash ?? [])]);
    context.stroke(outline);
  }
  if (isMoved) context.restore();
}

function paintText(
  context: Context,
  { text, x, y, align, font, ink, hasHalo }: TextShape,
  inkOf: InkOf,
): void {
  context.font = inkOf.fontOf(font);
  context.textAlign = align === "middle" ? "center" : align;
  if (hasHalo) {
    context.strokeStyle = inkOf.colorOf("paper");
    context.lineWidth = haloWidth;
    context.setLineDash([]);
    context.strokeText(text, x, y);
  }
  context.fillStyle = inkOf.colorOf(ink);
  context.fillText(text, x, y);
}

/** Shapes on a canvas, in their order. */
export function paintShapes(context: Context, shapes: readonly Shape[], inkOf: InkOf): void {
  context.lineJoin = "round";
  for (const shape of shapes) {
    context.globalAlpha = shape.opacity ?? 1;
    if (shape.kind === "path") paintPath(context, shape, inkOf);
    else paintText(context, shape, inkOf);
  }
  context.globalAlpha = 1;
}
