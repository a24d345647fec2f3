import { memo, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useApp } from "../state/use-app";
import { useWords } from "../ui/use-words";
import { PlotDrawing } from "./draw/PlotDrawing";
import { useActivation } from "./gestures/use-activation";
import { useMarkInput } from "./gestures/use-mark-input";
import { useStops } from "./gestures/use-stops";
import { useZoom } from "./gestures/use-zoom";
import type { ClusterStop } from "./panels/ClusterList";
import { ClusterList, fetchPanels, HoverCard, MovingPlot } from "./panels/lazy-panels";
import { usePlotContext } from "./plot-context";

/** The plot: gestures move the store's domain, the store's domain moves it. React draws it where it rests. */
export const TimelinePlot = memo(function TimelinePlot() {
  const { data, geometry, stops: listed, actions } = usePlotContext();
  const { range, width, height, lanesTop } = geometry;
  const say = useWords("timeline");
  const { counting } = useWords("filters");
  const selectedId = useApp((state) => state.event);
  const svg = useRef<SVGSVGElement>(null);
  const stops = useStops(svg, listed, selectedId === null ? null : `e:${selectedId}`, actions.pan);
  const [opened, setOpened] = useState<ClusterStop | null>(null);
  useEffect(fetchPanels, []);
  const close = useCallback(() => setOpened(null), []);
  const activate = useActivation(setOpened);
  const { pointed, handlers } = useMarkInput(svg, stops, activate);
  useZoom(svg, { bounds: data.bounds, range, lanesTop, actions });
  return (
    <div className="timeline-plot">
      <Suspense>
        <MovingPlot />
      </Suspense>
      <svg
        ref={svg}
        id="timeline-plot"
        className="timeline-svg"
        width={width}
        height={height}
        role="group"
        aria-label={say.marks}
        aria-describedby="timeline-hint"
        // A press ends what is still moving, so that it meets what is seen.
        onPointerDownCapture={actions.settle}
        {...handlers}
      >
        <PlotDrawing svg={svg} stopKey={stops.stopKey} selectedId={selectedId} />
      </svg>
      {data.isCounting && (
        <p className="timeline-counting" style={{ insetInlineStart: range.from, top: lanesTop }}>
          {counting}
        </p>
      )}
      <p id="timeline-hint" className="ui-hidden">
        {say.marksHint}
      </p>
      <Suspense>
        {pointed && !opened && <HoverCard stop={pointed} width={width} />}
        {opened && <ClusterList stop={opened} width={width} onClose={close} />}
      </Suspense>
    </div>
  );
});
