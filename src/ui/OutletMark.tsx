import type { CSSProperties } from "react";
import type { Outlet } from "../model/bundle";
import { shapePaths } from "../model/shape-paths";

/** An outlet's colour for the present theme, as the custom property `--outlet`. */
export const outletStyle = ({ color: { light, dark } }: Outlet): CSSProperties =>
  ({ "--outlet": `light-dark(${light}, ${dark})` }) as CSSProperties;

type Props = { outlet: Outlet; isHollow?: boolean };

/** An outlet's colour and shape, drawn beside its name. */
export function OutletMark({ outlet, isHollow = false }: Props) {
  return (
    <svg
      className={isHollow ? "ui-outlet-mark is-hollow" : "ui-outlet-mark"}
      style={outletStyle(outlet)}
      viewBox="0 0 12 12"
      width="0.75rem"
      height="0.75rem"
      aria-hidden="true"
    >
      <path d={shapePaths[outlet.shape]} />
    </svg>
  );
}
