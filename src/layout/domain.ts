import type { TimeExtent } from "../model/bundle";
import type { TimeWarp } from "./time-scale";

/** What a view may show: all of it at most, `minMs` (warped) at least. */
export type DomainBounds = { full: TimeExtent; warp: TimeWarp; minMs: number };

/** Whole milliseconds, as the URL carries them. */
const toWhole = ({ from, to }: TimeExtent): TimeExtent => ({ from: Math.round(from), to: Math.round(to) });

/** The nearest domain within the bounds: its length is kept if it can be, then its place. */
export function clampDomain(domain: TimeExtent, { full, warp, minMs }: DomainBounds): TimeExtent {
  const [first, last] = [warp.toWarped(full.from), warp.toWarped(full.to)];
  const [from, to] = [warp.toWarped(domain.from), warp.toWarped(domain.to)];
  const length = Math.min(Math.max(to - from, minMs), last - first);
  if (length >= last - first) return full;
  const start = Math.min(Math.max((from + to - length) / 2, first), last - length);
  return toWhole({ from: warp.toTime(start), to: warp.toTime(start + length) });
}

/** The time that a domain shows within the bounds; all of it for null. */
export const shownDomain = (domain: TimeExtent | null, bounds: DomainBounds): TimeExtent =>
  domain ? clampDomain(domain, bounds) : bounds.full;

/** Closer (`factor` > 1) or wider, with `anchorMs` staying where it is on the screen. */
export function zoomDomain(
  domain: TimeExtent,
  factor: number,
  anchorMs: number,
  bounds: DomainBounds,
): TimeExtent {
  const { full, warp, minMs } = bounds;
  const [from, to, anchor] = [domain.from, domain.to, anchorMs].map((ms) => warp.toWarped(ms)) as [
    number,
    number,
    number,
  ];
  const wanted = (to - from) / factor;
  const length = Math.min(Math.max(wanted, minMs), warp.toWarped(full.to) - warp.toWarped(full.from));
  const start = anchor - ((anchor - from) / (to - from)) * length;
  return clampDomain({ from: warp.toTime(start), to: warp.toTime(start + length) }, bounds);
}

/** Moved by a share of its own width; stops at the ends. */
export function panDomain(domain: TimeExtent, share: number, bounds: DomainBounds): TimeExtent {
  const { warp } = bounds;
  const [from, to] = [warp.toWarped(domain.from), warp.toWarped(domain.to)];
  const shift = (to - from) * share;
  return clampDomain({ from: warp.toTime(from + shift), to: warp.toTime(to + shift) }, bounds);
}

/** A domain that shows an extent with air on both sides, never narrower than `leastMs`. */
export function domainAround(extent: TimeExtent, leastMs: number, bounds: DomainBounds): TimeExtent {
  const { warp } = bounds;
  const [from, to] = [warp.toWarped(extent.from), warp.toWarped(extent.to)];
  const length = Math.max((to - from) * 1.3, leastMs);
  const start = (from + to - length) / 2;
  return clampDomain({ from: warp.toTime(start), to: warp.toTime(start + length) }, bounds);
}

export const isSameDomain = (a: TimeExtent, b: TimeExtent): boolean => a.from === b.from && a.to === b.to;
