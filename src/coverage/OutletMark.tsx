import type { Outlet } from "../model/bundle";
import { shapePaths } from "../model/shape-paths";

/** An outlet's colour and shape; a hollow one looks ahead. The name always stands beside it. */
export function OutletMark({ outlet, isHollow = false }: { outlet: Outlet; isHollow?: boolean }) {
  return (
    <svg
      className={isHollow ? "coverage-outlet-mark coverage-outlet-mark-hollow" : "coverage-outlet-mark"}
      style={{ color: `light-dark(${outlet.color.light}, ${outlet.color.dark})` }}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
    >
      <path d={shapePaths[outlet.shape]} />
    </svg>
  );
}
