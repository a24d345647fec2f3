import type { TextMeasure } from "../../layout/place-marks";
import { fonts, type PlotFont } from "../../layout/shape";
import { readFont } from "./ink";

const mostRemembered = 20_000;

/** Measures text as the browser will draw it; every text once. Without a canvas, by its length. */
export function createTextMeasure(font: PlotFont): TextMeasure {
  const context = document.createElement("canvas").getContext("2d");
  if (context) context.font = readFont(font);
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > mostRemembered) known.clear();
    // A hair of air: SVG text and canvas text round differently.
    const width = (context?.measureText(text).width ?? text.length * fonts[font].size) + 1;
    known.set(text, width);
    return width;
  };
}
