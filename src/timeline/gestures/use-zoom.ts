import type { D3ZoomEvent, ZoomBehavior } from "d3";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import { isSameDomain, shownDomain, type DomainBounds } from "../../layout/domain";
import { createTimeScale, type Px, type PxRange } from "../../layout/time-scale";
import type { TimeExtent } from "../../model/bundle";
import { useAppStore } from "../../state/use-app";
import { prefersReducedMotion } from "../../ui/reduced-motion";
import type { DomainActions } from "../plot/moves";
import { useGestures, type Gestures } from "./use-gestures";
import { isBelow, isSideways, useKeptWheel, useScrollPast, useWheelPan } from "./use-wheel";

type Gesture = D3ZoomEvent<SVGSVGElement, unknown>;
type Transform = Gesture["transform"];
type Surface = RefObject<SVGSVGElement | null>;
type Options = {
  bounds: DomainBounds;
  range: PxRange;
  /** Where the lanes of articles begin, from the top of the surface. */
  lanesTop: Px;
  actions: DomainActions;
};

/** d3's zoom, within the plot's range and no closer than the bounds allow. */
export const zoomBehaviorFor = (
  { zoom }: Pick<Gestures, "zoom">,
  { full, warp, minMs }: DomainBounds,
  { from, to }: PxRange,
): ZoomBehavior<SVGSVGElement, unknown> =>
  zoom<SVGSVGElement, unknown>()
    .extent([
      [from, 0],
      [to, 1],
    ])
    .translateExtent([
      [from, -Infinity],
      [to, Infinity],
    ])
    .scaleExtent([1, Math.max(1, (warp.toWarped(full.to) - warp.toWarped(full.from)) / minMs)])
    .clickDistance(5)
    .filter(isZoomGesture);

/**
 * Wheel, pinch and drag on the plot, reported as domains, at most once a frame. The store's domain is the truth: what
 * changes it from elsewhere moves the gesture's transform along, and that is not reported back.
 */
export function useZoom(ref: Surface, { bounds, range, lanesTop, actions }: Options): void {
  const store = useAppStore();
  const gestures = useGestures();
  const { full, warp } = bounds;
  const { from, to } = range;
  const base = useMemo(() => createTimeScale(full, { from, to }, warp), [full, warp, from, to]);
  const behavior = useMemo(
    () => (gestures && to > from ? zoomBehaviorFor(gestures, bounds, { from, to }) : null),
    [gestures, bounds, from, to],
  );
  const reported = useRef<TimeExtent | null>(null);
  useKeptWheel(ref, gestures === null);
  useScrollPast(ref);
  useWheelPan(ref, gestures !== null, range, lanesTop, actions);

  useEffect(() => {
    const svg = ref.current;
    if (!svg || !gestures || !behavior) return undefined;
    if (prefersReducedMotion()) behavior.duration(0);
    const timeAt = (transform: Transform, px: Px) => Math.round(base.pxToTime(transform.invertX(px)));
    const stopReport = reportZoom(behavior, actions, (transform, gesture) => {
      const isWhole = transform.k <= 1;
      reported.current = isWhole ? full : { from: timeAt(transform, from), to: timeAt(transform, to) };
      actions.move(reported.current, isBelow(svg, gesture, lanesTop));
    });
    const surface = gestures.select(svg);
    surface.call(behavior);
    reported.current = null;
    return () => {
      stopReport();
      surface.on(".zoom", null);
    };
  }, [ref, gestures, behavior, base, full, from, to, lanesTop, actions]);

  useEffect(() => {
    const svg = ref.current;
    if (!svg || !gestures || !behavior) return undefined;
    const follow = () => {
      const domain = shownDomain(store.getState().domain, bounds);
      if (reported.current && isSameDomain(reported.current, domain)) return;
      reported.current = domain;
      const [start, end] = [base.timeToPx(domain.from), base.timeToPx(domain.to)];
      const scale = (to - from) / (end - start);
      const transform = gestures.zoomIdentity.translate(from - start * scale, 0).scale(scale);
      gestures.select(svg).call(behavior.transform, transform);
    };
    follow();
    return store.subscribe(follow);
  }, [ref, store, gestures, behavior, base, bounds, from, to]);
}

/** @returns what ends the reports. */
function reportZoom(
  behavior: ZoomBehavior<SVGSVGElement, unknown>,
  actions: DomainActions,
  report: (transform: Transform, gesture: Event) => void,
): () => void {
  let frame = 0;
  let reached: [Transform, Event] | null = null;
  const follow = () => {
    if (reached) report(...reached);
    reached = null;
  };
  behavior
    .on("zoom", ({ sourceEvent, transform }: Gesture) => {
      if (!sourceEvent) return;
      reached = [transform, sourceEvent as Event];
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(follow);
    })
    .on("end", ({ sourceEvent }: Gesture) => {
      // A drag rests once it is let go; a wheel may turn on.
      if (!sourceEvent || sourceEvent instanceof WheelEvent) return;
      cancelAnimationFrame(frame);
      follow();
      actions.settle();
    });
  return () => cancelAnimationFrame(frame);
}

/** Everything d3 takes by itself, except a sideways wheel (that pans) and a double click on a mark (that opens it). */
function isZoomGesture(gesture: Event): boolean {
  if (gesture instanceof WheelEvent) return !isSideways(gesture);
  const isOnMark = gesture.target instanceof Element && gesture.target.closest("[data-key]") !== null;
  if (gesture.type === "dblclick") return !isOnMark;
  return !(gesture instanceof MouseEvent) || (!gesture.ctrlKey && gesture.button === 0);
}
