import type { Shape } from "./bundle";

/** Outlines of outlet shapes as SVG paths, centred in a 12-unit square, of about equal weight to the eye. */
export const shapePaths: Record<Shape, string> = {
  circle: "M6 1.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2Z",
  square: "M2 2h8v8H2Z",
  triangle: "M6 1.2 11 10.2H1Z",
  diamond: "M6 .6 11.4 6 6 11.4.6 6Z",
  star: "m6 .8 1.5 3.4 3.7.4-2.8 2.5.8 3.7L6 8.9l-3.2 1.9.8-3.7L.8 4.6l3.7-.4Z",
  cross: "M4.4 1h3.2v3.4H11v3.2H7.6V11H4.4V7.6H1V4.4h3.4Z",
};
