import { memo, useMemo, useRef, type KeyboardEvent } from "react";
import { formatDay } from "../i18n/format-date";
import { shownDomain } from "../layout/domain";
import { computeDensity, densityPath } from "../layout/overview";
import { createTimeScale, type Px, type PxRange, type TimeScale } from "../layout/time-scale";
import type { TimeExtent } from "../model/bundle";
import { useApp } from "../state/use-app";
import { stepOfKey } from "../ui/step-of-key";
import { useWords } from "../ui/use-words";
import { useBrush } from "./gestures/use-brush";
import { usePlotContext } from "./plot-context";

const height = 40;
/** Line between the events above and the articles below; the years are written over both. */
const base = 28;
const eventsHeight = 14;
const columnPx = 3;

const columnOf = (scale: TimeScale, ms: number, columns: number) =>
  Math.min(columns - 1, Math.max(0, Math.floor((scale.timeToPx(ms) - scale.range.from) / columnPx)));

/** How many events and articles there are, as paths. */
function useDensities(scale: TimeScale): { events: string; articles: string } {
  const { events, unloaded, lanes, bounds } = usePlotContext().data;
  const { warp } = bounds;
  return useMemo(() => {
    const { from } = scale.range;
    const middles = Float64Array.from(events, ({ extent }) =>
      warp.toWarped((extent.from + extent.to) / 2),
    ).sort();
    const eventCounts = computeDensity(middles, scale, columnPx);
    for (const { from: start, to: end, events: count } of unloaded)
      eventCounts[columnOf(scale, (start + end) / 2, eventCounts.length)]! += count;
    const articleCounts = eventCounts.map(() => 0);
    for (const { times } of lanes)
      computeDensity(times, scale, columnPx).forEach((count, at) => (articleCounts[at]! += count));
    return {
      events: densityPath(eventCounts, from, columnPx, base, eventsHeight),
      articles: densityPath(articleCounts, from, columnPx, base + 1, base - height + 3),
    };
  }, [events, unloaded, lanes, scale, warp]);
}

/** What the brush lies on: it changes with the filters, not with the view. */
const Everything = memo(function Everything({ scale }: { scale: TimeScale }) {
  const { axisOf } = usePlotContext().parts;
  const { from, to } = scale.range;
  const years = useMemo(() => {
    const { periods, ticks } = axisOf(scale);
    return periods.length > 0 ? periods : ticks.map((tick) => ({ ...tick, labelPx: tick.px }));
  }, [axisOf, scale]);
  const paths = useDensities(scale);
  return (
    <g aria-hidden="true">
      {years.map(({ ms, px, label, labelPx }) => (
        <g key={ms}>
          <line className="timeline-overview-tick" x1={px} x2={px} y1={0} y2={height} />
          <text className="timeline-overview-label" x={labelPx + 4} y={11}>
            {label}
          </text>
        </g>
      ))}
      <path className="timeline-overview-events" d={paths.events} />
      <path className="timeline-overview-articles" d={paths.articles} />
      <line className="timeline-overview-tick" x1={from} x2={to} y1={base + 0.5} y2={base + 0.5} />
    </g>
  );
});

type Shown = {
  scale: TimeScale;
  shown: TimeExtent;
  /** The same in pixels. */
  selection: PxRange;
  toDomain(px: PxRange): TimeExtent;
};

/** The time that the plot shows now, in the scale of the whole. */
function useShown(): Shown {
  const { data, geometry } = usePlotContext();
  const { bounds } = data;
  const { full, warp } = bounds;
  const domain = useApp((state) => state.domain);
  const { from, to } = geometry.range;
  const scale = useMemo(
    () => createTimeScale(full, { from, to: Math.max(to, from + 1) }, warp),
    [full, warp, from, to],
  );
  const shown = useMemo(() => shownDomain(domain, bounds), [domain, bounds]);
  return {
    scale,
    shown,
    selection: { from: scale.timeToPx(shown.from), to: scale.timeToPx(shown.to) },
    toDomain: (px) => ({
      from: Math.round(scale.pxToTime(px.from)),
      to: Math.round(scale.pxToTime(px.to)),
    }),
  };
}

/** Everything at a glance: events above the line, articles below, and the part that the plot shows. */
export const Overview = memo(function Overview() {
  const { geometry, actions } = usePlotContext();
  const { range, width } = geometry;
  const view = useShown();
  const { scale, selection, toDomain } = view;
  const say = useWords("timeline");
  const ref = useRef<SVGGElement>(null);
  useBrush(ref, {
    range,
    height,
    selection,
    onChange: (px) => actions.move(toDomain(px)),
    onEnd: actions.settle,
    onPoint(px) {
      const half = (selection.to - selection.from) / 2;
      const middle = Math.min(Math.max(px, range.from + half), range.to - half);
      actions.set(toDomain({ from: middle - half, to: middle + half }));
    },
  });
  return (
    <svg className="timeline-overview" width={width} height={height} role="group" aria-label={say.overview}>
      <Everything scale={scale} />
      <g ref={ref} className="timeline-brush" />
      <BrushEnd end="from" view={view} label={say.overviewFrom} />
      <BrushEnd end="to" view={view} label={say.overviewTo} />
    </svg>
  );
});

/** One end of the part that is shown, as a slider for keys. */
function BrushEnd({ end, view, label }: { end: "from" | "to"; view: Shown; label: string }) {
  const { data, geometry, actions } = usePlotContext();
  const { full, minMs } = data.bounds;
  const { from, to } = geometry.range;
  const { scale, shown, selection, toDomain } = view;
  const endAt = (px: Px): PxRange => {
    const leastPx = minMs * scale.pxPerMs;
    return end === "from"
      ? { from: Math.max(from, Math.min(px, selection.to - leastPx)), to: selection.to }
      : { from: selection.from, to: Math.min(to, Math.max(px, selection.from + leastPx)) };
  };
  const onKeyDown = (press: KeyboardEvent) => {
    // Up is later, as in any slider.
    const step = stepOfKey(press.key, "x") || -stepOfKey(press.key, "y");
    if (step === 0) return;
    press.preventDefault();
    press.stopPropagation();
    actions.set(toDomain(endAt(selection[end] + (step * (to - from)) / 50)));
  };
  return (
    <rect
      className="timeline-brush-end"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={full.from}
      aria-valuemax={full.to}
      aria-valuenow={shown[end]}
      aria-valuetext={formatDay(shown[end], "UTC", data.lang)}
      x={end === "from" ? selection.from - 4 : selection.to}
      width={4}
      y={4}
      height={height - 8}
      rx={2}
      onKeyDown={onKeyDown}
    />
  );
}
