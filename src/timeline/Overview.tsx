import { memo, Suspense, useMemo, useRef, type KeyboardEvent } from "react";
import { formatDay } from "../i18n/format-date";
import { shownDomain } from "../layout/domain";
import { barsPath, computeDensity, densityBars } from "../layout/overview";
import { createTimeScale, type Px, type PxRange, type TimeScale } from "../layout/time-scale";
import type { TimeExtent } from "../model/bundle";
import { selectMonths } from "../state/article-selectors";
import { useApp } from "../state/use-app";
import { stepOfKey } from "../ui/step-of-key";
import { useWords } from "../ui/use-words";
import { useBrush } from "./gestures/use-brush";
import { monthExtent } from "./plot/article-months";
import { BandMarks } from "./panels/lazy-panels";
import { usePlotContext } from "./plot-context";

export const overviewHeight = 40;
/** With the event that is read, and its articles, under it. */
const bandHeight = 50;
/** Line between the events above and the articles below; the years are written over both. */
const base = 28;
const eventsHeight = 14;
const articlesHeight = base - overviewHeight + 3;
const columnPx = 3;

/** Articles of a large archive: a bar for each month, of the whole archive under the filters; none until counted. */
function useMonthBars(scale: TimeScale) {
  const isLarge = useApp(({ bundle }) => bundle.overview !== undefined);
  const counted = useApp((state) => (isLarge ? selectMonths(state) : null));
  return useMemo(
    () =>
      isLarge
        ? (counted?.months ?? []).flatMap(({ month, articles: count }) => {
            const { from, to } = monthExtent(month);
            return count > 0 ? [{ x0: scale.timeToPx(from), x1: scale.timeToPx(to), count }] : [];
          })
        : null,
    [isLarge, counted, scale],
  );
}

/** How many events and articles there are, as paths. */
function useDensities(scale: TimeScale): { events: string; articles: string } {
  const { events, lanes, bounds } = usePlotContext().data;
  const { warp } = bounds;
  const months = useMonthBars(scale);
  return useMemo(() => {
    const middles = Float64Array.from(events, ({ extent }) =>
      warp.toWarped((extent.from + extent.to) / 2),
    ).sort();
    const eventCounts = computeDensity(middles, scale, columnPx);
    const articleCounts = eventCounts.map(() => 0);
    if (!months)
      for (const { times } of lanes)
        computeDensity(times, scale, columnPx).forEach((count, at) => (articleCounts[at]! += count));
    const barsOf = (counts: readonly number[]) => densityBars(counts, scale.range.from, columnPx);
    return {
      events: barsPath(barsOf(eventCounts), base, eventsHeight),
      articles: barsPath(months ?? barsOf(articleCounts), base + 1, articlesHeight),
    };
  }, [events, lanes, months, scale, warp]);
}

/** What the brush lies on: it changes with the filters, not with the view. */
const Everything = memo(function Everything({ scale, height }: { scale: TimeScale; height: Px }) {
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

/**
 * Everything at a glance: events above the line, articles below, and the part that the plot shows.
 * @param props.isBand while something is read: this is then all of the timeline, with what is read marked.
 */
export const Overview = memo(function Overview({ isBand = false }: { isBand?: boolean }) {
  const { geometry, actions } = usePlotContext();
  const { range, width } = geometry;
  const height = isBand ? bandHeight : overviewHeight;
  const view = useShown();
  const { scale, selection, toDomain } = view;
  const say = useWords("timeline");
  const ref = useRef<SVGGElement>(null);
  useBrush(ref, {
    range,
    height: overviewHeight,
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
      <Everything scale={scale} height={height} />
      <g ref={ref} className="timeline-brush" />
      <BrushEnd end="from" view={view} label={say.overviewFrom} />
      <BrushEnd end="to" view={view} label={say.overviewTo} />
      <Suspense>{isBand && <BandMarks scale={scale} top={overviewHeight} height={height} />}</Suspense>
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
      height={overviewHeight - 8}
      rx={2}
      onKeyDown={onKeyDown}
    />
  );
}
