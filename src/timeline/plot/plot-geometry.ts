import type { Px, PxRange } from "../../layout/time-scale";

/** Where things are, top down: axis, rows of events, clusters of what found no room, lanes of outlets. */
export type PlotGeometry = {
  isNarrow: boolean;
  width: Px;
  height: Px;
  /** The plot between the lane labels and the right edge. */
  range: PxRange;
  axisHeight: Px;
  rowCount: number;
  rowHeight: Px;
  rowsTop: Px;
  clustersTop: Px;
  lanesTop: Px;
  laneHeight: Px;
};

const clustersHeight: Px = 24;
const axisHeight: Px = 40;

export const rowHeight: Px = 24;
export const summitRadius: Px = 8;
export const fewestRows = 1;
export const mostRows = 16;

/** Part of the window that rows of events take, until the reader says how many there are to be. */
const rowsShare = 0.38;
/** Rows of a small window, and events that one row has room for at least. */
const [leastForWindow, eventsPerRow] = [3, 3];

/** The more room the page has, the more rows, but no more than so many events need. */
export const rowsForWindow = (windowHeight: Px, eventCount: number): number =>
  Math.max(
    leastForWindow,
    Math.min(Math.floor((windowHeight * rowsShare) / rowHeight), Math.ceil(eventCount / eventsPerRow)),
  );

/** The geometry of a plot so many pixels wide. */
export function computePlotGeometry(width: Px, rowCount: number, laneCount: number): PlotGeometry {
  const isNarrow = width < 640;
  const laneHeight = laneCount <= 5 ? 24 : 19;
  const rowsTop = axisHeight + 4;
  const clustersTop = rowsTop + rowCount * rowHeight;
  const lanesTop = clustersTop + clustersHeight;
  return {
    isNarrow,
    width,
    height: lanesTop + laneCount * laneHeight + 2,
    range: { from: isNarrow ? 98 : 156, to: Math.max(width - (isNarrow ? 8 : 16), 0) },
    axisHeight,
    rowCount,
    rowHeight,
    rowsTop,
    clustersTop,
    lanesTop,
    laneHeight,
  };
}

/** Top of a row of events. */
export const rowY = ({ rowsTop, rowHeight }: PlotGeometry, row: number): Px => rowsTop + row * rowHeight;
/** Middle of the clusters under the rows. */
export const clustersY = ({ clustersTop }: PlotGeometry): Px => clustersTop + 11;
/** Middle of a lane. */
export const laneY = ({ lanesTop, laneHeight }: PlotGeometry, lane: number): Px =>
  lanesTop + (lane + 0.5) * laneHeight;
