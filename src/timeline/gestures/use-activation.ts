import { onlyIdOf } from "../../layout/cluster-overflow";
import { dayMs } from "../../model/calendar";
import type { TimeExtent } from "../../model/bundle";
import { useAppStore } from "../../state/use-app";
import { clusterExtent } from "../plot/cluster";
import type { PlotStop } from "../plot/plot-stops";
import type { ClusterStop } from "../panels/ClusterList";
import { usePlotContext } from "../plot-context";

/** A zoom is worth it if the view becomes this much shorter. */
const worthwhile = 0.8;
const leastMs = 4 * dayMs;

/**
 * What a click or Enter on a stop does: opens the event or the article, unfolds, zooms into a cluster, or lists the
 * cluster where no zoom helps.
 */
export function useActivation(showList: (stop: ClusterStop) => void) {
  const store = useAppStore();
  const { data, plot, actions } = usePlotContext();
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
    else if (stop.kind === "article-cluster") {
      if (!zoomInto(clusterExtent(stop.placed, stop.cluster))) showList(stop);
    } else if (stop.kind === "article-months") {
      zoomInto(stop.cluster);
    } else {
      const only = onlyIdOf(stop.cluster);
      if (only !== null) store.getState().selectEvent(only);
      else if (!zoomInto(stop.cluster)) showList(stop);
    }
  };
}
