import { bisectRight } from "d3";
import type { TimeExtent } from "../model/bundle";

/** CSS pixels across the plot. */
export type Px = number;
export type PxRange = { from: Px; to: Px };

/** A long quiet stretch drawn narrow. */
export type Fold = TimeExtent;

/**
 * Time in which every fold is short: monotone, piecewise linear, one-to-one. Everything is laid out in it,
 * so that zoom and pan stay plain multiplication and addition whatever is folded.
 */
export type TimeWarp = {
  folds: readonly Fold[];
  /** Epoch milliseconds → warped milliseconds. */
  toWarped(ms: number): number;
  /** Inverse of `toWarped`. */
  toTime(warpedMs: number): number;
};

/** Piecewise linear through the knots; slope 1 before the first and after the last. */
function interpolate(from: readonly number[], to: readonly number[], value: number): number {
  const next = bisectRight(from, value);
  if (next === 0) return to[0]! + (value - from[0]!);
  if (next === from.length) return to.at(-1)! + (value - from.at(-1)!);
  const share = (value - from[next - 1]!) / (from[next]! - from[next - 1]!);
  return to[next - 1]! + share * (to[next]! - to[next - 1]!);
}

/**
 * @param folds ascending and apart from each other.
 * @param foldedMs what one fold counts for; a shorter stretch keeps its length.
 */
export function createTimeWarp(folds: readonly Fold[], foldedMs: number): TimeWarp {
  if (folds.length === 0) return { folds, toWarped: (ms) => ms, toTime: (ms) => ms };
  const times: number[] = [];
  const warped: number[] = [];
  let saved = 0;
  for (const { from, to } of folds) {
    times.push(from, to);
    warped.push(from - saved);
    saved += Math.max(0, to - from - foldedMs);
    warped.push(to - saved);
  }
  return {
    folds,
    toWarped: (ms) => interpolate(times, warped, ms),
    toTime: (warpedMs) => interpolate(warped, times, warpedMs),
  };
}

/** Time ⇄ pixels for one view of the plot. */
export type TimeScale = {
  domain: TimeExtent;
  range: PxRange;
  warp: TimeWarp;
  /** Pixels per warped millisecond. */
  pxPerMs: number;
  timeToPx(ms: number): Px;
  pxToTime(px: Px): number;
  warpedToPx(warpedMs: number): Px;
  pxToWarped(px: Px): number;
};

/** @param domain of positive length. */
export function createTimeScale(domain: TimeExtent, range: PxRange, warp: TimeWarp): TimeScale {
  const start = warp.toWarped(domain.from);
  const pxPerMs = (range.to - range.from) / (warp.toWarped(domain.to) - start);
  const warpedToPx = (warpedMs: number) => range.from + (warpedMs - start) * pxPerMs;
  const pxToWarped = (px: Px) => start + (px - range.from) / pxPerMs;
  return {
    domain,
    range,
    warp,
    pxPerMs,
    warpedToPx,
    pxToWarped,
    timeToPx: (ms) => warpedToPx(warp.toWarped(ms)),
    pxToTime: (px) => warp.toTime(pxToWarped(px)),
  };
}
