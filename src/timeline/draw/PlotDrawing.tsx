import { memo } from "react";
import { indexOf } from "../state/selectors";
import { ArticleLanes } from "./ArticleLanes";
import { Axis, FoldMarks } from "./Axis";
import { EventMarks, RemainderCounts } from "./EventMarks";
import { LaneLabels } from "./LaneLabels";
import { remainderName } from "./mark-names";
import { laneY, rowY, type PlotGeometry } from "./plot-geometry";
import { countsY, type PlotStop } from "./plot-stops";
import { SoftEnds } from "./SoftEnds";
import { SummitPoles } from "./SummitPoles";
import { Threads } from "./Threads";
import { threadEnds } from "./thread-ends";
import type { ArticleLane } from "./timeline-marks";
import { useEmphasis } from "./use-emphasis";
import type { Plot } from "./plot-layout";
import type { TimelineData } from "./use-timeline-data";

type Props = {
  data: TimelineData;
  plot: Plot;
  geometry: PlotGeometry;
  stops: readonly PlotStop[];
  stopKey: string | null;
};

/** All that the plot shows, from the back to the front. */
export const PlotLayers = memo(function PlotLayers({ data, plot, geometry, stops, stopKey }: Props) {
  const { lang, lanes } = data;
  const { range, width, height } = geometry;
  return (
    <>
      <SoftEnds />
      <clipPath id="timeline-clip">
        <rect x={range.from - 1} width={Math.max(0, width - range.from + 1)} y={0} height={height} />
      </clipPath>
      <rect className="timeline-surface" width={width} height={height} />
      <LaneRules lanes={lanes} geometry={geometry} />
      <g clipPath="url(#timeline-clip)" className="timeline-at-rest">
        <Axis periods={plot.axis.periods} ticks={plot.axis.ticks} geometry={geometry} />
        <SummitPoles placed={plot.placed} scale={plot.scale} geometry={geometry} />
        <FoldMarks scale={plot.scale} geometry={geometry} stopKey={stopKey} lang={lang} />
        <Marks data={data} plot={plot} geometry={geometry} stops={stops} stopKey={stopKey} />
      </g>
      <LaneLabels lanes={lanes} geometry={geometry} lang={lang} />
    </>
  );
});

function Marks({ data, plot, geometry, stops, stopKey }: Props) {
  const { bundle, lang } = data;
  const { links, emphasisOfEvent, stateOfArticle } = useEmphasis();
  const { eventById, outletById } = indexOf(bundle);
  const { eventPoint, articlePoint } = threadEnds(plot, geometry, stops, bundle);
  return (
    <>
      <Threads links={links} eventPoint={eventPoint} articlePoint={articlePoint} />
      <EventMarks
        placed={plot.placed}
        yOf={(row) => rowY(geometry, row)}
        height={geometry.rowHeight}
        lang={lang}
        emphasisOf={emphasisOfEvent}
        stopKey={stopKey}
      />
      <RemainderCounts
        remainders={plot.remainders}
        y={countsY(geometry)}
        stopKey={stopKey}
        nameOf={(remainder) => remainderName(remainder, eventById, lang)}
      />
      <ArticleLanes
        lanes={plot.lanes}
        geometry={geometry}
        lang={lang}
        stateOf={stateOfArticle}
        outletOf={(id) => outletById.get(id)!}
        stopKey={stopKey}
      />
    </>
  );
}

function LaneRules({ lanes, geometry }: { lanes: readonly ArticleLane[]; geometry: PlotGeometry }) {
  const d = lanes
    .map((_, at) => `M0,${laneY(geometry, at) - geometry.laneHeight / 2}H${geometry.width}`)
    .join("");
  return <path className="timeline-lane-rules" d={d} aria-hidden="true" />;
}
