import { clusterInstants, type ClusteredLane } from "../../layout/cluster-instants";
import { clusterOverflow, type MarkCluster } from "../../layout/cluster-overflow";
import { homeOf, isSameDomain, shownDomain, type DomainBounds } from "../../layout/domain";
import type { MarkPyramid } from "../../layout/mark-pyramid";
import { placeLabels } from "../../layout/place-labels";
import { placeMarks, type PlacedMark, type TextMeasure } from "../../layout/place-marks";
import type { Period, Tick } from "../../layout/ticks";
import { createTimeScale, type Px, type PxRange, type TimeScale } from "../../layout/time-scale";
import type { TimeExtent } from "../../model/bundle";
import type { ArticleLane } from "./article-lanes";
import { clusterMonths, type MonthCluster } from "./article-months";
import { cutText, type EventMark } from "./event-marks";
import { fitText } from "./fit-text";
import { summitRadius, type PlotGeometry } from "./plot-geometry";

const articlePx = 15;
const leastClusterPx = 44;
/** Words of less room say nothing. */
const leastLabelPx: Px = 90;
/** Room of a known day's dot, and how wide a day has to be drawn to be a bar. */
const [dotPx, widestDotPx]: [Px, Px] = [10, 24];

export type PlacedEvent = PlacedMark<EventMark>;
/** Whether a date is too short to be drawn at its length. */
export const isDot = ({ mark, x0, x1 }: PlacedEvent): boolean => mark.isDay && x1 - x0 < widestDotPx;
/** An article's title on its lane, where it has room; `dx` from the article's middle. */
export type TitleLabel = { dx: Px; width: Px; align: "start" | "end"; text: string };
export type PlacedLane = {
  lane: ArticleLane;
  clustered: ClusteredLane;
  /** By the article's place in the lane. */
  titles: ReadonlyMap<number, TitleLabel>;
  /** Where single articles are not loaded. */
  months: MonthCluster[];
};
export type AxisTicks = { periods: Period[]; ticks: Tick[] };

/** What is on the screen for a domain: numbers only, ready to be drawn. */
export type Plot = {
  /** As the store has it; null for home. */
  domain: TimeExtent | null;
  isWhole: boolean;
  isHome: boolean;
  scale: TimeScale;
  axis: AxisTicks;
  placed: PlacedEvent[];
  clusters: MarkCluster[];
  lanes: PlacedLane[];
};

/** Widths of words in the fonts of the plot. */
export type Measures = { event: TextMeasure; strong: TextMeasure; summit: TextMeasure };

/** What is laid out: it changes with the bundle and the filters, not with the view. */
export type PlotData = {
  pyramid: MarkPyramid<EventMark>;
  lanes: readonly ArticleLane[];
  /** Whether the pyramid holds all events; while it does not, the number of the others is not told. */
  isComplete: boolean;
  bounds: DomainBounds;
};

/** All that a layout depends on but the domain. */
export type PlotParts = {
  data: PlotData;
  geometry: PlotGeometry;
  selected: EventMark | null;
  measures: Measures;
  rows: RowMemory;
  axisOf(scale: TimeScale): AxisTicks;
};

/** Among equals, what was on the screen before stays. */
const keepShown = (candidates: EventMark[], isShown: (mark: EventMark) => boolean): EventMark[] =>
  candidates
    .map((mark) => ({ mark, shown: isShown(mark) ? 0 : 1 }))
    .sort((a, b) => b.mark.weight - a.mark.weight || a.shown - b.shown)
    .map(({ mark }) => mark);

/** The selected event always has a place, after the summits. */
function withSelected(candidates: EventMark[], selected: EventMark | null): EventMark[] {
  if (!selected) return candidates;
  const others = candidates.filter(({ id }) => id !== selected.id);
  const summits = others.findIndex((mark) => !mark.isSummit);
  return others.toSpliced(summits === -1 ? others.length : summits, 0, selected);
}

const mostTitles = 30;
const longestTitle = 26;
const titleGapPx = 5;

function placeTitles(
  { articles }: ArticleLane,
  { singles, clusters }: ClusteredLane,
  { range }: TimeScale,
  measures: Measures,
): Map<number, TitleLabel> {
  const titles = new Map<number, TitleLabel>();
  if (singles.length > mostTitles) return titles;
  const words = singles.map(({ index }) => cutText(articles[index]!.title, longestTitle));
  const labels = placeLabels(
    singles.map(({ px }, at) => ({
      bar: [px - articlePx / 2, px + articlePx / 2],
      width: measures.event(words[at]!),
    })),
    clusters.map(({ x0, x1 }) => [x0, x1] as const),
    range,
    titleGapPx,
  );
  labels.forEach((label, at) => {
    const { index, px } = singles[at]!;
    if (!label) return;
    const { align, width } = label;
    titles.set(index, { dx: Math.round(label.px - px), width, align, text: words[at]! });
  });
  return titles;
}

/** Rows of the view before, so that marks keep theirs while the reader pans and zooms; a new width resets it. */
export function createRowMemory() {
  let rows = new Map<string, number>();
  let range: PxRange = { from: 0, to: 0 };
  const isOf = (scale: TimeScale) => scale.range.from === range.from && scale.range.to === range.to;
  return {
    rowOf: (id: string, scale: TimeScale) => (isOf(scale) ? rows.get(id) : undefined),
    remember(placed: readonly PlacedEvent[], scale: TimeScale) {
      rows = new Map(placed.map(({ mark, row }) => [mark.id, row]));
      range = scale.range;
    },
  };
}
export type RowMemory = ReturnType<typeof createRowMemory>;

function placeEvents({ data, geometry, selected, measures, rows }: PlotParts, scale: TimeScale) {
  const { candidates, tallies } = data.pyramid.query(scale);
  const measureOf = (mark: EventMark) =>
    measures[mark.isSummit ? "summit" : mark === selected || mark.level === 2 ? "strong" : "event"];
  const ordered = keepShown(candidates, ({ id }) => rows.rowOf(id, scale) !== undefined);
  const isInView = selected && selected.to > scale.domain.from && selected.from < scale.domain.to;
  const { placed, overflow } = placeMarks(withSelected(ordered, isInView ? selected : null), scale, {
    rowCount: geometry.rowCount,
    gapPx: 8,
    // A mark without words says less than the number of its cluster, which opens to its name.
    // While the number of a cluster is not known, nothing else would tell of it.
    takesBare: (mark) => mark.isSummit || mark === selected || !data.isComplete,
    sizeOf: (mark) =>
      mark.isSummit
        ? { minPx: summitRadius * 2 + 4, labelOffsetPx: summitRadius * 2 + 8 }
        : mark.isDay && (mark.to - mark.from) * scale.pxPerMs < widestDotPx
          ? { minPx: dotPx, labelOffsetPx: dotPx + 2 }
          : { minPx: 14, labelOffsetPx: 0 },
    measure: (mark) => measureOf(mark)(mark.label + mark.flag),
    shorten(mark, mostPx) {
      if (mark.isSummit || mostPx < leastLabelPx) return null;
      const measure = measureOf(mark);
      const text = fitText(mark.label, mostPx - measure(mark.flag), measure);
      return { text, width: measure(text + mark.flag) };
    },
    rowBefore: (mark) => (mark.isSummit ? undefined : rows.rowOf(mark.id, scale)),
  });
  rows.remember(placed, scale);
  const clusters = data.isComplete ? clusterOverflow(overflow, tallies, scale, leastClusterPx) : [];
  return { placed, clusters };
}

function placeArticles(lane: ArticleLane, scale: TimeScale, measures: Measures): PlacedLane {
  const clustered = clusterInstants(lane.times, scale, articlePx);
  const titles = placeTitles(lane, clustered, scale, measures);
  return { lane, clustered, titles, months: clusterMonths(lane.months, scale) };
}

/** @param domain null for home. */
export const createPlotScale = (bounds: DomainBounds, { from, to }: PxRange, domain: TimeExtent | null) =>
  createTimeScale(shownDomain(domain, bounds), { from, to: Math.max(to, from + 1) }, bounds.warp);

/**
 * The plot for a domain (null: for home): what has a place, and where.
 *
 *     axis      2021年        2022年
 *     row 0     ◉ Video summit      ◉ Bali summit       PlacedEvent: row, pixels, label
 *     row 1          ▬ Zurich talks
 *     clusters        (+3)              (+12)           MarkCluster: what found no room in the rows
 *     lane 0      ● title    [7]    ●●                  PlacedLane: articles alone or in clusters
 *
 * Its work grows with the width of the view, not with the archive, so that it can be done in every frame of a gesture.
 */
export function layoutPlot(
  parts: PlotParts,
  domain: TimeExtent | null,
  scale = createPlotScale(parts.data.bounds, parts.geometry.range, domain),
  axis = parts.axisOf(scale),
): Plot {
  const { data, measures } = parts;
  return {
    domain,
    isWhole: isSameDomain(scale.domain, data.bounds.full),
    isHome: isSameDomain(scale.domain, homeOf(data.bounds)),
    scale,
    axis,
    ...placeEvents(parts, scale),
    lanes: data.lanes.map((lane) => placeArticles(lane, scale, measures)),
  };
}
