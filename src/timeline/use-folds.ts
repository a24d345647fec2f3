import { useMemo } from "react";
import { findQuietStretches, isMostlyQuiet } from "../layout/find-quiet-stretches";
import { createTimeWarp, type Fold } from "../layout/time-scale";
import type { BundleIndex, EventBrief, TimeExtent } from "../model/bundle";
import { dayMs } from "../model/calendar";
import { usePick } from "../ui/use-pick";
import { monthExtent } from "./plot/article-months";

const quietMs = 100 * dayMs;
const quietMarginMs = 12 * dayMs;
/** What one fold takes of the open time. */
const foldShare = 0.025;

/** The day on which a stretch begins, as the URL carries it. */
const dayOf = ({ from }: Fold) => new Date(from).toISOString().slice(0, 10);

/** Where nothing was published and nothing happened on a known day or month. */
function selectQuietStretches(bundle: BundleIndex, briefs: readonly EventBrief[]): Fold[] {
  const published = bundle.overview
    ? bundle.overview.months.rows.map(([month]) => monthExtent(month))
    : bundle.articles.flatMap(({ publishedMs: ms }) => (ms === null ? [] : [{ from: ms, to: ms }]));
  return findQuietStretches([...briefs.map(({ extent }) => extent), ...published], quietMs, quietMarginMs);
}

/** The stretches that can be folded; of a large archive what lies far off its span is one on either side. */
function selectStretches(bundle: BundleIndex, briefs: readonly EventBrief[], full: TimeExtent): Fold[] {
  const quiet = selectQuietStretches(bundle, briefs);
  const span = bundle.overview?.span;
  if (!span) return quiet;
  const within = quiet.filter(({ from, to }) => from > span.from && to < span.to);
  const outside = [
    { from: full.from, to: span.from },
    { from: span.to, to: full.to },
  ];
  const [before, after] = outside.map((fold) => (fold.to - fold.from > quietMs ? [fold] : []));
  return [...before!, ...within, ...after!];
}

/**
 * Folding: off, or on but for the stretches opened one by one; on at first where one event far off would press all
 * others into a corner.
 */
export function useFolds(bundle: BundleIndex, briefs: readonly EventBrief[], full: TimeExtent) {
  const stretches = useMemo(() => selectStretches(bundle, briefs, full), [bundle, briefs, full]);
  const { unfolded, setUnfolded } = usePick("unfolded", "setUnfolded");
  const opened = useMemo(
    () => unfolded ?? (isMostlyQuiet(stretches, full) ? [] : "all"),
    [unfolded, stretches, full],
  );
  const warp = useMemo(() => {
    const folds = opened === "all" ? [] : stretches.filter((fold) => !opened.includes(dayOf(fold)));
    const open = full.to - full.from - folds.reduce((sum, { from, to }) => sum + to - from, 0);
    return createTimeWarp(folds, open * foldShare);
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
