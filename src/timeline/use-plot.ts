import { useCallback, useMemo } from "react";
import { localeOf } from "../i18n/messages";
import { computeTicks } from "../layout/ticks";
import type { TimeScale } from "../layout/time-scale";
import type { TimeExtent } from "../model/bundle";
import { axisZoneOf, createTickLabels, createZoneOffset } from "./plot/axis-calendar";
import type { PlotGeometry } from "./plot/plot-geometry";
import { createPlotScale, createRowMemory, layoutPlot, type PlotParts } from "./plot/plot-layout";
import { useApp } from "../state/use-app";
import { createTextMeasure } from "./draw/text-measure";
import { toEventMark } from "./plot/event-marks";
import type { TimelineData } from "./use-timeline-data";

function useMeasures(lang: string) {
  // Fallback fonts may differ by language.
  return useMemo(
    () => ({
      lang,
      event: createTextMeasure("event"),
      strong: createTextMeasure("strong"),
      summit: createTextMeasure("summit"),
    }),
    [lang],
  );
}

/**
 * The plot where the view rests.
 * @returns it, and the parts that lay out any other view in the same way.
 */
export function usePlot(data: TimelineData, domain: TimeExtent | null, geometry: PlotGeometry) {
  const { briefs, events, lang } = data;
  const selectedId = useApp((state) => state.event);
  const measures = useMeasures(localeOf(lang));
  const rows = useMemo(() => createRowMemory(), []);
  const calendar = useMemo(
    () => ({ zoneOffsetMs: createZoneOffset(axisZoneOf(briefs)), labelOf: createTickLabels(lang) }),
    [briefs, lang],
  );
  const axisOf = useCallback(
    (scale: TimeScale) => computeTicks(scale, { ...calendar, measure: measures.strong }),
    [calendar, measures],
  );
  const selected = useMemo(() => {
    const event = selectedId === null ? undefined : events.find(({ id }) => id === selectedId);
    return event ? toEventMark(event, lang) : null;
  }, [events, selectedId, lang]);
  const parts = useMemo<PlotParts>(
    () => ({ data, geometry, selected, measures, rows, axisOf }),
    [data, geometry, selected, measures, rows, axisOf],
  );
  const { bounds } = data;
  // Apart from the rest: a filter changes neither.
  const scale = useMemo(
    () => createPlotScale(bounds, geometry.range, domain),
    [bounds, geometry.range, domain],
  );
  const axis = useMemo(() => axisOf(scale), [axisOf, scale]);
  const plot = useMemo(() => layoutPlot(parts, domain, scale, axis), [parts, domain, scale, axis]);
  return { plot, parts };
}
