import type { Px } from "./time-scale";

/** Colours by what they are for; each surface knows what they look like in the theme. */
export const inkTokens = [
  "ink",
  "ink-soft",
  "paper",
  "paper-raised",
  "paper-sunken",
  "rule",
  "rule-strong",
  "accent",
  "forecast",
  "danger",
] as const;
export type InkToken = (typeof inkTokens)[number];
/** A token, or an outlet's own colour in both themes. */
export type Ink = InkToken | { light: string; dark: string };

/** Fonts of the plot's text; `family` is a token of the style sheet, `size` in pixels. */
export const fonts = {
  event: { size: 12, family: "sans", weight: 400 },
  strong: { size: 12, family: "sans", weight: 600 },
  summit: { size: 15, family: "serif", weight: 700 },
  small: { size: 11, family: "sans", weight: 400 },
  smallStrong: { size: 11, family: "sans", weight: 600 },
} as const;
export type PlotFont = keyof typeof fonts;
export type FontFamily = (typeof fonts)[PlotFont]["family"];

export type Stroke = { ink: Ink; width: Px; dash?: readonly Px[] };
/** A fill that thins out at its ends; they lie at `from` and `to`, measured as `d` is. */
export type Fade = { at: "start" | "end" | "both"; from: Px; to: Px };

export type PathShape = {
  kind: "path";
  /** SVG path data around `x`, `y`; "" where nothing is drawn for now. */
  d: string;
  x: Px;
  y: Px;
  /** Of `d` and the stroke, around `x`, `y`; 1 if absent. */
  scale?: number;
  fill?: Ink;
  fade?: Fade;
  stroke?: Stroke;
  opacity?: number;
  /** A name by which tests and style sheets find it. */
  part?: string;
};

export type TextShape = {
  kind: "text";
  text: string;
  /** Where the text begins, or ends, or has its middle, by `align`; `y` is the baseline. */
  x: Px;
  y: Px;
  align: "start" | "middle" | "end";
  font: PlotFont;
  ink: Ink;
  opacity?: number;
  /** Drawn on a rim of paper, so that lines behind it do not cross it. */
  hasHalo?: boolean;
  lang?: string;
  /** The whole text, where it was cut. */
  title?: string;
};

/** Anything that is drawn: numbers and tokens, the same for SVG, canvas and export. Later ones lie over earlier ones. */
export type Shape = PathShape | TextShape;

export const haloWidth: Px = 3;

/** Opacity where a fade is thinnest, and the share of the length on which it gains it. */
export const fadedOpacity = 0.05;
export const fadeShare = 0.2;

/** Offsets and opacities of a fade's colour, as of a gradient from its start to its end. */
export const fadeStops = (at: Fade["at"]): readonly (readonly [offset: number, opacity: number])[] => [
  [0, at === "end" ? 1 : fadedOpacity],
  [fadeShare, 1],
  [1 - fadeShare, 1],
  [1, at === "start" ? 1 : fadedOpacity],
];

/** A circle around the origin as path data. */
export const circlePath = (radius: Px): string =>
  `M${-radius},0a${radius},${radius} 0 1 1 ${2 * radius},0a${radius},${radius} 0 1 1 ${-2 * radius},0z`;

/** A rectangle as path data. */
export const boxPath = (x: Px, y: Px, width: Px, height: Px): string =>
  `M${x},${y}h${width}v${height}h${-width}z`;

/** A rectangle with round ends around the origin. */
export function pillPath(width: Px, height: Px): string {
  const [r, side] = [height / 2, width - height];
  return `M${-side / 2},${-r}h${side}a${r},${r} 0 0 1 0,${height}h${-side}a${r},${r} 0 0 1 0,${-height}z`;
}
