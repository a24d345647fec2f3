import type { TimeExtent } from "../model/bundle";
import { isOccupied, shiftToOccupied, type Occupied } from "./occupied";
import type { TimeWarp } from "./time-scale";

/** What a view may show: all of it at most, `minMs` (warped) at least. */
export type DomainBounds = {
  full: TimeExtent;
  /** Where a reader begins; all of it, if nothing is said. */
  home?: TimeExtent;
  warp: TimeWarp;
  minMs: number;
  /**
   * Where there is something to see (warped); a view is moved there that would show nothing. Of events alone (of the
   * articles, if there are none), and with the articles: what counts for a gesture on their lanes.
   */
  occupied?: { byEvents: Occupied; byAll: Occupied };
};

/** Warped milliseconds. */
const toWarped = ({ from, to }: TimeExtent, { toWarped: warped }: TimeWarp): TimeExtent => ({
  from: warped(from),
  to: warped(to),
});

/** Epoch milliseconds of a warped stretch. */
const fromWarped = (start: number, length: number, { toTime }: TimeWarp): TimeExtent => ({
  from: toTime(start),
  to: toTime(start + length),
});

/** The nearest domain within the bounds: its length is kept if it can be, then its place; whole milliseconds, as in the URL. */
export function clampDomain(domain: TimeExtent, { full, warp, minMs }: DomainBounds): TimeExtent {
  const all = toWarped(full, warp);
  const { from, to } = toWarped(domain, warp);
  const length = Math.min(Math.max(to - from, minMs), all.to - all.from);
  if (length >= all.to - all.from) return full;
  const start = Math.min(Math.max((from + to - length) / 2, all.from), all.to - length);
  const clamped = fromWarped(start, length, warp);
  return { from: Math.round(clamped.from), to: Math.round(clamped.to) };
}

export const homeOf = ({ home, full }: DomainBounds): TimeExtent => home ?? full;

/** The time that a domain shows within the bounds; home for null. */
export const shownDomain = (domain: TimeExtent | null, bounds: DomainBounds): TimeExtent =>
  domain ? clampDomain(domain, bounds) : homeOf(bounds);

/** Part of a view at either edge where a mark is hardly seen. */
const edgeShare = 0.04;

/** Whether a view shows no event though there is one elsewhere. */
export function isVoid(domain: TimeExtent, { warp, occupied }: DomainBounds): boolean {
  if (!occupied || occupied.byEvents.starts.length === 0) return false;
  const { from, to } = toWarped(domain, warp);
  return !isOccupied(occupied.byEvents, from, to);
}

/**
 * The view that a reader gets who asks for `wanted` from where `before` is shown: the same, unless it would show
 * nothing. A zoom then keeps the nearest mark in sight; a pan goes on to the next in its direction.
 * @param isOnLanes whether an article in sight is enough.
 */
export function keepInSight(
  before: TimeExtent,
  wanted: TimeExtent,
  bounds: DomainBounds,
  isOnLanes = false,
): TimeExtent {
  const { warp } = bounds;
  const occupied = isOnLanes ? bounds.occupied?.byAll : bounds.occupied?.byEvents;
  if (!occupied || occupied.starts.length === 0) return wanted;
  const [old, { from, to }] = [toWarped(before, warp), toWarped(wanted, warp)];
  const length = to - from;
  const isPan = Math.abs(old.to - old.from - length) < length * 0.001;
  const direction = isPan ? (Math.sign(from - old.from) as -1 | 0 | 1) : 0;
  const edge = length * edgeShare;
  const shift = shiftToOccupied(occupied, from + edge, to - edge, direction);
  return shift === 0 ? wanted : clampDomain(fromWarped(from + shift, length, warp), bounds);
}

/** Closer (`factor` > 1) or wider, with `anchorMs` staying where it is on the screen. */
export function zoomDomain(
  domain: TimeExtent,
  factor: number,
  anchorMs: number,
  bounds: DomainBounds,
): TimeExtent {
  const { full, warp, minMs } = bounds;
  const { from, to } = toWarped(domain, warp);
  const all = toWarped(full, warp);
  const anchor = warp.toWarped(anchorMs);
  const length = Math.min(Math.max((to - from) / factor, minMs), all.to - all.from);
  const start = anchor - ((anchor - from) / (to - from)) * length;
  return clampDomain(fromWarped(start, length, warp), bounds);
}

/** Moved by a share of its own width; stops at the ends. */
export function panDomain(domain: TimeExtent, share: number, bounds: DomainBounds): TimeExtent {
  const { from, to } = toWarped(domain, bounds.warp);
  return clampDomain(fromWarped(from + (to - from) * share, to - from, bounds.warp), bounds);
}

/** A domain that shows an extent with air on both sides, never narrower than `leastMs`. */
export function domainAround(extent: TimeExtent, leastMs: number, bounds: DomainBounds): TimeExtent {
  const { from, to } = toWarped(extent, bounds.warp);
  const length = Math.max((to - from) * 1.3, leastMs);
  return clampDomain(fromWarped((from + to - length) / 2, length, bounds.warp), bounds);
}

export const isSameDomain = (a: TimeExtent, b: TimeExtent): boolean => a.from === b.from && a.to === b.to;
