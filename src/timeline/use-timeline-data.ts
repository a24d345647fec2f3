import { useDeferredValue, useMemo } from "react";
import type { DomainBounds } from "../layout/domain";
import { createOccupied } from "../layout/occupied";
import type { TimeWarp } from "../layout/time-scale";
import type { Outlet } from "../model/bundle";
import { dayMs } from "../model/calendar";
import type { AppState } from "../state/app-store";
import { selectVisibleBriefs } from "../state/brief-selectors";
import { isFiltered, selectFullDomain, selectVisibleArticles } from "../state/selectors";
import { selectUnloaded } from "../state/shards";
import { useFilters } from "../ui/use-filters";
import { usePick } from "../ui/use-pick";
import { buildLanes, chooseLaneOutlets, type ArticleLane, type MonthsOf } from "./plot/article-lanes";
import { countMonths, noMonths, toLaneMonths } from "./plot/article-months";
import { createEventPyramid, toEventMark, type EventMark } from "./plot/event-marks";
import { useFolds } from "./use-folds";

/** Least time shown: a few days across the plot. */
const closestMs = 3 * dayMs;

type MonthSource = Pick<AppState, "bundle" | "loaded" | "facets"> & {
  /** Outlets under the filter; null for all. */
  shown: readonly Outlet[] | null;
  warp: TimeWarp;
};

/** What lanes show of periods that are not loaded. */
function readMonths({ bundle, loaded, facets, shown, warp }: MonthSource): MonthsOf {
  const unloaded = selectUnloaded(bundle, loaded);
  return (own, isRest) => {
    const others = isRest && shown?.map(({ id }) => id).filter((id) => !own.has(id));
    const counts = others
      ? countMonths(bundle, facets, new Set(others), false)
      : countMonths(bundle, facets, own, isRest);
    return toLaneMonths(counts, unloaded, warp);
  };
}

/** Outlets under the filter, with a lane each or one together, and their articles. */
function useLanes(warp: TimeWarp): ArticleLane[] {
  const { bundle, loaded, facets, lanes: chosenLanes } = usePick("bundle", "loaded", "facets", "lanes");
  const filters = useFilters();
  const shownIds = filters.outlets;
  const articles = useMemo(() => selectVisibleArticles(bundle, filters), [bundle, filters]);
  const shown = useMemo(
    () => shownIds && bundle.outlets.filter(({ id }) => shownIds.includes(id)),
    [bundle, shownIds],
  );
  // Months are counted whatever the articles tell: under a filter on events nothing is known of them.
  const areMonthsKnown = !isFiltered({ ...filters, outlets: null });
  const monthsOf = useMemo<MonthsOf>(
    () => (areMonthsKnown ? readMonths({ bundle, loaded, facets, shown, warp }) : () => noMonths),
    [areMonthsKnown, bundle, loaded, facets, shown, warp],
  );
  return useMemo(() => {
    const outlets = shown ?? bundle.outlets;
    return buildLanes(articles, outlets, chooseLaneOutlets(outlets, chosenLanes), warp, monthsOf);
  }, [articles, bundle, shown, chosenLanes, warp, monthsOf]);
}

/** Where there is something to see: events and the articles that are loaded. */
function useOccupied(marks: readonly EventMark[], lanes: readonly ArticleLane[], warp: TimeWarp) {
  return useMemo(
    () =>
      createOccupied([
        ...marks.map(({ from, to }) => [warp.toWarped(from), warp.toWarped(to)] as const),
        ...lanes.flatMap(({ times }) => Array.from(times, (time) => [time, time] as const)),
      ]),
    [marks, lanes, warp],
  );
}

/** All that depends on the archive and the filters, not on the view: rebuilt only when those change. */
export function useTimelineData() {
  const { bundle, lang, hits, fold } = usePick("bundle", "lang", "hits", "fold");
  // All events of a large archive arrive at once, and are drawn in slices.
  const { briefs, areBriefsComplete } = useDeferredValue(usePick("briefs", "areBriefsComplete"));
  const filters = useFilters();
  const full = useMemo(() => selectFullDomain(bundle, briefs), [bundle, briefs]);
  const folding = useFolds(bundle, briefs, full);
  const { warp } = folding;
  const events = useMemo(
    () => selectVisibleBriefs({ ...filters, bundle, briefs, hits, fold }),
    [bundle, briefs, hits, fold, filters],
  );
  const marks = useMemo(() => events.map((event) => toEventMark(event, lang)), [events, lang]);
  const pyramid = useMemo(() => createEventPyramid(marks, warp), [marks, warp]);
  const lanes = useLanes(warp);
  const occupied = useOccupied(marks, lanes, warp);
  const bounds = useMemo<DomainBounds>(() => {
    const length = warp.toWarped(full.to) - warp.toWarped(full.from);
    const home = bundle.overview?.span ?? full;
    return { full, home, warp, minMs: Math.min(closestMs, length / 2), occupied };
  }, [bundle.overview, full, warp, occupied]);
  return useMemo(
    () => ({
      bundle,
      briefs,
      lang,
      events,
      pyramid,
      lanes,
      bounds,
      folding,
      isComplete: areBriefsComplete,
    }),
    [bundle, briefs, lang, events, pyramid, lanes, bounds, folding, areBriefsComplete],
  );
}
export type TimelineData = ReturnType<typeof useTimelineData>;
