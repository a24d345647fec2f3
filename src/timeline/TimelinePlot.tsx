import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { messagesOf } from "../i18n/messages";
import type { Gathered } from "./GatheredList";
import { fetchPanels, GatheredList, HoverCard } from "./late-panels";
import type { PlotGeometry } from "./plot-geometry";
import { PlotLayers } from "./PlotLayers";
import { listStops } from "./plot-stops";
import { useActivation } from "./use-activation";
import type { DomainActions } from "./use-domain";
import { useMarkInput } from "./use-mark-input";
import { MovingPlot } from "./MovingPlot";
import type { Plot, PlotParts } from "./plot-layout";
import { useStops } from "./use-stops";
import type { TimelineData } from "./use-timeline-data";
import { useZoom } from "./use-zoom";

type Props = {
  data: TimelineData;
  plot: Plot;
  parts: PlotParts;
  geometry: PlotGeometry;
  actions: DomainActions;
  selectedId: string | null;
};

/** The plot: gestures move the store's domain, the store's domain moves it. React draws it where it rests. */
export function TimelinePlot({ data, plot, parts, geometry, actions, selectedId }: Props) {
  const { lang, bounds } = data;
  const { range, width, height } = geometry;
  const say = messagesOf(lang).timeline;
  const svg = useRef<SVGSVGElement>(null);
  const listed = useMemo(() => listStops(plot, geometry), [plot, geometry]);
  const stops = useStops(svg, listed, selectedId === null ? null : `e:${selectedId}`, actions.pan);
  const [gathered, setGathered] = useState<Gathered | null>(null);
  useEffect(fetchPanels, []);
  const closeGathered = useCallback(() => setGathered(null), []);
  const activate = useActivation(data, plot, actions, setGathered);
  const { pointed, handlers } = useMarkInput(svg, stops, activate);
  useZoom(svg, { bounds, range, actions });
  return (
    <div className="timeline-plot">
      <MovingPlot parts={parts} drawn={plot.domain} />
      <svg
        ref={svg}
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
        <PlotLayers data={data} plot={plot} geometry={geometry} stops={listed} stopKey={stops.stopKey} />
      </svg>
      <p id="timeline-hint" className="timeline-hidden">
        {say.marksHint}
      </p>
      <Suspense>
        {pointed && !gathered && <HoverCard stop={pointed} width={width} />}
        {gathered && <GatheredList gathered={gathered} width={width} onClose={closeGathered} />}
      </Suspense>
    </div>
  );
}
