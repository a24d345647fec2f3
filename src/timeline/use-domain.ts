import { useEffect, useMemo, useState } from "react";
import {
  domainAround,
  isSameDomain,
  panDomain,
  shownDomain,
  zoomDomain,
  type DomainBounds,
} from "../layout/domain";
import type { TimeExtent } from "../model/bundle";
import { isMoving, type AppStore } from "../state/app-store";
import { useAppStore } from "../state/use-app";

const flightMs = 260;
/** So long after its last step a gesture is over. */
const restMs = 140;
const keyStep = 1.6;
const ease = (share: number) => 1 - (1 - share) ** 3;

/** Ways to put the view somewhere: at once, by the steps of a gesture, in a short flight. The last one counts. */
function createMoves(store: AppStore, bounds: DomainBounds) {
  let limits = bounds;
  const boundsNow = () => limits;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(rest);
  };
  // The store's domain is the truth; null there means everything.
  const toStored = (domain: TimeExtent) => (isSameDomain(domain, boundsNow().full) ? null : domain);
  const shown = () => shownDomain(store.getState().domain, boundsNow());
  const set = (domain: TimeExtent) => {
    stop();
    store.getState().setDomain(toStored(domain));
  };
  const settle = () => {
    stop();
    if (isMoving(store.getState())) store.getState().settle();
  };
  const move = (domain: TimeExtent) => {
    stop();
    store.getState().moveDomain(toStored(domain));
    rest = setTimeout(settle, restMs);
  };
  /** At once for readers who asked for less motion. */
  const flyTo = (target: TimeExtent) => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return set(target);
    stop();
    const { warp } = boundsNow();
    const [start, end] = [shown(), target].map(({ from, to }) => [warp.toWarped(from), warp.toWarped(to)]);
    const between = (at: 0 | 1, share: number) =>
      Math.round(warp.toTime(start![at]! + (end![at]! - start![at]!) * share));
    const began = performance.now();
    const step = (time: number) => {
      const share = ease(Math.min(1, Math.max(0, (time - began) / flightMs)));
      if (share >= 1) return set(target);
      store.getState().moveDomain({ from: between(0, share), to: between(1, share) });
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };
  const limit = (next: DomainBounds) => void (limits = next);
  return { limit, boundsNow, stop, shown, set, move, settle, flyTo };
}

/** What moves the view. */
export function useDomain(bounds: DomainBounds) {
  const store = useAppStore();
  const [moves] = useState(() => createMoves(store, bounds));
  useEffect(() => moves.limit(bounds), [moves, bounds]);
  useEffect(() => moves.stop, [moves]);

  return useMemo(() => {
    const { boundsNow, shown, set, move, settle, flyTo } = moves;
    const zoomBy = (factor: number) => {
      const { warp } = boundsNow();
      const domain = shown();
      const middle = warp.toTime((warp.toWarped(domain.from) + warp.toWarped(domain.to)) / 2);
      flyTo(zoomDomain(domain, factor, middle, boundsNow()));
    };
    /** @returns false at the end, where nothing moves. */
    const panBy = (share: number, go: (domain: TimeExtent) => void): boolean => {
      const before = shown();
      const after = panDomain(before, share, boundsNow());
      const isFarther = !isSameDomain(before, after);
      if (isFarther) go(after);
      return isFarther;
    };
    return {
      set,
      /** One step of a gesture. */
      move,
      /** The gesture is over. */
      settle,
      flyTo,
      zoomIn: () => zoomBy(keyStep),
      zoomOut: () => zoomBy(1 / keyStep),
      fit: () => flyTo(boundsNow().full),
      pan: (share: number) => panBy(share, set),
      /** A pan that is one step of a gesture. */
      panOn: (share: number) => panBy(share, move),
      /** The view that shows an extent with air around it. */
      around: (extent: TimeExtent, leastMs: number) => domainAround(extent, leastMs, boundsNow()),
    };
  }, [moves]);
}
export type DomainActions = ReturnType<typeof useDomain>;
