import { useCallback, useEffect, useMemo, useRef } from "react";
import { domainAround, isSameDomain, panDomain, zoomDomain, type DomainBounds } from "../layout/domain";
import type { TimeExtent } from "../model/bundle";
import { useAppStore } from "../state/use-app";

const flightMs = 260;
const keyStep = 1.6;
const ease = (share: number) => 1 - (1 - share) ** 3;

/** What moves the view. The store's domain is the truth; null there means everything. */
export function useDomain(shown: TimeExtent, bounds: DomainBounds) {
  const store = useAppStore();
  const frame = useRef(0);
  const now = useRef({ shown, bounds });
  useEffect(() => void (now.current = { shown, bounds }), [shown, bounds]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const set = useCallback(
    (domain: TimeExtent) => {
      cancelAnimationFrame(frame.current);
      const isWhole = isSameDomain(domain, now.current.bounds.full);
      store.getState().setDomain(isWhole ? null : domain);
    },
    [store],
  );

  /** Moves there in a short flight, or at once for readers who asked for less motion. */
  const flyTo = useCallback(
    (target: TimeExtent) => {
      cancelAnimationFrame(frame.current);
      if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
        set(target);
        return;
      }
      const {
        shown: start,
        bounds: { warp },
      } = now.current;
      const [from, to] = [warp.toWarped(start.from), warp.toWarped(start.to)];
      const [endFrom, endTo] = [warp.toWarped(target.from), warp.toWarped(target.to)];
      const began = performance.now();
      const step = (time: number) => {
        const share = ease(Math.min(1, Math.max(0, (time - began) / flightMs)));
        if (share >= 1) {
          set(target);
          return;
        }
        store.getState().setDomain({
          from: Math.round(warp.toTime(from + (endFrom - from) * share)),
          to: Math.round(warp.toTime(to + (endTo - to) * share)),
        });
        frame.current = requestAnimationFrame(step);
      };
      frame.current = requestAnimationFrame(step);
    },
    [set, store],
  );

  return useMemo(() => {
    const zoomBy = (factor: number) => {
      const { shown: domain, bounds: limits } = now.current;
      const { warp } = limits;
      const middle = warp.toTime((warp.toWarped(domain.from) + warp.toWarped(domain.to)) / 2);
      flyTo(zoomDomain(domain, factor, middle, limits));
    };
    return {
      set,
      flyTo,
      zoomIn: () => zoomBy(keyStep),
      zoomOut: () => zoomBy(1 / keyStep),
      fit: () => flyTo(now.current.bounds.full),
      /** @returns false at the end, where nothing moves. */
      pan(share: number): boolean {
        const { shown: before, bounds: limits } = now.current;
        const after = panDomain(before, share, limits);
        if (isSameDomain(before, after)) return false;
        set(after);
        return true;
      },
      /** The view that shows an extent with air around it. */
      around: (extent: TimeExtent, leastMs: number) => domainAround(extent, leastMs, now.current.bounds),
    };
  }, [set, flyTo]);
}
export type DomainActions = ReturnType<typeof useDomain>;
