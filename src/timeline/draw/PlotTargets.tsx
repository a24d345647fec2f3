import { memo } from "react";
import { onlyIdOf } from "../../layout/cluster-overflow";
import { toTenth } from "../../layout/round";
import type { PxRange } from "../../layout/time-scale";
import { placeInTime, placeName, stopName } from "../plot/mark-names";
import type { PlotStop } from "../plot/plot-stops";
import { usePlotContext } from "../plot-context";
import type { EventBrief } from "../../model/bundle";
import { briefsById } from "../../state/brief-selectors";

type TargetProps = {
  stop: PlotStop;
  name: string;
  range: PxRange;
  isInTabOrder: boolean;
  isCurrent: boolean;
};

const eventIdOf = (stop: PlotStop): string | undefined =>
  stop.kind === "event"
    ? stop.mark.id
    : stop.kind === "event-cluster"
      ? (onlyIdOf(stop.cluster) ?? undefined)
      : undefined;

function Target({ stop, name, range, isInTabOrder, isCurrent }: TargetProps) {
  const { x, y } = stop.box;
  const [from, to] = [Math.max(x[0], range.from - 1), Math.min(x[1], range.to + 1)];
  return (
    <rect
      className={`timeline-target is-${stop.kind}`}
      role="button"
      tabIndex={isInTabOrder ? 0 : -1}
      aria-label={name}
      aria-current={isCurrent ? "true" : undefined}
      data-event-id={eventIdOf(stop)}
      data-article-id={stop.kind === "article" ? stop.article.id : undefined}
      data-key={stop.key}
      x={toTenth(from)}
      width={toTenth(Math.max(0, to - from))}
      y={toTenth(y[0])}
      height={y[1] - y[0]}
      rx={stop.kind === "event-cluster" ? 12 : 3}
    />
  );
}

/** Stops are listed from left to right; who hears them wants events by their dates, also those of one month or year. */
function inOrderOfTime(stops: readonly PlotStop[], events: readonly EventBrief[]): readonly PlotStop[] {
  const place = (id: string) => placeInTime(id, events) ?? 0;
  const dated = stops
    .filter((stop) => stop.kind === "event")
    .sort((a, b) => place(a.mark.id) - place(b.mark.id));
  const first = stops.findIndex(({ kind }) => kind === "event");
  const others = stops.filter(({ kind }) => kind !== "event");
  return [...others.slice(0, Math.max(first, 0)), ...dated, ...others.slice(Math.max(first, 0))];
}

type Props = { stopKey: string | null; selectedId: string | null };

/** The buttons of the plot: nothing is seen of them but the focus. One of them is in the tab order. */
export const PlotTargets = memo(function PlotTargets({ stopKey, selectedId }: Props) {
  const { data, geometry, stops } = usePlotContext();
  const eventById = briefsById(data.briefs);
  const nameOf = (stop: PlotStop): string => {
    const name = stopName(stop, eventById, data.lang);
    const place = stop.kind === "event" ? placeName(stop.mark.id, data.events, data.lang) : null;
    return place === null ? name : `${name}${data.lang === "zh" ? "，" : ", "}${place}`;
  };
  return inOrderOfTime(stops, data.events).map((stop) => (
    <Target
      key={stop.key}
      stop={stop}
      name={nameOf(stop)}
      range={geometry.range}
      isInTabOrder={stop.key === stopKey}
      isCurrent={stop.kind === "event" && stop.mark.id === selectedId}
    />
  ));
});
