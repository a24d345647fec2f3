import { formatPublished, formatWhen } from "../i18n/format-date";
import { messagesOf } from "../i18n/messages";
import { dayMs } from "../layout/domain";
import { onlyIdOf } from "../layout/gather-rest";
import type { TimeExtent } from "../model/bundle";
import { indexOf } from "../state/selectors";
import { useAppStore } from "../state/use-app";
import { crowdExtent } from "./crowd";
import type { Gathered } from "./GatheredList";
import type { PlotStop } from "./plot-stops";
import type { DomainActions } from "./use-domain";
import type { Plot } from "./plot-layout";
import type { TimelineData } from "./use-timeline-data";

const mostListed = 60;
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
  const { bundle, lang, bounds, folding } = data;
  const say = messagesOf(lang).timeline;
  const lengthOf = ({ from, to }: TimeExtent) => bounds.warp.toWarped(to) - bounds.warp.toWarped(from);

  /** @returns false if no zoom would tell the marks of the extent apart. */
  const zoomInto = (extent: TimeExtent): boolean => {
    const target = actions.around(extent, leastMs);
    if (lengthOf(target) > lengthOf(plot.shown) * worthwhile) return false;
    actions.flyTo(target);
    return true;
  };

  const listEvents = (stop: PlotStop & { kind: "remainder" }) => {
    const { ids, count } = stop.remainder;
    const { eventById } = indexOf(bundle);
    const events = ids.flatMap((id) => eventById.get(id) ?? []);
    showList({
      title: say.gathered(count),
      x: stop.x,
      y: stop.y,
      more: count - Math.min(events.length, mostListed),
      items: events.slice(0, mostListed).map((event) => ({
        id: event.id,
        label: event.label[lang],
        date: formatWhen(event.when, lang),
        choose: () => store.getState().selectEvent(event.id),
      })),
    });
  };

  const listArticles = (stop: PlotStop & { kind: "crowd" }) => {
    const { crowd, placed } = stop;
    const articles = placed.lane.articles.slice(crowd.first, crowd.end).filter((article) => article !== null);
    const { outletById } = indexOf(bundle);
    showList({
      title: say.gatheredArticles(articles.length),
      x: stop.x,
      y: stop.y,
      more: Math.max(0, articles.length - mostListed),
      items: articles.slice(0, mostListed).map((article) => ({
        id: article.id,
        label: article.title,
        date: formatPublished(article.published ?? "", outletById.get(article.outlet)?.zone ?? "UTC", lang),
        choose: () => store.getState().openArticle(article.id),
      })),
    });
  };

  return (stop: PlotStop, isBeside: boolean) => {
    if (stop.kind === "event") store.getState().selectEvent(stop.mark.id);
    else if (stop.kind === "article") store.getState().openArticle(stop.article.id, { beside: isBeside });
    else if (stop.kind === "fold") folding.openFold(stop.fold);
    else if (stop.kind === "remainder") {
      const only = onlyIdOf(stop.remainder);
      if (only !== null) store.getState().selectEvent(only);
      else if (!zoomInto(stop.remainder)) listEvents(stop);
    } else if (!zoomInto(crowdExtent(stop.placed, stop.crowd))) listArticles(stop);
  };
}
