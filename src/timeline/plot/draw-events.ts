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
import type { PlacedEvent, Plot } from "./plot-layout";

const mutedOpacity = 0.45;
const barHeight = 5;
/** From the lower edge of the row up to the middle of a bar, and up to the baseline of its label. */
const barRise = 5;
const labelRise = 11;
/** A day that is drawn narrower than this is a dot. */
const dotBelowPx = 9;
const dotRadius = 3.5;
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

/** A known day is a dot or a solid bar; a month or a span has soft ends; a found event is dashed. */
function drawBar(placed: PlacedEvent, y: Px, emphasis: Emphasis): Shape {
  const { mark, x0, x1 } = placed;
  const strong = isStrong(emphasis);
  const width = toTenth(x1 - x0);
  const isDot = mark.isDay && x1 - x0 < dotBelowPx;
  const at = { kind: "path", x: toTenth(isDot ? (x0 + x1) / 2 : x0), y } as const;
  if (mark.event.origin === "found") {
    const ink: Ink = strong ? "accent" : "ink-soft";
    return isDot
      ? { ...at, d: circlePath(dotRadius), fill: "paper", stroke: { ink, width: 1.5, dash: [2, 1.6] } }
      : { ...at, d: `M0,0h${width}`, stroke: { ink, width: 1.5, dash: [3, 2.5] } };
  }
  if (isDot) return { ...at, d: circlePath(dotRadius), fill: strong ? "accent" : "ink" };
  const bar: PathShape = { ...at, d: boxPath(0, -barHeight / 2, width, barHeight) };
  if (mark.isDay) return { ...bar, fill: strong ? "accent" : "ink" };
  const fade = fadeOf(placed);
  return {
    ...bar,
    fill: strong ? "accent" : "ink-soft",
    ...(fade && { fade: { at: fade, from: 0, to: width } }),
  };
}

/** The words of a mark, after them the flag in its own ink, and for a selected summit a line under them. */
function drawLabel(placed: PlacedEvent, top: Px, rowHeight: Px, emphasis: Emphasis): Shape[] {
  const { mark, label } = placed;
  if (!label) return [];
  const { isSummit, event } = mark;
  const isSelected = emphasis === "selected";
  const font: PlotFont = isSummit ? "summit" : isSelected ? "strong" : "event";
  const ink: Ink = isStrong(emphasis) ? "accent" : event.origin === "found" && !isSummit ? "ink-soft" : "ink";
  const y = top + (isSummit ? rowHeight / 2 + 5 : rowHeight - labelRise);
  const start = toTenth(label.align === "start" ? label.px : label.px - label.width);
  const words = { kind: "text", y, font, hasHalo: true } as const;
  const shapes: Shape[] =
    mark.flag === ""
      ? [{ ...words, text: mark.label, x: toTenth(label.px), align: label.align, ink }]
      : [
          { ...words, text: mark.label, x: start, align: "start", ink },
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
      : [drawBar(placed, top + rowHeight - barRise, emphasis)]),
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
