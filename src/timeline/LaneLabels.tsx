import { messagesOf } from "../i18n/messages";
import type { Lang } from "../model/lang";
import { shapePaths } from "../model/shape-paths";
import { outletStyle, shapeTransform } from "./outlet-shape";
import { laneY, type PlotGeometry } from "./plot-geometry";
import type { ArticleLane } from "./timeline-marks";

/** Name and shape of each lane, left of the plot. */
export function LaneLabels({
  lanes,
  geometry,
  lang,
}: {
  lanes: readonly ArticleLane[];
  geometry: PlotGeometry;
  lang: Lang;
}) {
  const say = messagesOf(lang).timeline;
  const { isNarrow } = geometry;
  return lanes.map(({ key, outlet, outletCount }, at) => {
    const y = laneY(geometry, at);
    return (
      <g
        key={key}
        className={outlet ? "timeline-lane-label timeline-outlet" : "timeline-lane-label"}
        style={outletStyle(outlet)}
      >
        {outlet && (
          <path
            d={shapePaths[outlet.shape]}
            transform={`translate(${isNarrow ? 12 : 22},${y}) scale(0.85) ${shapeTransform}`}
          />
        )}
        <text x={isNarrow ? 23 : 36} y={y + 4}>
          {outlet ? outlet.name[lang] : say.otherOutlets(outletCount)}
        </text>
      </g>
    );
  });
}
