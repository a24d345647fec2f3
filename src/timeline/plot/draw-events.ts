import type { MarkCluster } from "../../layout/cluster-overflow";
import { toTenth } from "../../layout/round";
import {
  boxPath,
  circlePath,
  pillPath,
  type Fade,
  type Ink,
  type PathShape,
  type PlotFont,
  type Shape,
} from "../../layout/shape";
import type { Px, TimeScale } from "../../layout/time-scale";
import type { Emphasis, EmphasisMap } from "./emphasis";
import { clustersY, rowY, summitRadius, type PlotGeometry } from "./plot-geometry";
import type { EventLevel } from "./event-marks";
import { isDot, type PlacedEvent, type Plot } from "./plot-layout";

const mutedOpacity = 0.45;
const barHeights = { 0: 2, 1: 3, 2: 4 } as const satisfies Record<EventLevel, Px>;
/** From the lower edge of the row up to the middle of a bar. */
const barRise = 3;
const eyeRadius = 3;

const isStrong = (emphasis: Emphasis) => emphasis === "selected" || emphasis === "linked";

/** How far poles reach out of the view at most, so that numbers stay small. */
const beyondPx = 50;

/** Through all lanes, under a summit: the line of its date, and the whole width of the date once the zoom shows it. */
function drawPole(event: PlacedEvent, scale: TimeScale, geometry: PlotGeometry): Shape[] {
  const { axisHeight, height, width, rowHeight } = geometry;
  const { extent } = event.mark.event;
  const from = Math.max(scale.timeToPx(extent.from), -beyondPx);
  const to = Math.min(scale.timeToPx(extent.to), width + beyondPx);
  const top = rowY(geometry, event.row) + rowHeight / 2;
  const date = to - from > 3 ? boxPath(0, 0, toTenth(to - from), height - axisHeight) : "";
  const middle = toTenth((event.x0 + event.x1) / 2 - 0.5);
  return [
    { kind: "path", d: date, x: toTenth(from), y: axisHeight, fill: "accent", opacity: 0.07 },
    { kind: "path", d: boxPath(0, 0, 1, height - top), x: middle, y: top, fill: "accent", opacity: 0.4 },
  ];
}

/** Poles of all summits. */
export const drawPoles = ({ placed, scale }: Plot, geometry: PlotGeometry): Shape[] =>
  placed.filter(({ mark }) => mark.isSummit).flatMap((event) => drawPole(event, scale, geometry));

function drawDisc(x: Px, y: Px, emphasis: Emphasis): Shape[] {
  const eye: Ink = emphasis === "selected" ? "accent" : "paper";
  return [
    { kind: "path", d: circlePath(summitRadius), x, y, fill: "accent", stroke: { ink: "paper", width: 2 } },
    { kind: "path", d: circlePath(eyeRadius), x, y, fill: eye },
  ];
}

const fadeOf = ({ isCutBefore, isCutAfter }: PlacedEvent): Fade["at"] | null =>
  isCutBefore ? (isCutAfter ? null : "end") : isCutAfter ? "start" : "both";

/** What one outlet tells is fainter and smaller than what many tell. */
const inkOfLevel = { 0: "ink-soft", 1: "ink", 2: "ink" } as const satisfies Record<EventLevel, Ink>;
const dotRadius = { 0: 2.8, 1: 3.6, 2: 4.6 } as const satisfies Record<EventLevel, Px>;

/** A known day is a dot, or a solid bar once it is wide; a month or a span has soft ends; a mere forecast is dashed. */
function drawDate(placed: PlacedEvent, top: Px, rowHeight: Px, emphasis: Emphasis): Shape {
  const { mark, x0, x1 } = placed;
  const ink: Ink = isStrong(emphasis) ? "accent" : inkOfLevel[mark.level];
  if (isDot(placed)) {
    const at = { kind: "path", x: toTenth((x0 + x1) / 2), y: top + rowHeight / 2 } as const;
    const d = circlePath(dotRadius[mark.level]);
    return mark.isForecast
      ? { ...at, d, fill: "paper", stroke: { ink, width: 1.4, dash: [2, 1.6] } }
      : { ...at, d, fill: ink };
  }
  const width = toTenth(x1 - x0);
  const at = { kind: "path", x: toTenth(x0), y: top + rowHeight - barRise } as const;
  if (mark.isForecast) return { ...at, d: `M0,0h${width}`, stroke: { ink, width: 1.4, dash: [4, 3] } };
  const barHeight = barHeights[mark.level];
  const bar: PathShape = { ...at, d: boxPath(0, -barHeight / 2, width, barHeight), fill: ink };
  const fade = mark.isDay ? null : fadeOf(placed);
  return fade ? { ...bar, fade: { at: fade, from: 0, to: width } } : bar;
}

/** The words of a mark, after them the flag in its own ink, and for a selected summit a line under them. */
function drawLabel(placed: PlacedEvent, top: Px, rowHeight: Px, emphasis: Emphasis): Shape[] {
  const { mark, label } = placed;
  if (!label) return [];
  const { isSummit, level } = mark;
  const text = label.text ?? mark.label;
  const isSelected = emphasis === "selected";
  const font: PlotFont = isSummit ? "summit" : isSelected || level === 2 ? "strong" : "event";
  const ink: Ink = isSummit || isStrong(emphasis) ? "accent" : inkOfLevel[level];
  const y = top + rowHeight / 2 + (isSummit ? 5 : 4);
  const start = toTenth(label.align === "start" ? label.px : label.px - label.width);
  const words = { kind: "text", y, font, hasHalo: true } as const;
  const shapes: Shape[] =
    mark.flag === ""
      ? [{ ...words, text, x: toTenth(label.px), align: label.align, ink }]
      : [
          { ...words, text, x: start, align: "start", ink },
          // The width was measured for label and flag together: the flag ends where they do.
          { ...words, text: mark.flag.trim(), x: toTenth(start + label.width), align: "end", ink: "danger" },
        ];
  if (isSummit) {
    const line = isSelected ? boxPath(0, 0, toTenth(label.width), 2) : "";
    shapes.push({ kind: "path", d: line, x: start, y: y + 4, fill: "accent" });
  }
  return shapes;
}

function drawEvent(placed: PlacedEvent, geometry: PlotGeometry, emphasis: Emphasis): Shape[] {
  const { rowHeight } = geometry;
  const { mark, x0, x1, row } = placed;
  const top = rowY(geometry, row);
  const shapes = [
    ...(mark.isSummit
      ? drawDisc(toTenth((x0 + x1) / 2), top + rowHeight / 2, emphasis)
      : [drawDate(placed, top, rowHeight, emphasis)]),
    ...drawLabel(placed, top, rowHeight, emphasis),
  ];
  return emphasis === "muted" ? shapes.map((shape) => ({ ...shape, opacity: mutedOpacity })) : shapes;
}

/** Marks and words of all events that have a place. */
export const drawEvents = ({ placed }: Plot, geometry: PlotGeometry, emphasis: EmphasisMap): Shape[] =>
  placed.flatMap((event) => drawEvent(event, geometry, emphasis.ofEvent(event.mark.id)));

const clusterText = ({ count }: MarkCluster): string =>
  `+${count < 1000 ? count : `${Math.floor(count / 100) / 10}k`}`;
const clusterHeight = 20;

/** How wide the pill of a cluster is. */
export const clusterWidth = (cluster: MarkCluster): Px => 14 + clusterText(cluster).length * 7;

/** What found no room in the rows: pills with a number. */
export const drawClusters = ({ clusters }: Plot, geometry: PlotGeometry): Shape[] =>
  clusters.flatMap((cluster): Shape[] => {
    const [x, y] = [toTenth(cluster.px), clustersY(geometry)];
    const d = pillPath(clusterWidth(cluster), clusterHeight);
    return [
      { kind: "path", d, x, y, fill: "paper-raised", stroke: { ink: "rule-strong", width: 1 } },
      {
        kind: "text",
        text: clusterText(cluster),
        x,
        y: y + 4,
        align: "middle",
        font: "small",
        ink: "ink-soft",
      },
    ];
  });
