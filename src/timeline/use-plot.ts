import { useCallback, useMemo } from "react";
import { localeOf } from "../i18n/messages";
import { clampDomain, isSameDomain } from "../layout/domain";
import { gatherInstants, type GatheredLane } from "../layout/gather";
import { gatherRest } from "../layout/gather-rest";
import { placeLabels } from "../layout/place-labels";
import { placeMarks, type PlacedMark } from "../layout/place-marks";
import { computeTicks } from "../layout/ticks";
import { createTimeScale, type PxRange, type TimeScale } from "../layout/time-scale";
import type { TimeExtent } from "../model/bundle";
import { axisZoneOf, createTickLabels, createZoneOffset } from "./axis-calendar";
import { summitRadius, type PlotGeometry } from "./plot-geometry";
import { createTextMeasure } from "./text-measure";
import { toEventMark, type ArticleLane, type EventMark } from "./timeline-marks";
import type { TimelineData } from "./use-timeline-data";

const articlePx = 15;

/** An article's title on its lane, where it has room. */
export type TitleLabel = { dx: number; align: "start" | "end"; text: string };
export type PlacedLane = { lane: ArticleLane; gathered: GatheredLane; titles: Map<number, TitleLabel> };

function useMeasures(lang: string) {
  // Fonts differ by language only through fallback; measured anew all the same.
  return useMemo(
    () => ({
      lang,
      event: createTextMeasure("event"),
      summit: createTextMeasure("summit"),
      tick: createTextMeasure("tick"),
    }),
    [lang],
  );
}
type Measures = ReturnType<typeof useMeasures>;

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

function shortTitle(title: string): string {
  if (title.length <= longestTitle) return title;
  const characters = [...title];
  return characters.length <= longestTitle ? title : `${characters.slice(0, longestTitle - 1).join("")}…`;
}

function placeTitles(
  { articles }: ArticleLane,
  { singles, crowds }: GatheredLane,
  { range }: TimeScale,
  measures: Measures,
): Map<number, TitleLabel> {
  const titles = new Map<number, TitleLabel>();
  if (singles.length > mostTitles) return titles;
  const words = singles.map(({ index }) => shortTitle(articles[index]!.title));
  const labels = placeLabels(
    singles.map(({ px }, at) => ({
      bar: [px - articlePx / 2, px + articlePx / 2],
      width: measures.event(words[at]!),
    })),
    crowds.map(({ x0, x1 }) => [x0, x1] as const),
    range,
    5,
  );
  labels.forEach((label, at) => {
    const { index, px } = singles[at]!;
    if (label) titles.set(index, { dx: Math.round(label.px - px), align: label.align, text: words[at]! });
  });
  return titles;
}

/** Rows of the view before, so that marks keep theirs while the reader pans and zooms; another width begins anew. */
function createRowMemory() {
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

function usePlacedEvents(
  data: TimelineData,
  scale: TimeScale,
  geometry: PlotGeometry,
  selectedId: string | null,
  measures: Measures,
) {
  const { pyramid, events, lang, unloaded } = data;
  const selected = useMemo(() => {
    const event = selectedId === null ? undefined : events.find(({ id }) => id === selectedId);
    return event ? toEventMark(event, lang) : null;
  }, [events, selectedId, lang]);
  const memory = useMemo(() => createRowMemory(), []);
  return useMemo(() => {
    const { candidates, rest } = pyramid.query(scale);
    const ordered = keepShown(candidates, ({ id }) => memory.rowOf(id, scale) !== undefined);
    const isInView = selected && selected.to > scale.domain.from && selected.from < scale.domain.to;
    const { placed, left } = placeMarks(withSelected(ordered, isInView ? selected : null), scale, {
      rowCount: geometry.rowCount,
      gapPx: 8,
      // Among thousands, marks without words would only be dust that flickers.
      takesBare: (mark) => rest.length === 0 || mark.isSummit || mark === selected,
      sizeOf: (mark) =>
        mark.isSummit
          ? { minPx: summitRadius * 2 + 4, labelOffsetPx: summitRadius * 2 + 8 }
          : { minPx: mark.isDay ? 7 : 14, labelOffsetPx: 0 },
      measure: (mark) => measures[mark.isSummit ? "summit" : "event"](mark.label + mark.flag),
      rowBefore: (mark) => (mark.isSummit ? undefined : memory.rowOf(mark.id, scale)),
    });
    memory.remember(placed, scale);
    const unseen = unloaded
      .filter((shard) => shard.events > 0 && shard.to > scale.domain.from && shard.from < scale.domain.to)
      .map(({ from, to, events: count }) => ({ from, to, count }));
    return { placed, remainders: gatherRest(left, [...rest, ...unseen], scale, 44) };
  }, [unloaded, pyramid, selected, scale, geometry.rowCount, measures, memory]);
}

/** What is on the screen for a domain: numbers only, ready to be drawn. */
export function usePlot(
  data: TimelineData,
  domain: TimeExtent | null,
  geometry: PlotGeometry,
  selectedId: string | null,
) {
  const { bundle, lang, bounds, lanes } = data;
  const measures = useMeasures(localeOf(lang));
  const { range } = geometry;
  const shown = useMemo(() => (domain ? clampDomain(domain, bounds) : bounds.full), [domain, bounds]);
  const scale = useMemo(
    () => createTimeScale(shown, { from: range.from, to: Math.max(range.to, range.from + 1) }, bounds.warp),
    [shown, range.from, range.to, bounds.warp],
  );
  const calendar = useMemo(
    () => ({ zoneOffsetMs: createZoneOffset(axisZoneOf(bundle)), labelOf: createTickLabels(lang) }),
    [bundle, lang],
  );
  const axisOf = useCallback(
    (of: TimeScale) => computeTicks(of, { ...calendar, measure: measures.tick }),
    [calendar, measures],
  );
  const axis = useMemo(() => axisOf(scale), [scale, axisOf]);
  const { placed, remainders } = usePlacedEvents(data, scale, geometry, selectedId, measures);
  const placedLanes = useMemo<PlacedLane[]>(
    () =>
      lanes.map((lane) => {
        const all = gatherInstants(lane.times, scale, articlePx);
        // One that is known only by number is no mark; it is loaded when the view rests here.
        const gathered = { ...all, singles: all.singles.filter(({ index }) => lane.articles[index]) };
        return { lane, gathered, titles: placeTitles(lane, gathered, scale, measures) };
      }),
    [lanes, scale, measures],
  );
  return useMemo(
    () => ({
      shown,
      isWhole: isSameDomain(shown, bounds.full),
      scale,
      axis,
      axisOf,
      placed,
      remainders,
      lanes: placedLanes,
    }),
    [shown, bounds.full, scale, axis, axisOf, placed, remainders, placedLanes],
  );
}
export type Plot = ReturnType<typeof usePlot>;
export type PlacedEvent = PlacedMark<EventMark>;
