import {
  domainAround,
  homeOf,
  isSameDomain,
  keepInSight,
  panDomain,
  shownDomain,
  zoomDomain,
  type DomainBounds,
} from "../../layout/domain";
import type { TimeExtent } from "../../model/bundle";
import { isMoving, type AppStore } from "../../state/app-store";

const flightMs = 260;
/** So long after its last step a gesture is over. */
const restMs = 140;
const keyStep = 1.6;

/** Time as the moves need it; in a browser its frames and timers. */
export type Clock = {
  now(): number;
  /** @returns what calls it off. */
  onFrame(step: (nowMs: number) => void): () => void;
  /** @returns what calls it off. */
  after(ms: number, then: () => void): () => void;
  /** Whether the reader asked for less motion. */
  isStill(): boolean;
};

/**
 * Ways to put the view somewhere. One is under way at a time, and the last one counts:
 *
 *     at rest ── set ──────────────────────────────→ at rest, there
 *        │ └─── move → moving ── move … ── settle,
 *        │                 or `restMs` without one ─→ at rest, there
 *        └───── flyTo → a frame at a time ──────────→ at rest, there; a move or set on the way ends the flight
 *
 * The store's domain is the truth; null there means home. No way leads to a view without an event while there is one
 * elsewhere: it is moved to the nearest, or on to the next. On the lanes an article is as good as an event.
 */
export function createMoves(store: AppStore, bounds: DomainBounds, clock: Clock) {
  let limits = bounds;
  let cancel = () => {};
  const stop = () => cancel();
  const toStored = (domain: TimeExtent) => (isSameDomain(domain, homeOf(limits)) ? null : domain);
  const shown = () => shownDomain(store.getState().domain, limits);
  const inSight = (domain: TimeExtent, isOnLanes = false) => keepInSight(shown(), domain, limits, isOnLanes);
  const set = (domain: TimeExtent) => {
    stop();
    store.getState().setDomain(toStored(inSight(domain)));
  };
  /** The gesture is over. */
  const settle = () => {
    stop();
    if (isMoving(store.getState())) store.getState().settle();
  };
  /** One step of a gesture. @param isOnLanes whether on the articles: one of them in sight is then enough. */
  const move = (domain: TimeExtent, isOnLanes?: boolean) => {
    stop();
    store.getState().moveDomain(toStored(inSight(domain, isOnLanes)));
    cancel = clock.after(restMs, settle);
  };
  /** In a short flight; at once for readers who asked for less motion. */
  const flyTo = (wanted: TimeExtent) => {
    stop();
    const target = inSight(wanted);
    if (clock.isStill()) return set(target);
    const between = interpolateDomain(shown(), target, limits);
    const began = clock.now();
    const step = (nowMs: number) => {
      const share = Math.min(1, Math.max(0, (nowMs - began) / flightMs));
      if (share === 1) return set(target);
      store.getState().moveDomain(between(1 - (1 - share) ** 3));
      cancel = clock.onFrame(step);
    };
    cancel = clock.onFrame(step);
  };
  return {
    stop,
    shown,
    set,
    move,
    settle,
    flyTo,
    /** From now on the view stays within other bounds. */
    limit: (next: DomainBounds) => void (limits = next),
    bounds: () => limits,
  };
}
export type Moves = ReturnType<typeof createMoves>;

/** Domains on the way from one to another, evenly in the time as it is drawn; folds on the way take little of it. */
function interpolateDomain(start: TimeExtent, end: TimeExtent, { warp }: DomainBounds) {
  const between = (a: number, b: number, share: number) => {
    const [from, to] = [warp.toWarped(a), warp.toWarped(b)];
    return Math.round(warp.toTime(from + (to - from) * share));
  };
  return (share: number): TimeExtent => ({
    from: between(start.from, end.from, share),
    to: between(start.to, end.to, share),
  });
}

/** What buttons, keys and gestures do to the view. */
export function toActions({ shown, set, move, settle, flyTo, bounds }: Moves) {
  const zoomBy = (factor: number) => {
    const { warp } = bounds();
    const domain = shown();
    const middle = warp.toTime((warp.toWarped(domain.from) + warp.toWarped(domain.to)) / 2);
    flyTo(zoomDomain(domain, factor, middle, bounds()));
  };
  /** @returns false at the end, where nothing moves. */
  const panBy = (share: number, go: (domain: TimeExtent) => void): boolean => {
    const before = shown();
    const after = panDomain(before, share, bounds());
    const isFarther = !isSameDomain(before, after);
    if (isFarther) go(after);
    return isFarther;
  };
  return {
    set,
    move,
    settle,
    flyTo,
    zoomIn: () => zoomBy(keyStep),
    zoomOut: () => zoomBy(1 / keyStep),
    fit: () => flyTo(homeOf(bounds())),
    pan: (share: number) => panBy(share, set),
    /** A pan that is one step of a gesture. */
    panOn: (share: number, isOnLanes?: boolean) => panBy(share, (domain) => move(domain, isOnLanes)),
    /** The view that shows an extent with air around it. */
    around: (extent: TimeExtent, leastMs: number) => domainAround(extent, leastMs, bounds()),
  };
}
export type DomainActions = ReturnType<typeof toActions>;
