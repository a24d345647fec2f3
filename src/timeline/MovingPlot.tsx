import { memo, useEffect, useRef } from "react";
import { isMoving } from "../state/app-store";
import { useAppStore } from "../state/use-app";
import type { PaintPlot } from "./paint-plot";
import { layoutPlot, type PlotParts } from "./plot-layout";
import { useEmphasis } from "./use-emphasis";

/**
 * The plot while the view moves, on a canvas: a frame of a gesture has no time for hundreds of elements. It shows
 * what the elements will show where the view comes to rest, and they take its place there.
 */
export const MovingPlot = memo(function MovingPlot({ parts }: { parts: PlotParts }) {
  const store = useAppStore();
  const canvas = useRef<HTMLCanvasElement>(null);
  const emphasis = useEmphasis();
  const view = useRef({ parts, emphasis });
  useEffect(() => void (view.current = { parts, emphasis }), [parts, emphasis]);
  useEffect(() => {
    let paint: PaintPlot | null = null;
    import("./paint-plot").then(
      ({ createPlotPainter }) => (paint = createPlotPainter(canvas.current)),
      (error: unknown) => console.error("Movement is less smooth: its file did not come.", error),
    );
    return store.subscribe((state, { domain }) => {
      if (state.domain === domain || !isMoving(state)) return;
      const now = view.current;
      if (paint) paint({ ...now, plot: layoutPlot(now.parts, state.domain) });
      // Without a painter each step is drawn as if the view rested there.
      else state.settle();
    });
  }, [store]);
  return <canvas ref={canvas} className="timeline-moving" aria-hidden="true" />;
});
