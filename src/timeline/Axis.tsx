import type { Period, Tick } from "../layout/ticks";
import type { Fold, TimeScale } from "../layout/time-scale";
import type { PlotGeometry } from "./plot-geometry";

const periodBaseline = 14;
const tickBaseline = 33;

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
  const isIn = (px: number) => px >= range.from && px <= range.to;
  return (
    <g className="timeline-axis" aria-hidden="true">
      <line className="timeline-axis-line" x1={range.from} x2={range.to} y1={axisHeight} y2={axisHeight} />
      {periods.map(({ ms, px, label, labelPx }) => (
        <g key={`p${ms}`}>
          {isIn(px) && <line className="timeline-period-line" x1={px} x2={px} y1={4} y2={height} />}
          {label !== "" && (
            <text className="timeline-period" x={labelPx + 5} y={periodBaseline}>
              {label}
            </text>
          )}
        </g>
      ))}
      {ticks
        .filter(({ px }) => isIn(px))
        .map(({ ms, px, label }) => (
          <g key={`t${ms}`}>
            <line className="timeline-tick-line" x1={px} x2={px} y1={axisHeight - 4} y2={axisHeight} />
            <line className="timeline-grid-line" x1={px} x2={px} y1={axisHeight} y2={height} />
            <text className="timeline-tick" x={px} y={tickBaseline} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
    </g>
  );
}

const foldHit = 24;

/** Folded stretches: a torn strip through the plot, and on the axis the button that opens it. */
export function FoldMarks({
  scale,
  geometry,
  nameOf,
  stopKey,
}: {
  scale: TimeScale;
  geometry: PlotGeometry;
  nameOf(fold: Fold): string;
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
            aria-label={nameOf(fold)}
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
            <path d="M-8,4 l3,-8 l3,8 l3,-8 l3,8 l3,-8" />
          </g>
        </g>
      );
    });
}

export const foldKey = (fold: Fold) => `f:${fold.from}`;

/** A strip whose long edges are torn like paper. */
function tornStrip(x0: number, x1: number, top: number, bottom: number): string {
  const step = 7;
  const count = Math.ceil((bottom - top) / step);
  const edge = (x: number, at: number) =>
    `${(x + (at % 2 === 0 ? -2 : 2)).toFixed(1)},${Math.min(top + at * step, bottom)}`;
  const down = Array.from({ length: count + 1 }, (_, at) => edge(x0, at));
  const up = Array.from({ length: count + 1 }, (_, at) => edge(x1, at)).toReversed();
  return `M${[...down, ...up].join("L")}Z`;
}
