import type { TimeScale } from "../layout/time-scale";
import { rowY, type PlotGeometry } from "./plot-geometry";
import type { PlacedEvent } from "./plot-layout";

/** Through all lanes, where the summits stand: the line of the date, and its whole width once the zoom shows it. */
export function SummitPoles({
  placed,
  scale,
  geometry,
}: {
  placed: readonly PlacedEvent[];
  scale: TimeScale;
  geometry: PlotGeometry;
}) {
  const { axisHeight, height, rowHeight } = geometry;
  return (
    <g className="timeline-poles" aria-hidden="true">
      {placed
        .filter(({ mark }) => mark.isSummit)
        .map(({ mark, x0, x1, row }) => {
          const [from, to] = [scale.timeToPx(mark.event.extent.from), scale.timeToPx(mark.event.extent.to)];
          const x = (x0 + x1) / 2;
          return (
            <g key={mark.id}>
              {to - from > 3 && (
                <rect
                  x={Math.max(from, -50)}
                  width={Math.min(to, geometry.width + 50) - Math.max(from, -50)}
                  y={axisHeight}
                  height={height - axisHeight}
                />
              )}
              <line x1={x} x2={x} y1={rowY(geometry, row) + rowHeight / 2} y2={height} />
            </g>
          );
        })}
    </g>
  );
}
