import { clusterInstants, type ClusteredLane } from "../../layout/cluster-instants";
import { clusterOverflow, type MarkCluster } from "../../layout/cluster-overflow";
import { isSameDomain, shownDomain, type DomainBounds } from "../../layout/domain";
import type { MarkPyramid } from "../../layout/mark-pyramid";
import { placeLabels } from "../../layout/place-labels";
import { placeMarks, type PlacedMark, type TextMeasure } from "../../layout/place-marks";
import type { Period, Tick } from "../../layout/ticks";
import { createTimeScale, type Px, type PxRange, type TimeScale } from "../../layout/time-scale";
import type { TimeExtent } from "../../model/bundle";
import type { UnloadedShard } from "../../state/shards";
import type { ArticleLane } from "./article-lanes";
import { cutText, type EventMark } from "./event-marks";
import { summitRadius, type PlotGeometry } from "./plot-geometry";

const articlePx = 15;
const leastClusterPx = 44;

export type PlacedEvent = PlacedMark<EventMark>;
/** An article's title on its lane, where it has room; `dx` from the article's middle. */
export type TitleLabel = { dx: Px; width: Px; align: "start" | "end"; text: string };
export type PlacedLane = {
  lane: ArticleLane;
  clustered: ClusteredLane;
  /** By the article's place in the lane. */
  titles: ReadonlyMap<number, TitleLabel>;
};
export type AxisTicks = { periods: Period[]; ticks: Tick[] };

/** What is on the screen for a domain: numbers only, ready to be drawn. */
export type Plot = {
  /** As the store has it; null for everything. */
  domain: TimeExtent | null;
  isWhole: boolean;
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
  unloaded: readonly UnloadedShard[];
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
  const ordered = keepShown(candidates, ({ id }) => rows.rowOf(id, scale) !== undefined);
  const isInView = selected && selected.to > scale.domain.from && selected.from < scale.domain.to;
  const { placed, overflow } = placeMarks(withSelected(ordered, isInView ? selected : null), scale, {
    rowCount: geometry.rowCount,
    gapPx: 8,
    // Among thousands, marks without words would only be dust that flickers.
    takesBare: (mark) => tallies.length === 0 || mark.isSummit || mark === selected,
    sizeOf: (mark) =>
      mark.isSummit
        ? { minPx: summitRadius * 2 + 4, labelOffsetPx: summitRadius * 2 + 8 }
        : { minPx: mark.isDay ? 7 : 14, labelOffsetPx: 0 },
    measure: (mark) =>
      measures[mark.isSummit ? "summit" : mark === selected ? "strong" : "event"](mark.label + mark.flag),
    rowBefore: (mark) => (mark.isSummit ? undefined : rows.rowOf(mark.id, scale)),
  });
  rows.remember(placed, scale);
  const unseen = data.unloaded
    .filter((shard) => shard.events > 0 && shard.to > scale.domain.from && shard.from < scale.domain.to)
    .map(({ from, to, events: count }) => ({ from, to, count }));
  return { placed, clusters: clusterOverflow(overflow, [...tallies, ...unseen], scale, leastClusterPx) };
}

function placeArticles(lane: ArticleLane, scale: TimeScale, measures: Measures): PlacedLane {
  const all = clusterInstants(lane.times, scale, articlePx);
  // One that is only counted is no mark; it is loaded when the view rests here.
  const clustered = { ...all, singles: all.singles.filter(({ index }) => lane.articles[index]) };
  return { lane, clustered, titles: placeTitles(lane, clustered, scale, measures) };
}

/** @param domain null for everything. */
export const createPlotScale = (bounds: DomainBounds, { from, to }: PxRange, domain: TimeExtent | null) =>
  createTimeScale(shownDomain(domain, bounds), { from, to: Math.max(to, from + 1) }, bounds.warp);

/**
 * The plot for a domain (null: for everything): what has a place, and where.
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
    scale,
    axis,
    ...placeEvents(parts, scale),
    lanes: data.lanes.map((lane) => placeArticles(lane, scale, measures)),
  };
}
