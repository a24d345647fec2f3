import { memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { TimeExtent } from "../model/bundle";
import { isMoving } from "../state/app-store";
import { useAppStore } from "../state/use-app";
import type { PaintPlot } from "./paint-plot";
import { layoutPlot, type PlotParts } from "./plot-layout";
import { useEmphasis } from "./use-emphasis";

type Props = {
  parts: PlotParts;
  /** The domain that the elements show. */
  drawn: TimeExtent | null;
};

/**
 * The plot while the view moves, on a canvas: a frame of a gesture has no time for hundreds of elements. It shows
 * what the elements will show where the view comes to rest, and they take its place there.
 */
export const MovingPlot = memo(function MovingPlot({ parts, drawn }: Props) {
  const store = useAppStore();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [paint, setPaint] = useState<PaintPlot | null>(null);
  const emphasis = useEmphasis();
  const seen = useRef({ parts, emphasis });
  useEffect(() => {
    import("./paint-plot").then(
      ({ createPlotPainter }) => setPaint(() => createPlotPainter(canvas.current)),
      (error: unknown) => console.error("Movement is less smooth: its file did not come.", error),
    );
  }, []);
  useEffect(() => {
    if (!paint) return;
    // Once ahead, unseen: the first frame of a gesture has no time to be the first of all.
    const { parts, emphasis } = seen.current;
    paint({ parts, emphasis, plot: layoutPlot(parts, store.getState().domain) });
  }, [store, paint]);
  // Not by React: it would draw the elements anew in the midst of a gesture to see that nothing else has changed.
  useLayoutEffect(() => {
    const show = () =>
      canvas.current!.classList.toggle("is-shown", paint !== null && store.getState().domain !== drawn);
    show();
    return store.subscribe((state, { domain }) => {
      if (state.domain === domain) return;
      if (paint) paint({ parts, emphasis, plot: layoutPlot(parts, state.domain) });
      // Without a painter the elements show each step.
      else if (isMoving(state)) state.settle();
      show();
    });
  }, [store, paint, parts, emphasis, drawn]);
  return <canvas ref={canvas} className="timeline-moving" aria-hidden="true" />;
});
