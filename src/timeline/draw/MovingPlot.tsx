import { memo, useEffect, useLayoutEffect, useRef } from "react";
import { isMoving } from "../../state/app-store";
import { useAppStore } from "../../state/use-app";
import { drawPlot } from "../plot/draw-plot";
import type { EmphasisMap } from "../plot/emphasis";
import { layoutPlot, type PlotParts } from "../plot/plot-layout";
import type { TimeExtent } from "../../model/bundle";
import { whenIdle } from "../../ui/when-idle";
import { usePlotContext } from "../plot-context";
import { useEmphasis } from "../use-emphasis";
import type { Painter } from "./create-painter";

/**
 * The plot while the view moves, on a canvas: a frame of a gesture has no time for hundreds of elements. It shows
 * what the elements will show where the view comes to rest, and they take its place there.
 */
export const MovingPlot = memo(function MovingPlot() {
  const store = useAppStore();
  const { parts, plot } = usePlotContext();
  const emphasis = useEmphasis();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<Painter | null>(null);
  const seen = useRef({ parts, emphasis });
  useEffect(() => {
    import("./create-painter").then(
      ({ createPainter }) => {
        painter.current = canvas.current && createPainter(canvas.current);
        // Once ahead, unseen: the first frame of a gesture has no time to be the first of all.
        void whenIdle().then(() => {
          if (painter.current) paintView(painter.current, seen.current, store.getState().domain);
        });
      },
      (error: unknown) => console.error("Movement is less smooth: its script failed to load.", error),
    );
  }, [store]);
  // Not by React: it would draw the elements again in the midst of a gesture to see that nothing else has changed.
  useLayoutEffect(() => {
    const show = () => {
      const isShown = painter.current !== null && store.getState().domain !== plot.domain;
      canvas.current!.classList.toggle("is-shown", isShown);
    };
    show();
    return store.subscribe((state, { domain }) => {
      if (state.domain === domain) return;
      if (painter.current) paintView(painter.current, { parts, emphasis }, state.domain);
      // Without a painter the elements show each step.
      else if (isMoving(state)) state.settle();
      show();
    });
  }, [store, parts, emphasis, plot.domain]);
  return <canvas ref={canvas} className="timeline-moving" aria-hidden="true" />;
});

type View = { parts: PlotParts; emphasis: EmphasisMap };

function paintView(paint: Painter, { parts, emphasis }: View, domain: TimeExtent | null): void {
  const { geometry } = parts;
  paint(drawPlot(layoutPlot(parts, domain), geometry, emphasis), geometry);
}
