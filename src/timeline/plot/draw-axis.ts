import { boxPath, type Shape } from "../../layout/shape";
import { toTenth } from "../../layout/round";
import type { Tick } from "../../layout/ticks";
import type { Fold, Px, PxRange, TimeScale } from "../../layout/time-scale";
import type { PlotGeometry } from "./plot-geometry";
import type { Plot } from "./plot-layout";

const periodBaseline = 14;
const tickBaseline = 33;
/** Half of a month's name: nearer to an end of the plot it would be cut. */
const labelRoom = 11;

const isWithin = ({ px }: Tick, { from, to }: PxRange) => px >= from && px <= to;

/** Vertical hairlines, on whole pixels, so that they are sharp. */
const linesPath = (pxs: readonly Px[], top: Px, bottom: Px): string =>
  pxs.map((px) => boxPath(Math.round(px), top, 1, bottom - top)).join("");

/** The calendar over the plot, with hairlines where its periods begin. */
export function drawAxis({ axis }: Plot, { range, axisHeight, height }: PlotGeometry): Shape[] {
  const pxOf = (list: readonly Tick[]) => list.filter((tick) => isWithin(tick, range)).map(({ px }) => px);
  const ticks = pxOf(axis.ticks);
  const at = { kind: "path", x: 0, y: 0 } as const;
  const lines: Shape[] = [
    { ...at, d: boxPath(range.from, axisHeight, range.to - range.from, 1), fill: "rule-strong" },
    { ...at, d: linesPath(ticks, axisHeight - 4, axisHeight), fill: "rule-strong" },
    { ...at, d: linesPath(pxOf(axis.periods), 4, axisHeight), fill: "rule-strong" },
    { ...at, d: linesPath(pxOf(axis.periods), axisHeight, height), fill: "rule" },
  ];
  const periods = axis.periods
    .filter(({ label }) => label !== "")
    .map(({ label, labelPx }): Shape => ({
      kind: "text",
      text: label,
      x: Math.round(labelPx) + 5,
      y: periodBaseline,
      align: "start",
      font: "strong",
      ink: "ink",
    }));
  const named = axis.ticks
    .filter(({ label, px }) => label !== "" && px >= range.from + labelRoom && px <= range.to - labelRoom)
    .map(({ label, px }): Shape => ({
      kind: "text",
      text: label,
      x: toTenth(px),
      y: tickBaseline,
      align: "middle",
      font: "event",
      ink: "ink-soft",
    }));
  return [...lines, ...periods, ...named];
}

/** Folded stretches that the view touches, and where they begin and end. */
export const foldsInView = ({ warp, domain, timeToPx }: TimeScale): { fold: Fold; x0: Px; x1: Px }[] =>
  warp.folds
    .filter(({ from, to }) => to > domain.from && from < domain.to)
    .map((fold) => ({ fold, x0: timeToPx(fold.from), x1: timeToPx(fold.to) }));

/** Drawn where a click opens a fold, around its middle. */
const zigzag = "M-8,4l3,-8l3,8l3,-8l3,8l3,-8";
/** From the axis up to the middle of the zigzag. */
const zigzagRise = 13;

/** Folded stretches: a torn strip through the plot, and on the axis the sign that it can be opened. */
export const drawFolds = ({ scale }: Plot, { axisHeight, height }: PlotGeometry): Shape[] =>
  foldsInView(scale).flatMap(({ x0, x1 }): Shape[] => [
    {
      kind: "path",
      d: tornStrip(x1 - x0, height - axisHeight),
      x: toTenth(x0),
      y: axisHeight,
      fill: "paper-sunken",
      stroke: { ink: "rule-strong", width: 0.8 },
    },
    {
      kind: "path",
      d: zigzag,
      x: toTenth((x0 + x1) / 2),
      y: axisHeight - zigzagRise,
      stroke: { ink: "ink-soft", width: 1.3 },
    },
  ]);

/** A strip whose long edges are torn like paper; its left upper corner is the origin. */
function tornStrip(width: Px, height: Px): string {
  const step = 7;
  const count = Math.ceil(height / step);
  const edge = (x: Px, at: number) =>
    `${toTenth(x + (at % 2 === 0 ? -2 : 2))},${Math.min(at * step, height)}`;
  const down = Array.from({ length: count + 1 }, (_, at) => edge(0, at));
  const up = Array.from({ length: count + 1 }, (_, at) => edge(width, at)).toReversed();
  return `M${[...down, ...up].join("L")}Z`;
}
