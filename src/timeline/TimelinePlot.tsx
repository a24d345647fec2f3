import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from "react";
import { messagesOf } from "../i18n/messages";
import { indexOf } from "../state/selectors";
import { useAppStore } from "../state/use-app";
import { ArticleLanes } from "./ArticleLanes";
import { Axis, FoldMarks } from "./Axis";
import { describeStop } from "./describe-stop";
import { EventMarks, RemainderCounts } from "./EventMarks";
import { GatheredList, type Gathered } from "./GatheredList";
import { HoverCard } from "./HoverCard";
import { LaneLabels } from "./LaneLabels";
import { laneY, rowY, type PlotGeometry } from "./plot-geometry";
import { countsY, listStops, type PlotStop } from "./plot-stops";
import { SoftEnds } from "./SoftEnds";
import { remainderName } from "./stop-names";
import { SummitPoles } from "./SummitPoles";
import { Threads } from "./Threads";
import { threadEnds } from "./thread-ends";
import { useActivation } from "./use-activation";
import type { DomainActions } from "./use-domain";
import { useEmphasis } from "./use-emphasis";
import type { Plot } from "./use-plot";
import { directionOf, useStops } from "./use-stops";
import type { TimelineData } from "./use-timeline-data";
import { useSettled } from "./use-settled";
import { useZoom } from "./use-zoom";

type Props = {
  data: TimelineData;
  plot: Plot;
  geometry: PlotGeometry;
  actions: DomainActions;
  selectedId: string | null;
};

/** How near a tap has to be to a mark to mean it. */
const tapPx = 22;

const keyOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest("[data-key]")?.getAttribute("data-key") ?? null) : null;

/** The plot: React draws it, gestures move the store's domain, the store's domain moves it. */
export function TimelinePlot({ data, plot, geometry, actions, selectedId }: Props) {
  const { bundle, lang, bounds, lanes } = data;
  const { range, width, height, rowHeight } = geometry;
  const say = messagesOf(lang).timeline;
  const store = useAppStore();
  const svg = useRef<SVGSVGElement>(null);
  const stops = useMemo(() => listStops(plot, geometry), [plot, geometry]);
  const isSettled = useSettled(plot.scale);
  const preferred = selectedId === null ? null : `e:${selectedId}`;
  const { stopKey, stopOf, onFocus, onBlur, walk } = useStops(svg, stops, preferred, actions.pan);
  const { links, emphasisOfEvent, stateOfArticle } = useEmphasis();
  const [cardKey, setCardKey] = useState<string | null>(null);
  const [gathered, setGathered] = useState<Gathered | null>(null);
  const activate = useActivation(data, plot, actions, setGathered);
  useZoom(svg, { bounds, range, domain: plot.shown, onChange: actions.set, onPan: actions.pan });

  const point = (key: string | null) => {
    const stop = stopOf(key);
    setCardKey(key);
    const { hoverEvent, hoverArticle, hoveredEvent, hoveredArticle } = store.getState();
    const eventId = stop?.kind === "event" ? stop.mark.id : null;
    const articleId = stop?.kind === "article" ? stop.article.id : null;
    if (eventId !== hoveredEvent) hoverEvent(eventId);
    if (articleId !== hoveredArticle) hoverArticle(articleId);
  };
  useEffect(() => () => void store.setState({ hoveredEvent: null, hoveredArticle: null }), [store]);

  const onPointer = (input: PointerEvent) => {
    if (input.pointerType !== "mouse" || input.buttons !== 0 || !isSettled) return;
    const key = input.type === "pointerleave" ? null : keyOf(input.target);
    if (key !== cardKey) point(key);
  };
  const onClick = (input: MouseEvent) => {
    const stop = stopOf(keyOf(input.target)) ?? stopNear(input);
    if (stop) activate(stop, input.ctrlKey || input.metaKey || input.shiftKey);
  };
  const stopNear = (input: MouseEvent): PlotStop | undefined => {
    const box = svg.current!.getBoundingClientRect();
    const [x, y] = [input.clientX - box.left, input.clientY - box.top];
    const reach = (stop: PlotStop) => Math.hypot(stop.x - x, stop.y - y);
    const [nearest] = stops.filter((stop) => reach(stop) <= tapPx).sort((a, b) => reach(a) - reach(b));
    return nearest;
  };
  const onKeyDown = (press: KeyboardEvent) => {
    const stop = stopOf(keyOf(press.target));
    const direction = directionOf(press.key);
    if (!stop || press.altKey || press.metaKey) return;
    if (direction) walk(stop, direction);
    else if (press.key === "Enter" || press.key === " ") activate(stop, press.ctrlKey || press.shiftKey);
    else if (press.key === "Escape" && cardKey !== null) setCardKey(null);
    else return;
    press.preventDefault();
  };

  const { eventPoint, articlePoint } = threadEnds(plot, geometry, stops, bundle);
  const { eventById, outletById } = indexOf(bundle);
  const cardStop = stopOf(cardKey);

  return (
    <div className="timeline-plot">
      <svg
        ref={svg}
        className="timeline-svg"
        width={width}
        height={height}
        role="group"
        aria-label={say.marks}
        aria-describedby="timeline-hint"
        onPointerOver={onPointer}
        onPointerLeave={onPointer}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={(focus) => {
          const stop = stopOf(keyOf(focus.target));
          if (!stop) return;
          onFocus(stop);
          if ((focus.target as Element).matches(":focus-visible")) point(stop.key);
        }}
        onBlur={(blur) => {
          onBlur(blur.target.isConnected);
          point(null);
        }}
      >
        <SoftEnds />
        <clipPath id="timeline-clip">
          <rect x={range.from - 1} width={Math.max(0, width - range.from + 1)} y={0} height={height} />
        </clipPath>
        <rect className="timeline-surface" width={width} height={height} />
        <g className="timeline-lane-rules" aria-hidden="true">
          {lanes.map(({ key }, at) => (
            <line
              key={key}
              x1={0}
              x2={width}
              y1={laneY(geometry, at) - geometry.laneHeight / 2}
              y2={laneY(geometry, at) - geometry.laneHeight / 2}
            />
          ))}
        </g>
        <g clipPath="url(#timeline-clip)" className={isSettled ? undefined : "timeline-moving"}>
          <Axis periods={plot.axis.periods} ticks={plot.axis.ticks} geometry={geometry} />
          <SummitPoles placed={plot.placed} scale={plot.scale} geometry={geometry} />
          <FoldMarks scale={plot.scale} geometry={geometry} stopKey={stopKey} lang={lang} />
          <Threads links={links} eventPoint={eventPoint} articlePoint={articlePoint} />
          <EventMarks
            placed={plot.placed}
            yOf={(row) => rowY(geometry, row)}
            height={rowHeight}
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
            isSettled={isSettled}
          />
        </g>
        <LaneLabels lanes={lanes} geometry={geometry} lang={lang} />
      </svg>
      <p id="timeline-hint" className="timeline-hidden">
        {say.marksHint}
      </p>
      <HoverCard
        card={cardStop && !gathered ? describeStop(cardStop, bundle, lang, height) : null}
        width={width}
      />
      {gathered && <GatheredList gathered={gathered} width={width} onClose={() => setGathered(null)} />}
    </div>
  );
}
