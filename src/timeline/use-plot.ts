import { useCallback, useMemo } from "react";
import { localeOf } from "../i18n/messages";
import { computeTicks } from "../layout/ticks";
import type { TimeScale } from "../layout/time-scale";
import type { TimeExtent } from "../model/bundle";
import { axisZoneOf, createTickLabels, createZoneOffset } from "./axis-calendar";
import type { PlotGeometry } from "./plot-geometry";
import { createPlotScale, createRowMemory, layoutPlot, type PlotParts } from "./plot-layout";
import { createTextMeasure } from "./text-measure";
import { toEventMark } from "./timeline-marks";
import type { TimelineData } from "./use-timeline-data";

function useMeasures(lang: string) {
  // Fonts differ by language only through fallback; measured anew all the same.
  return useMemo(
    () => ({
      lang,
      event: createTextMeasure("event"),
      summit: createTextMeasure("summit"),
      tick: createTextMeasure("tick"),
    }),
    [lang],
  );
}

/**
 * The plot where the view rests.
 * @returns it, and the parts that lay out any other view in the same way.
 */
export function usePlot(
  data: TimelineData,
  domain: TimeExtent | null,
  geometry: PlotGeometry,
  selectedId: string | null,
) {
  const { bundle, events, lang } = data;
  const measures = useMeasures(localeOf(lang));
  const rows = useMemo(() => createRowMemory(), []);
  const calendar = useMemo(
    () => ({ zoneOffsetMs: createZoneOffset(axisZoneOf(bundle)), labelOf: createTickLabels(lang) }),
    [bundle, lang],
  );
  const axisOf = useCallback(
    (scale: TimeScale) => computeTicks(scale, { ...calendar, measure: measures.tick }),
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
