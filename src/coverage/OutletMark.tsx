import type { Outlet, Shape } from "../model/bundle";

/** Outlines in a box of 12 by 12. */
const pathByShape: Record<Shape, string> = {
  circle: "M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10Z",
  square: "M1.5 1.5h9v9h-9Z",
  triangle: "M6 1L11.2 10.5H.8Z",
  diamond: "M6 .3L11.7 6L6 11.7L.3 6Z",
  star: "M6 .4L7.6 4.2L11.7 4.5L8.6 7.2L9.6 11.2L6 9L2.4 11.2L3.4 7.2L.3 4.5L4.4 4.2Z",
  cross: "M4.2 1h3.6v3.2H11v3.6H7.8V11H4.2V7.8H1V4.2h3.2Z",
};

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
      <path d={pathByShape[outlet.shape]} />
    </svg>
  );
}
