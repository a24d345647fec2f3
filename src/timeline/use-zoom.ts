import type { D3ZoomEvent, ZoomBehavior } from "d3";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import { isSameDomain, shownDomain, type DomainBounds } from "../layout/domain";
import { createTimeScale, type PxRange } from "../layout/time-scale";
import type { TimeExtent } from "../model/bundle";
import { useAppStore } from "../state/use-app";
import type { DomainActions } from "./use-domain";
import { useGestures } from "./use-gestures";

type Gesture = D3ZoomEvent<SVGSVGElement, unknown>;
type Options = {
  bounds: DomainBounds;
  range: PxRange;
  /** Told at most once a frame. */
  actions: DomainActions;
};

/** Wheel, pinch and drag on the plot, reported as domains. The store's domain is the truth: what changes it from elsewhere moves the gesture's transform along, and that is not reported back. */
export function useZoom(ref: RefObject<SVGSVGElement | null>, { bounds, range, actions }: Options) {
  const store = useAppStore();
  const gestures = useGestures();
  const { full, warp, minMs } = bounds;
  const { from, to } = range;
  const base = useMemo(() => createTimeScale(full, { from, to }, warp), [full, warp, from, to]);
  const reported = useRef<TimeExtent | null>(null);
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  useKeptWheel(ref, gestures === null);
  useScrollPast(ref);

  useEffect(() => {
    const svg = ref.current;
    if (!svg || !gestures || to <= from) return undefined;
    let frame = 0;
    let waiting = 0;
    let reached: Gesture["transform"] | null = null;
    const follow = () => {
      if (!reached) return;
      const { k } = reached;
      const [start, end] = [base.pxToTime(reached.invertX(from)), base.pxToTime(reached.invertX(to))];
      reported.current = k <= 1 ? full : { from: Math.round(start), to: Math.round(end) };
      reached = null;
      actions.move(reported.current);
    };
    const plot = gestures
      .zoom<SVGSVGElement, unknown>()
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
      .filter(isZoomGesture)
      .on("zoom", ({ sourceEvent, transform }: Gesture) => {
        if (!sourceEvent) return;
        reached = transform;
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(follow);
      })
      .on("end", ({ sourceEvent }: Gesture) => {
        // What was dragged rests once it is let go; a wheel may turn on.
        if (!sourceEvent || sourceEvent instanceof WheelEvent) return;
        cancelAnimationFrame(frame);
        follow();
        actions.settle();
      });
    const panByWheel = (wheel: WheelEvent) => {
      if (!isSideways(wheel)) return;
      wheel.preventDefault();
      waiting += (wheel.deltaX || wheel.deltaY) / (to - from);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        actions.panOn(waiting);
        waiting = 0;
      });
    };
    const surface = gestures.select(svg);
    surface.call(plot);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) plot.duration(0);
    svg.addEventListener("wheel", panByWheel, { passive: false });
    behavior.current = plot;
    reported.current = null;
    return () => {
      cancelAnimationFrame(frame);
      surface.on(".zoom", null);
      svg.removeEventListener("wheel", panByWheel);
    };
  }, [ref, gestures, base, full, warp, minMs, from, to, actions]);

  useEffect(() => {
    const svg = ref.current;
    if (!svg || !gestures || to <= from) return undefined;
    const follow = () => {
      const domain = shownDomain(store.getState().domain, bounds);
      if (!behavior.current || (reported.current && isSameDomain(reported.current, domain))) return;
      reported.current = domain;
      const [start, end] = [base.timeToPx(domain.from), base.timeToPx(domain.to)];
      const scale = (to - from) / (end - start);
      const transform = gestures.zoomIdentity.translate(from - start * scale, 0).scale(scale);
      gestures.select(svg).call(behavior.current.transform, transform);
    };
    follow();
    return store.subscribe(follow);
  }, [ref, store, gestures, base, bounds, from, to]);
}

/** Turns of the wheel before the gestures are there are kept and given to them, so that none is lost. */
function useKeptWheel(ref: RefObject<SVGSVGElement | null>, isEarly: boolean) {
  useEffect(() => {
    const svg = ref.current;
    if (!svg || !isEarly) return undefined;
    const turns: WheelEvent[] = [];
    const keep = (wheel: WheelEvent) => {
      wheel.preventDefault();
      turns.push(wheel);
    };
    svg.addEventListener("wheel", keep, { passive: false });
    return () => {
      svg.removeEventListener("wheel", keep);
      // After the effects that listen from now on.
      setTimeout(() => turns.forEach((turn) => svg.dispatchEvent(new WheelEvent(turn.type, turn))));
    };
  }, [ref, isEarly]);
}

/**
 * One finger that moves up or down scrolls the page, as anywhere else. d3 would take every move of a finger, and
 * the browser then does not scroll; so those moves are kept from it.
 */
function useScrollPast(ref: RefObject<SVGSVGElement | null>) {
  useEffect(() => {
    const svg = ref.current;
    if (!svg) return undefined;
    let start: Touch | null = null;
    let isScroll = false;
    const onStart = ({ touches }: TouchEvent) => {
      start = touches.length === 1 ? touches[0]! : null;
      isScroll = false;
    };
    const onMove = (gesture: TouchEvent) => {
      const touch = gesture.touches[0]!;
      if (start) {
        isScroll = Math.abs(touch.clientY - start.clientY) > Math.abs(touch.clientX - start.clientX);
        start = null;
      }
      if (isScroll) gesture.stopImmediatePropagation();
    };
    const options = { capture: true, passive: true };
    svg.addEventListener("touchstart", onStart, options);
    svg.addEventListener("touchmove", onMove, options);
    return () => {
      svg.removeEventListener("touchstart", onStart, options);
      svg.removeEventListener("touchmove", onMove, options);
    };
  }, [ref]);
}

const isSideways = (wheel: WheelEvent) =>
  !wheel.ctrlKey && (wheel.shiftKey || Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY));

/** Everything d3 takes by itself, except a sideways wheel (that pans) and a double click on a mark (that opens it). */
function isZoomGesture(gesture: Event): boolean {
  if (gesture instanceof WheelEvent) return !isSideways(gesture);
  const isOnMark = gesture.target instanceof Element && gesture.target.closest("[data-key]") !== null;
  if (gesture.type === "dblclick") return !isOnMark;
  return !(gesture instanceof MouseEvent) || (!gesture.ctrlKey && gesture.button === 0);
}
