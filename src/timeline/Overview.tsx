import { memo, useMemo, useRef, type KeyboardEvent } from "react";
import { formatDay } from "../i18n/format-date";
import { messagesOf } from "../i18n/messages";
import { shownDomain } from "../layout/domain";
import { computeDensity, densityPath } from "../layout/overview";
import { createTimeScale, type PxRange, type TimeScale } from "../layout/time-scale";
import type { TimeExtent } from "../model/bundle";
import { useApp } from "../state/use-app";
import type { AxisTicks } from "./plot-layout";
import { useBrush } from "./use-brush";
import type { DomainActions } from "./use-domain";
import type { TimelineData } from "./use-timeline-data";

const height = 40;
/** Line between the events above and the articles below; the years stand over both. */
const base = 28;
const eventsHeight = 14;
const columnPx = 3;

const columnOf = (scale: TimeScale, ms: number, width: number, columns: number) =>
  Math.min(columns - 1, Math.max(0, Math.floor((scale.timeToPx(ms) - scale.range.from) / width)));

type Props = {
  data: TimelineData;
  range: PxRange;
  width: number;
  axisOf(scale: TimeScale): AxisTicks;
  actions: DomainActions;
};

/** What the brush lies on: it changes with the filters, not with the view. */
const Everything = memo(function Everything({
  data,
  scale,
  axisOf,
}: Pick<Props, "data" | "axisOf"> & { scale: TimeScale }) {
  const { events, unloaded, lanes, bounds } = data;
  const { warp } = bounds;
  const { from, to } = scale.range;
  const years = useMemo(() => {
    const { periods, ticks } = axisOf(scale);
    return periods.length > 0 ? periods : ticks.map((tick) => ({ ...tick, labelPx: tick.px }));
  }, [axisOf, scale]);
  const paths = useMemo(() => {
    const middles = Float64Array.from(events, ({ extent }) =>
      warp.toWarped((extent.from + extent.to) / 2),
    ).sort();
    const eventCounts = computeDensity(middles, scale, columnPx);
    for (const { from: start, to: end, events: count } of unloaded)
      eventCounts[columnOf(scale, (start + end) / 2, columnPx, eventCounts.length)]! += count;
    const articleCounts = eventCounts.map(() => 0);
    for (const { times } of lanes)
      computeDensity(times, scale, columnPx).forEach((count, at) => (articleCounts[at]! += count));
    return {
      events: densityPath(eventCounts, from, columnPx, base, eventsHeight),
      articles: densityPath(articleCounts, from, columnPx, base + 1, base - height + 3),
    };
  }, [events, unloaded, lanes, scale, warp, from]);
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

/** Everything at a glance: events above the line, articles below, and the part that the plot shows. */
export const Overview = memo(function Overview({ data, range, width, axisOf, actions }: Props) {
  const { bounds, lang } = data;
  const { full, warp, minMs } = bounds;
  const domain = useApp((state) => state.domain);
  const shown = useMemo(() => shownDomain(domain, bounds), [domain, bounds]);
  const say = messagesOf(lang).timeline;
  const ref = useRef<SVGGElement>(null);
  const { from, to } = range;
  const scale = useMemo(
    () => createTimeScale(full, { from, to: Math.max(to, from + 1) }, warp),
    [full, warp, from, to],
  );
  const selection = { from: scale.timeToPx(shown.from), to: scale.timeToPx(shown.to) };
  const toDomain = (px: PxRange): TimeExtent => ({
    from: Math.round(scale.pxToTime(px.from)),
    to: Math.round(scale.pxToTime(px.to)),
  });
  useBrush(ref, {
    range,
    height,
    selection,
    onChange: (px) => actions.move(toDomain(px)),
    onEnd: actions.settle,
    onPoint(px) {
      const half = (selection.to - selection.from) / 2;
      const middle = Math.min(Math.max(px, from + half), to - half);
      actions.set(toDomain({ from: middle - half, to: middle + half }));
    },
  });
  const stepPx = (to - from) / 50;
  const leastPx = minMs * scale.pxPerMs;
  const moveEnd = (end: "from" | "to") => (press: KeyboardEvent) => {
    const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[press.key];
    if (direction === undefined) return;
    press.preventDefault();
    press.stopPropagation();
    const px = selection[end] + direction * stepPx;
    actions.set(
      toDomain(
        end === "from"
          ? { from: Math.max(from, Math.min(px, selection.to - leastPx)), to: selection.to }
          : { from: selection.from, to: Math.min(to, Math.max(px, selection.from + leastPx)) },
      ),
    );
  };
  return (
    <svg className="timeline-overview" width={width} height={height} role="group" aria-label={say.overview}>
      <Everything data={data} scale={scale} axisOf={axisOf} />
      <g ref={ref} className="timeline-brush" />
      {(["from", "to"] as const).map((end) => (
        <rect
          key={end}
          className="timeline-brush-end"
          role="slider"
          tabIndex={0}
          aria-label={end === "from" ? say.overviewFrom : say.overviewTo}
          aria-valuemin={full.from}
          aria-valuemax={full.to}
          aria-valuenow={shown[end]}
          aria-valuetext={formatDay(shown[end], "UTC", lang)}
          x={end === "from" ? selection.from - 4 : selection.to}
          width={4}
          y={4}
          height={height - 8}
          rx={2}
          onKeyDown={moveEnd(end)}
        />
      ))}
    </svg>
  );
});
