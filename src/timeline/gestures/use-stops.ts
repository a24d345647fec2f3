import { least } from "d3";
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { nextStop, type Direction } from "../../layout/walk-marks";
import type { PlotStop } from "../plot/plot-stops";

/** How far the view moves on when a walk comes to its edge. */
const walkShare = 0.4;

const directions = new Map<string, Direction>([
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
]);

/** Where an arrow key leads. */
export const directionOf = (key: string): Direction | undefined => directions.get(key);

/** A step that waits for the view to move on from the stops that it was taken among. */
type Walk = { from: PlotStop; direction: Direction; among: readonly PlotStop[] };

const nearestTo = ({ x, y }: PlotStop, stops: readonly PlotStop[]): PlotStop | undefined =>
  least(stops, (stop) => Math.hypot(stop.x - x, stop.y - y));

/** The stop in the tab order: where the reader was last, else the preferred, else the first summit. */
function chooseTabStop(stops: readonly PlotStop[], ...wanted: (string | null)[]): string | null {
  const known = wanted.find((key) => key !== null && stops.some((stop) => stop.key === key));
  if (known) return known;
  const summit = stops.find((stop) => stop.kind === "event" && stop.mark.isSummit);
  return (summit ?? stops[0])?.key ?? null;
}

/**
 * One mark is in the tab order; arrow keys lead from there to the others. At the edge of the view the view moves
 * on and the walk goes on in it; a mark that a zoom takes away hands its focus to the nearest.
 */
export function useStops(
  ref: RefObject<SVGSVGElement | null>,
  stops: readonly PlotStop[],
  preferredKey: string | null,
  pan: (share: number) => boolean,
) {
  const [visitedKey, setVisitedKey] = useState<string | null>(null);
  const focused = useRef<PlotStop | null>(null);

  const stopKey = useMemo(
    () => chooseTabStop(stops, visitedKey, preferredKey),
    [stops, visitedKey, preferredKey],
  );

  const focus = (stop: PlotStop) => {
    setVisitedKey(stop.key);
    ref.current
      ?.querySelector<SVGElement>(`[data-key="${CSS.escape(stop.key)}"]`)
      ?.focus({ preventScroll: true });
  };

  const goOn = useKeptFocus(stops, focused, focus);

  return {
    stops,
    stopKey,
    stopOf: (key: string | null) => (key === null ? undefined : stops.find((stop) => stop.key === key)),
    onFocus(stop: PlotStop) {
      focused.current = stop;
      setVisitedKey(stop.key);
    },
    onBlur(isStillThere: boolean) {
      if (isStillThere) focused.current = null;
    },
    walk(from: PlotStop, direction: Direction) {
      const next = nextStop(stops, from, direction);
      if (next) focus(next);
      else if (direction === "left" || direction === "right")
        goOn(pan(direction === "right" ? walkShare : -walkShare) ? { from, direction, among: stops } : null);
    },
  };
}

/** A focus whose mark is gone moves to the nearest. @returns what lets a walk go on once the view has moved. */
function useKeptFocus(
  stops: readonly PlotStop[],
  focused: RefObject<PlotStop | null>,
  focus: (stop: PlotStop) => void,
): (walk: Walk | null) => void {
  const walking = useRef<Walk | null>(null);
  useLayoutEffect(() => {
    const pending = walking.current;
    // The view moved on, but is not drawn yet.
    if (pending?.among === stops) return;
    walking.current = null;
    if (pending) {
      const here = stops.find(({ key }) => key === pending.from.key) ?? pending.from;
      const next = nextStop(stops, here, pending.direction);
      if (next) focus(next);
      return;
    }
    const lost = focused.current;
    if (!lost || document.activeElement !== document.body) return;
    const nearest = nearestTo(lost, stops);
    if (nearest) focus(nearest);
  });
  return (walk) => void (walking.current = walk);
}

export type Stops = ReturnType<typeof useStops>;
