import type { Shape } from "../../layout/shape";
import type { PlotGeometry } from "../plot/plot-geometry";
import { readInk, type InkOf } from "./ink";
import { paintShapes } from "./paint-shapes";

/** Draws a view; it may be called once a frame. */
export type Painter = (shapes: readonly Shape[], geometry: PlotGeometry) => void;

/** Inks are read again once a painter was idle for so long: the reader may have changed the theme. */
const idleMs = 500;

/** @returns null if the browser has no canvas to draw on. */
export function createPainter(canvas: HTMLCanvasElement): Painter | null {
  const context = canvas.getContext("2d");
  if (!context) return null;
  let ink: InkOf | null = null;
  let last = -Infinity;
  return (shapes, { width, height, range }) => {
    const now = performance.now();
    if (!ink || now - last > idleMs) ink = readInk();
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
    paintShapes(context, shapes, ink);
    context.restore();
  };
}
