import { useMemo } from "react";
import type { DomainBounds } from "../layout/domain";
import { dayMs } from "../model/calendar";
import { findQuietStretches, isMostlyQuiet } from "../layout/find-quiet-stretches";
import { createTimeWarp, type Fold } from "../layout/time-scale";
import type { BundleIndex, TimeExtent } from "../model/bundle";
import {
  isFiltered,
  selectFullDomain,
  selectVisibleArticles,
  selectVisibleEvents,
  type Filters,
} from "../state/selectors";
import { extentOfShard, selectUnloaded, type LoadedShards, type UnloadedShard } from "../state/shards";
import { useFilters } from "../ui/use-filters";
import { usePick } from "../ui/use-pick";
import { buildLanes, chooseLaneOutlets } from "./plot/article-lanes";
import { createEventPyramid } from "./plot/event-marks";

const quietMs = 100 * dayMs;
const quietMarginMs = 12 * dayMs;
/** Least time shown: a few days across the plot. */
const closestMs = 3 * dayMs;

/** The day on which a stretch begins, as the URL carries it. */
const dayOf = ({ from }: Fold) => new Date(from).toISOString().slice(0, 10);

/** Where nothing was published and nothing happened on a known day or month. */
const selectQuietStretches = (bundle: BundleIndex): Fold[] =>
  findQuietStretches(
    [
      ...bundle.events.map((event) => event.extent),
      ...(bundle.shards ?? []).map(extentOfShard),
      ...bundle.articles.flatMap(({ publishedMs: ms }) => (ms === null ? [] : [{ from: ms, to: ms }])),
    ],
    quietMs,
    quietMarginMs,
  );

/** Folding: off, or on but for the stretches opened one by one; on at first where one event far off would press all others into a corner. */
function useFolds(bundle: BundleIndex, full: TimeExtent) {
  const stretches = useMemo(() => selectQuietStretches(bundle), [bundle]);
  const { unfolded, setUnfolded } = usePick("unfolded", "setUnfolded");
  const opened = useMemo(
    () => unfolded ?? (isMostlyQuiet(stretches, full) ? [] : "all"),
    [unfolded, stretches, full],
  );
  const warp = useMemo(() => {
    const folds = opened === "all" ? [] : stretches.filter((fold) => !opened.includes(dayOf(fold)));
    const open = full.to - full.from - folds.reduce((sum, { from, to }) => sum + to - from, 0);
    return createTimeWarp(folds, open * 0.025);
  }, [stretches, opened, full]);
  return useMemo(
    () => ({
      warp,
      canFold: stretches.length > 0,
      isFolded: warp.folds.length > 0,
      toggleFolds: () => setUnfolded(warp.folds.length > 0 ? "all" : []),
      openFold: (fold: Fold) => setUnfolded(opened === "all" ? opened : [...opened, dayOf(fold)]),
    }),
    [warp, stretches, opened, setUnfolded],
  );
}

/** Periods that are only counted; none under a filter that has to look at each event. */
function selectUnloadedShown(bundle: BundleIndex, loaded: LoadedShards, filters: Filters): UnloadedShard[] {
  if (isFiltered({ ...filters, outlets: null, years: null })) return [];
  const unloaded = selectUnloaded(bundle, loaded);
  if (!filters.years) return unloaded;
  const years = new Set(filters.years);
  return unloaded.filter(({ from, to }) => years.has(new Date((from + to) / 2).getUTCFullYear()));
}

/** All that depends on the bundle and the filters, not on the view: rebuilt only when those change. */
export function useTimelineData() {
  const { bundle, lang, loaded, lanes: chosenLanes } = usePick("bundle", "lang", "loaded", "lanes");
  const filters = useFilters();
  const full = useMemo(() => selectFullDomain(bundle), [bundle]);
  const folding = useFolds(bundle, full);
  const { warp } = folding;
  const events = useMemo(() => selectVisibleEvents(bundle, filters), [bundle, filters]);
  const articles = useMemo(() => selectVisibleArticles(bundle, filters), [bundle, filters]);
  const pyramid = useMemo(() => createEventPyramid(events, lang, warp), [events, lang, warp]);
  const unloaded = useMemo(() => selectUnloadedShown(bundle, loaded, filters), [bundle, loaded, filters]);
  const outlets = useMemo(
    () =>
      filters.outlets ? bundle.outlets.filter(({ id }) => filters.outlets!.includes(id)) : bundle.outlets,
    [bundle, filters.outlets],
  );
  const lanes = useMemo(
    () => buildLanes(articles, outlets, chooseLaneOutlets(outlets, chosenLanes), warp, unloaded),
    [articles, outlets, chosenLanes, warp, unloaded],
  );
  const bounds = useMemo<DomainBounds>(() => {
    const length = warp.toWarped(full.to) - warp.toWarped(full.from);
    return { full, warp, minMs: Math.min(closestMs, length / 2) };
  }, [full, warp]);
  return useMemo(
    () => ({ bundle, lang, events, articles, unloaded, pyramid, lanes, bounds, folding }),
    [bundle, lang, events, articles, unloaded, pyramid, lanes, bounds, folding],
  );
}
export type TimelineData = ReturnType<typeof useTimelineData>;
