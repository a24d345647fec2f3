import { useMemo } from "react";
import { messagesOf } from "../i18n/messages";
import type { TextMeasure } from "../layout/place-marks";
import type { Px } from "../layout/time-scale";
import type { Lang } from "../model/lang";
import { shapePaths } from "../model/shape-paths";
import { outletStyle, shapeTransform } from "./outlet-shape";
import { laneY, type PlotGeometry } from "./plot-geometry";
import { createTextMeasure } from "./text-measure";
import type { ArticleLane } from "./timeline-marks";

/** The words, or as many of their characters as have room. */
function fitText(text: string, mostPx: Px, measure: TextMeasure): string {
  if (measure(text) <= mostPx) return text;
  const characters = [...text];
  while (characters.length > 1 && measure(`${characters.join("")}…`) > mostPx) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** Name and shape of each lane, left of the plot; a name without room is cut, and whole for a pointer that rests on it. */
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
  const { isNarrow, range } = geometry;
  const measure = useMemo(() => createTextMeasure("event"), []);
  const textPx = isNarrow ? 23 : 36;
  return lanes.map(({ key, outlet, outletCount }, at) => {
    const y = laneY(geometry, at);
    const name = outlet ? outlet.name[lang] : say.otherOutlets(outletCount);
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
        <text x={textPx} y={y + 4}>
          {fitText(name, range.from - textPx - 2, measure)}
          <title>{name}</title>
        </text>
      </g>
    );
  });
}
