import type { TextMeasure } from "../layout/place-marks";

/** Fonts of the plot's text; the same as in timeline.css. */
export const fonts = {
  event: { size: 12, family: "--sans", weight: 400 },
  summit: { size: 15, family: "--serif", weight: 700 },
  tick: { size: 12, family: "--sans", weight: 400 },
} as const;
export type PlotFont = keyof typeof fonts;

const mostRemembered = 20_000;

/** Measures text as the browser will draw it; every text once. Before there is a canvas, by its length. */
export function createTextMeasure(font: PlotFont): TextMeasure {
  const context = document.createElement("canvas").getContext("2d");
  const { size, family, weight } = fonts[font];
  const families = getComputedStyle(document.documentElement).getPropertyValue(family).trim() || "serif";
  if (context) context.font = `${weight} ${size}px ${families}`;
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > mostRemembered) known.clear();
    // A hair of air: SVG text and canvas text round differently.
    const width = (context?.measureText(text).width ?? text.length * size) + 1;
    known.set(text, width);
    return width;
  };
}
