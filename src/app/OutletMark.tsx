import type { Outlet, Shape } from "../model/bundle";

/** Centred in a 12-unit square, of about equal weight to the eye. */
const shapePaths: Record<Shape, string> = {
  circle: "M6 1.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2Z",
  square: "M2 2h8v8H2Z",
  triangle: "M6 1.2 11 10.2H1Z",
  diamond: "M6 .6 11.4 6 6 11.4.6 6Z",
  star: "m6 .8 1.5 3.4 3.7.4-2.8 2.5.8 3.7L6 8.9l-3.2 1.9.8-3.7L.8 4.6l3.7-.4Z",
  cross: "M4.4 1h3.2v3.4H11v3.2H7.6V11H4.4V7.6H1V4.4h3.4Z",
};

/** An outlet's colour and shape; always beside its name. */
export function OutletMark({ outlet }: { outlet: Outlet }) {
  const { light, dark } = outlet.color;
  return (
    <svg className="app-outlet-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={shapePaths[outlet.shape]} style={{ fill: `light-dark(${light}, ${dark})` }} />
    </svg>
  );
}
