/** Where there is something on an axis of time, so that a view can be kept from showing nothing. Pure. */
import { bisectFrom } from "./bisect";

/** Spans in the order of their beginnings; `reach` is the farthest end so far, so that one look-up tells of all before. */
export type Occupied = { starts: Float64Array; reach: Float64Array };

/** @param spans half-open, in any order and unit; an instant has equal ends and counts all the same. */
export function createOccupied(spans: readonly (readonly [from: number, to: number])[]): Occupied {
  const sorted = spans.toSorted((a, b) => a[0] - b[0]);
  const starts = Float64Array.from(sorted, ([from]) => from);
  const reach = new Float64Array(sorted.length);
  let farthest = -Infinity;
  for (const [at, [from, to]] of sorted.entries()) {
    farthest = Math.max(farthest, to, from);
    reach[at] = farthest;
  }
  return { starts, reach };
}

/** The end of the last span that begins before `to`, and the beginning of the first that does not. */
function neighbours({ starts, reach }: Occupied, to: number): { before: number; after: number } {
  const next = bisectFrom(starts, to);
  return { before: next === 0 ? -Infinity : reach[next - 1]!, after: starts[next] ?? Infinity };
}

/** Whether a span or an instant lies between. */
export const isOccupied = (occupied: Occupied, from: number, to: number): boolean =>
  neighbours(occupied, to).before >= from;

/**
 * How far a view has to be moved to show something.
 *
 *     spans   ▬▬                        ▬   ▬
 *     view           [          ]
 *     moved       [          ]               to the nearest (`direction` 0)
 *                             [          ]   or onwards (`direction` 1)
 *
 * @param direction where the reader is heading; the other way only if there is nothing ahead.
 * @returns 0 if it shows something, or if nothing is anywhere.
 */
export function shiftToOccupied(occupied: Occupied, from: number, to: number, direction: -1 | 0 | 1): number {
  if (isOccupied(occupied, from, to)) return 0;
  const { before, after } = neighbours(occupied, to);
  // Half-open: a hair beyond the edge.
  const back = before - from - 1;
  const onwards = after - to + 1;
  const [hasBack, hasOnwards] = [before > -Infinity, after < Infinity];
  if (!hasBack && !hasOnwards) return 0;
  if (!hasBack || (direction === 1 && hasOnwards)) return onwards;
  if (!hasOnwards || direction === -1) return back;
  return -back <= onwards ? back : onwards;
}
