import type { Outlet } from "../model/bundle";
import { shapePaths } from "../model/shape-paths";

/** An outlet's colour and shape; always beside its name. */
export function OutletMark({ outlet }: { outlet: Outlet }) {
  const { light, dark } = outlet.color;
  return (
    <svg className="app-outlet-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={shapePaths[outlet.shape]} style={{ fill: `light-dark(${light}, ${dark})` }} />
    </svg>
  );
}
