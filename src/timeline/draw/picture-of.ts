import type { Shape } from "../../layout/shape";
import type { PxRange } from "../../layout/time-scale";

/** A plot as it is on the page, as shapes: `plot` is cut off outside `clip`, `frame` lies under it, `labels` beside it. */
export type PlotPicture = {
  width: number;
  height: number;
  frame: readonly Shape[];
  plot: readonly Shape[];
  clip: PxRange;
  labels: readonly Shape[];
};

const pictures = new WeakMap<Element, PlotPicture>();

/** Says what an SVG of the page shows, so that it can be exported. */
export const setPicture = (svg: Element, picture: PlotPicture): void => void pictures.set(svg, picture);

/** What an SVG of the page shows; null if it is no plot. */
export const pictureOf = (svg: Element | null): PlotPicture | null => (svg && pictures.get(svg)) ?? null;
