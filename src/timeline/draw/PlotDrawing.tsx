import { memo, useEffect, useMemo, type RefObject } from "react";
import { drawLaneLabels, drawLaneRules } from "../plot/draw-articles";
import { drawPlot } from "../plot/draw-plot";
import { laneName } from "../plot/mark-names";
import { usePlotContext } from "../plot-context";
import { useEmphasis } from "../use-emphasis";
import { setPicture } from "./picture-of";
import { PlotTargets } from "./PlotTargets";
import { ShapesSvg } from "./ShapesSvg";

type Props = {
  svg: RefObject<SVGSVGElement | null>;
  stopKey: string | null;
  selectedId: string | null;
};

/** All that the plot shows: lines between lanes, the plot itself with its buttons, names of lanes. */
export const PlotDrawing = memo(function PlotDrawing({ svg, stopKey, selectedId }: Props) {
  const { data, parts, plot, geometry } = usePlotContext();
  const emphasis = useEmphasis();
  const { lang, lanes } = data;
  const { range, width, height } = geometry;
  const { event: measure } = parts.measures;
  const frame = useMemo(() => drawLaneRules(lanes.length, geometry), [lanes.length, geometry]);
  const labels = useMemo(
    () => drawLaneLabels(lanes, geometry, (lane) => laneName(lane, lang), measure),
    [lanes, geometry, lang, measure],
  );
  const shapes = useMemo(() => drawPlot(plot, geometry, emphasis), [plot, geometry, emphasis]);
  const clip = useMemo(() => ({ from: range.from - 1, to: width }), [range.from, width]);
  // The ref of the element around is set only after the layout effects in it.
  useEffect(() => {
    if (svg.current) setPicture(svg.current, { width, height, frame, plot: shapes, clip, labels });
  }, [svg, width, height, frame, shapes, clip, labels]);
  return (
    <>
      <clipPath id="timeline-clip">
        <rect x={clip.from} width={Math.max(0, clip.to - clip.from)} y={0} height={height} />
      </clipPath>
      <rect className="timeline-surface" width={width} height={height} />
      <g aria-hidden="true">
        <ShapesSvg shapes={frame} />
      </g>
      <g clipPath="url(#timeline-clip)" className="timeline-at-rest">
        <g className="timeline-shapes" aria-hidden="true">
          <ShapesSvg shapes={shapes} />
        </g>
        <PlotTargets stopKey={stopKey} selectedId={selectedId} />
      </g>
      <ShapesSvg shapes={labels} />
    </>
  );
});
