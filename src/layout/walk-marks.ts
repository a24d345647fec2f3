import type { Px } from "./time-scale";

/** A mark as the arrow keys see it. */
export type Stop = { key: string; x: Px; y: Px };
export type Direction = "left" | "right" | "up" | "down";

/**
 * The mark that an arrow key leads to: left and right in the same row (then in the whole view), up and down to
 * the nearest in the next row that has one.
 * @returns null at the edge.
 */
export function nextStop(stops: readonly Stop[], from: Stop, direction: Direction): Stop | null {
  if (direction === "left" || direction === "right") {
    const sign = direction === "right" ? 1 : -1;
    const ahead = stops.filter((stop) => stop.y === from.y && (stop.x - from.x) * sign > 0);
    return nearest(ahead, (stop) => Math.abs(stop.x - from.x));
  }
  const sign = direction === "down" ? 1 : -1;
  const beyond = stops.filter((stop) => (stop.y - from.y) * sign > 0);
  const row = nearest(beyond, (stop) => Math.abs(stop.y - from.y))?.y;
  return nearest(
    beyond.filter((stop) => stop.y === row),
    (stop) => Math.abs(stop.x - from.x),
  );
}

function nearest(stops: readonly Stop[], distance: (stop: Stop) => number): Stop | null {
  let best: Stop | null = null;
  for (const stop of stops) if (!best || distance(stop) < distance(best)) best = stop;
  return best;
}
