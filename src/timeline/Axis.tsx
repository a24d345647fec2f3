import { memo } from "react";
import type { Period, Tick } from "../layout/ticks";
import type { Fold, Px, PxRange, TimeScale } from "../layout/time-scale";
import type { Lang } from "../model/lang";
import type { PlotGeometry } from "./plot-geometry";
import { foldName } from "./mark-names";

export const periodBaseline = 14;
export const tickBaseline = 33;

const linesPath = (pxs: readonly number[], top: number, bottom: number) =>
  pxs.map((px) => `M${Math.round(px * 10) / 10},${top}V${bottom}`).join("");

const AxisLabel = memo(function AxisLabel({ kind, text }: { kind: "period" | "tick"; text: string }) {
  return (
    <text
      className={`timeline-${kind}`}
      y={kind === "period" ? periodBaseline : tickBaseline}
      textAnchor={kind === "period" ? "start" : "middle"}
    >
      {text}
    </text>
  );
});

/** Where the hairlines of ticks or periods stand, those in view. */
export const linesWithin = (list: readonly Tick[], { from, to }: PxRange): Px[] =>
  list.map(({ px }) => px).filter((px) => px >= from && px <= to);

/** Half of a month's name: nearer to an end of the plot it would be cut. */
const labelRoom = 11;

/** Ticks whose names have room within the plot. */
export const namedTicks = (ticks: readonly Tick[], { from, to }: PxRange): Tick[] =>
  ticks.filter(({ label, px }) => label !== "" && px >= from + labelRoom && px <= to - labelRoom);

/** The calendar over the plot, with hairlines where its periods begin. */
export function Axis({
  periods,
  ticks,
  geometry,
}: {
  periods: readonly Period[];
  ticks: readonly Tick[];
  geometry: PlotGeometry;
}) {
  const { range, axisHeight, height } = geometry;
  const tickPx = linesWithin(ticks, range);
  return (
    <g className="timeline-axis" aria-hidden="true">
      <path className="timeline-axis-line" d={`M${range.from},${axisHeight}H${range.to}`} />
      <path className="timeline-grid-line" d={linesPath(tickPx, axisHeight, height)} />
      <path className="timeline-tick-line" d={linesPath(tickPx, axisHeight - 4, axisHeight)} />
      <path className="timeline-period-line" d={linesPath(linesWithin(periods, range), 4, height)} />
      {periods.map(
        ({ ms, label, labelPx }) =>
          label !== "" && (
            <g key={`p${ms}`} transform={`translate(${Math.round(labelPx) + 5},0)`}>
              <AxisLabel kind="period" text={label} />
            </g>
          ),
      )}
      {namedTicks(ticks, range).map(({ ms, px, label }) => (
        <g key={`t${ms}`} transform={`translate(${Math.round(px * 10) / 10},0)`}>
          <AxisLabel kind="tick" text={label} />
        </g>
      ))}
    </g>
  );
}

export const foldHit = 24;
/** Drawn on the button of a fold, around its middle. */
export const zigzag = "M-8,4 l3,-8 l3,8 l3,-8 l3,8 l3,-8";

/** Folded stretches: a torn strip through the plot, and on the axis the button that opens it. */
export function FoldMarks({
  scale,
  geometry,
  lang,
  stopKey,
}: {
  scale: TimeScale;
  geometry: PlotGeometry;
  lang: Lang;
  stopKey: string | null;
}) {
  const { height, axisHeight } = geometry;
  return scale.warp.folds
    .filter((fold) => fold.to > scale.domain.from && fold.from < scale.domain.to)
    .map((fold) => {
      const [x0, x1] = [scale.timeToPx(fold.from), scale.timeToPx(fold.to)];
      const middle = (x0 + x1) / 2;
      const key = foldKey(fold);
      return (
        <g key={key}>
          <path className="timeline-fold" d={tornStrip(x0, x1, axisHeight, height)} />
          <g
            className="timeline-mark timeline-fold-button"
            role="button"
            tabIndex={stopKey === key ? 0 : -1}
            aria-label={foldName(fold, lang)}
            data-key={key}
            transform={`translate(${middle},${axisHeight - foldHit / 2 - 1})`}
          >
            <rect
              className="timeline-hit"
              x={-foldHit / 2}
              width={foldHit}
              y={-foldHit / 2}
              height={foldHit}
              rx={3}
            />
            <path d={zigzag} />
          </g>
        </g>
      );
    });
}

export const foldKey = (fold: Fold) => `f:${fold.from}`;

/** A strip whose long edges are torn like paper. */
export function tornStrip(x0: number, x1: number, top: number, bottom: number): string {
  const step = 7;
  const count = Math.ceil((bottom - top) / step);
  const edge = (x: number, at: number) =>
    `${(x + (at % 2 === 0 ? -2 : 2)).toFixed(1)},${Math.min(top + at * step, bottom)}`;
  const down = Array.from({ length: count + 1 }, (_, at) => edge(x0, at));
  const up = Array.from({ length: count + 1 }, (_, at) => edge(x1, at)).toReversed();
  return `M${[...down, ...up].join("L")}Z`;
}
