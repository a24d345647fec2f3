import { dayMs } from "../model/calendar";
import { onlyIdOf } from "../layout/gather-rest";
import type { TimeExtent } from "../model/bundle";
import { useAppStore } from "../state/use-app";
import { crowdExtent } from "./crowd";
import type { Gathered } from "./GatheredList";
import type { PlotStop } from "./plot-stops";
import type { DomainActions } from "./use-domain";
import type { Plot } from "./plot-layout";
import type { TimelineData } from "./use-timeline-data";

/** A zoom is worth it if the view becomes this much shorter. */
const worthwhile = 0.8;
const leastMs = 4 * dayMs;

/** What a click or Enter on a stop does: open the event or the article, open a fold, zoom into a count, or list it where no zoom helps. */
export function useActivation(
  data: TimelineData,
  plot: Plot,
  actions: DomainActions,
  showList: (gathered: Gathered) => void,
) {
  const store = useAppStore();
  const { bounds, folding } = data;
  const lengthOf = ({ from, to }: TimeExtent) => bounds.warp.toWarped(to) - bounds.warp.toWarped(from);

  /** @returns false if no zoom would tell the marks of the extent apart. */
  const zoomInto = (extent: TimeExtent): boolean => {
    const target = actions.around(extent, leastMs);
    if (lengthOf(target) > lengthOf(plot.scale.domain) * worthwhile) return false;
    actions.flyTo(target);
    return true;
  };

  return (stop: PlotStop, isBeside: boolean) => {
    if (stop.kind === "event") store.getState().selectEvent(stop.mark.id);
    else if (stop.kind === "article") store.getState().openArticle(stop.article.id, { beside: isBeside });
    else if (stop.kind === "fold") folding.openFold(stop.fold);
    else if (stop.kind === "remainder") {
      const only = onlyIdOf(stop.remainder);
      if (only !== null) store.getState().selectEvent(only);
      else if (!zoomInto(stop.remainder)) showList(stop);
    } else if (!zoomInto(crowdExtent(stop.placed, stop.crowd))) showList(stop);
  };
}
