import type { PlotFont, Shape } from "../layout/shape";
import type { Px } from "../layout/time-scale";
import type { SvgDrawing } from "./serialize-svg";

/** What a picture on paper says beside the drawing, each on a line of its own. */
export type PictureWords = { title: string; span: string; legend: string; source: string };

const headHeight: Px = 56;
const footHeight: Px = 48;
const margin: Px = 12;
/** Of the small font; a Chinese character is about twice as wide. */
const letterWidth: Px = 6;

const cut = (text: string, widthPx: Px): string => {
  const most = Math.floor((widthPx - 2 * margin) / letterWidth);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};

const line = (text: string, y: Px, font: PlotFont): Shape => ({
  kind: "text",
  text,
  x: margin,
  y,
  align: "start",
  font,
  ink: font === "summit" ? "ink" : "ink-soft",
});

/** A drawing with title and span above it, legend and source below. */
export function framePicture(drawing: SvgDrawing, words: PictureWords): SvgDrawing {
  const { widthPx, heightPx, layers } = drawing;
  const foot = headHeight + heightPx;
  const around = [
    line(words.title, 24, "summit"),
    line(words.span, 44, "small"),
    line(words.legend, foot + 18, "small"),
    line(cut(words.source, widthPx), foot + 36, "small"),
  ];
  return {
    widthPx,
    heightPx: foot + footHeight,
    layers: [{ shapes: around }, ...layers.map((layer) => ({ ...layer, top: headHeight }))],
  };
}
