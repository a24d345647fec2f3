import { useEffect, useMemo, useState } from "react";
import type { DomainBounds } from "../../layout/domain";
import { useAppStore } from "../../state/use-app";
import { prefersReducedMotion } from "../../ui/reduced-motion";
import { createMoves, toActions, type Clock, type DomainActions } from "../plot/moves";

const browserClock: Clock = {
  now: () => performance.now(),
  onFrame(step) {
    const frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  },
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  isStill: prefersReducedMotion,
};

/** What moves the view; the same object as long as the timeline is there. */
export function useDomain(bounds: DomainBounds): DomainActions {
  const store = useAppStore();
  const [moves] = useState(() => createMoves(store, bounds, browserClock));
  useEffect(() => moves.limit(bounds), [moves, bounds]);
  useEffect(() => moves.stop, [moves]);
  return useMemo(() => toActions(moves), [moves]);
}
