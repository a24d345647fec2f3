import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from "d3";
import type { CSSProperties } from "react";
import type { Outlet, Shape } from "../model/bundle";

const symbolTypes: Record<Shape, SymbolType> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  star: symbolStar,
  cross: symbolCross,
};
const shapePaths = new Map<Shape, string>();

/** Outline of an outlet's shape, about 11 px across. */
export function shapePath(shape: Shape): string {
  let path = shapePaths.get(shape);
  if (path === undefined) {
    path = symbol(symbolTypes[shape], shape === "diamond" || shape === "star" ? 78 : 92)() ?? "";
    shapePaths.set(shape, path);
  }
  return path;
}

/** An outlet's colours as custom properties; the stylesheet picks by theme. */
export const outletStyle = (outlet: Outlet | null): CSSProperties =>
  outlet
    ? ({ "--outlet-light": outlet.color.light, "--outlet-dark": outlet.color.dark } as CSSProperties)
    : {};
