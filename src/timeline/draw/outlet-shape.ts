import type { CSSProperties } from "react";
import type { Outlet } from "../model/bundle";

/** Puts an outlet's outline around its place, as large as the plot wants it. */
export const shapePlace = { scale: 1.15, shift: -6 };
export const shapeTransform = `scale(${shapePlace.scale}) translate(${shapePlace.shift},${shapePlace.shift})`;

/** An outlet's colours as custom properties; the stylesheet picks by theme. */
export const outletStyle = (outlet: Outlet | null): CSSProperties =>
  outlet
    ? ({ "--outlet-light": outlet.color.light, "--outlet-dark": outlet.color.dark } as CSSProperties)
    : {};
