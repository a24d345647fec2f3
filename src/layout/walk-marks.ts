import type { Px } from "./time-scale";

/** A mark as the arrow keys see it: all rows of events are one lane, each outlet has its own. */
export type Stop = { key: string; x: Px; y: Px; lane: string };
export type Direction = "left" | "right" | "up" | "down";

/** In the order of time; one above the other, from the top. */
const isBefore = (a: Stop, b: Stop) => a.x < b.x || (a.x === b.x && a.y < b.y);

/**
 * The mark that an arrow key leads to: left and right the neighbour in time in the same lane, so that every mark
 * of it is met; up and down the nearest in the next row that has any.
 * @returns null at the edge.
 */
export function nextStop<S extends Stop>(stops: readonly S[], from: Stop, direction: Direction): S | null {
  const others = stops.filter(({ key }) => key !== from.key);
  if (direction === "left" || direction === "right") {
    const isAhead = direction === "right" ? isBefore : (a: Stop, b: Stop) => isBefore(b, a);
    const ahead = others.filter((stop) => stop.lane === from.lane && isAhead(from, stop));
    return ahead.reduce<S | null>((best, stop) => (best && isAhead(best, stop) ? best : stop), null);
  }
  const sign = direction === "down" ? 1 : -1;
  const beyond = others.filter((stop) => (stop.y - from.y) * sign > 0);
  const row = nearest(beyond, (stop) => Math.abs(stop.y - from.y))?.y;
  return nearest(
    beyond.filter((stop) => stop.y === row),
    (stop) => Math.abs(stop.x - from.x),
  );
}

function nearest<S extends Stop>(stops: readonly S[], distance: (stop: S) => number): S | null {
  let best: S | null = null;
  for (const stop of stops) if (!best || distance(stop) < distance(best)) best = stop;
  return best;
}
