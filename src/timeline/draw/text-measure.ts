import type { TextMeasure } from "../layout/place-marks";

/** Fonts of the plot's text; the same as in timeline.css. */
export const fonts = {
  event: { size: 12, family: "--sans", weight: 400 },
  summit: { size: 15, family: "--serif", weight: 700 },
  tick: { size: 12, family: "--sans", weight: 400 },
} as const;
export type PlotFont = keyof typeof fonts;

/** A font as a canvas takes it; `but` changes its size or weight. */
export function fontOf(font: PlotFont, but: { size?: number; weight?: number } = {}): string {
  const { size, family, weight } = { ...fonts[font], ...but };
  const families = getComputedStyle(document.documentElement).getPropertyValue(family).trim() || "serif";
  return `${weight} ${size}px ${families}`;
}

const mostRemembered = 20_000;

/** Measures text as the browser will draw it; every text once. Before there is a canvas, by its length. */
export function createTextMeasure(font: PlotFont): TextMeasure {
  const context = document.createElement("canvas").getContext("2d");
  if (context) context.font = fontOf(font);
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
