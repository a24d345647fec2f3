import { useDeferredValue, useMemo } from "react";
import type { DomainBounds } from "../layout/domain";
import { createOccupied } from "../layout/occupied";
import type { TimeWarp } from "../layout/time-scale";
import type { Outlet, TimeExtent } from "../model/bundle";
import { dayMs } from "../model/calendar";
import type { AppState } from "../state/app-store";
import { selectVisibleBriefs } from "../state/brief-selectors";
import { selectMonthFacets, selectShownArticles } from "../state/article-selectors";
import { selectFullDomain } from "../state/selectors";
import { selectUnloaded } from "../state/shards";
import type { MonthFacets } from "../state/tally";
import { useApp } from "../state/use-app";
import { usePick } from "../ui/use-pick";
import { buildLanes, chooseLaneOutlets, type ArticleLane, type MonthsOf } from "./plot/article-lanes";
import { countMonths, noMonths, toLaneMonths } from "./plot/article-months";
import { createEventPyramid, toEventMark, type EventMark } from "./plot/event-marks";
import { useFolds } from "./use-folds";

/** Least time shown: a few days across the plot. */
const closestMs = 3 * dayMs;

type MonthSource = Pick<AppState, "bundle" | "loaded"> & {
  facets: MonthFacets | null;
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
function useLanes(warp: TimeWarp): { lanes: ArticleLane[]; isCounting: boolean } {
  const {
    bundle,
    loaded,
    facets,
    outlets: shownIds,
    lanes: chosen,
  } = usePick("bundle", "loaded", "facets", "outlets", "lanes");
  const articles = useApp(selectShownArticles);
  const underFilter = useApp(selectMonthFacets);
  const isCounting = underFilter === "unknown";
  const shown = useMemo(
    () => shownIds && bundle.outlets.filter(({ id }) => shownIds.includes(id)),
    [bundle, shownIds],
  );
  const monthsOf = useMemo<MonthsOf>(
    () =>
      underFilter === "unknown"
        ? () => noMonths
        : readMonths({ bundle, loaded, facets: underFilter ?? facets, shown, warp }),
    [underFilter, bundle, loaded, facets, shown, warp],
  );
  const lanes = useMemo(() => {
    const outlets = shown ?? bundle.outlets;
    return buildLanes(articles, outlets, chooseLaneOutlets(outlets, chosen), warp, monthsOf);
  }, [articles, bundle, shown, chosen, warp, monthsOf]);
  return { lanes, isCounting };
}

/** Where there is something to see: events; and events, single articles, and months of which only a count is loaded. */
function useOccupied(marks: readonly EventMark[], lanes: readonly ArticleLane[], warp: TimeWarp) {
  return useMemo(() => {
    const toSpan = ({ from, to }: TimeExtent) => [warp.toWarped(from), warp.toWarped(to)] as const;
    const ofEvents = marks.map(toSpan);
    const ofArticles = lanes.flatMap(({ times, months }) => [
      ...Array.from(times, (time) => [time, time] as const),
      ...months.parts.map(toSpan),
    ]);
    const byAll = createOccupied([...ofEvents, ...ofArticles]);
    return { byAll, byEvents: ofEvents.length > 0 ? createOccupied(ofEvents) : byAll };
  }, [marks, lanes, warp]);
}

/** All that depends on the archive and the filters, not on the view: rebuilt only when those change. */
export function useTimelineData() {
  const { bundle, lang } = usePick("bundle", "lang");
  // All events of a large archive arrive at once, and are drawn in slices.
  const { briefs, areBriefsComplete } = useDeferredValue(usePick("briefs", "areBriefsComplete"));
  const full = useMemo(() => selectFullDomain(bundle, briefs), [bundle, briefs]);
  const folding = useFolds(bundle, briefs, full);
  const { warp } = folding;
  const events = useApp((state) => selectVisibleBriefs({ ...state, briefs }));
  const marks = useMemo(() => events.map((event) => toEventMark(event, lang)), [events, lang]);
  const pyramid = useMemo(() => createEventPyramid(marks, warp), [marks, warp]);
  const { lanes, isCounting } = useLanes(warp);
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
      isCounting,
    }),
    [bundle, briefs, lang, events, pyramid, lanes, bounds, folding, areBriefsComplete, isCounting],
  );
}
export type TimelineData = ReturnType<typeof useTimelineData>;
