import { formatPublished, formatWhen } from "../../i18n/format-date";
import { messagesOf } from "../../i18n/messages";
import type { ArticleSummary, BundleIndex, EventBrief } from "../../model/bundle";
import type { Px } from "../../layout/time-scale";
import type { Lang } from "../../model/lang";
import { briefsById } from "../../state/brief-selectors";
import { indexOf } from "../../state/selectors";
import { FloatingPanel } from "../../ui/FloatingPanel";
import { usePick } from "../../ui/use-pick";
import type { PlotStop } from "../plot/plot-stops";

/** A cluster that no zoom can tell apart. */
export type ClusterStop = PlotStop & { kind: "event-cluster" | "article-cluster" };

const widest = 320;
const mostListed = 60;

type Item = { id: string; label: string; date: string };

const listEvents = (events: readonly EventBrief[], lang: Lang): Item[] =>
  events.map(({ id, label, when }) => ({ id, label: label[lang], date: formatWhen(when, lang) }));

const listArticles = (articles: readonly ArticleSummary[], bundle: BundleIndex, lang: Lang): Item[] =>
  articles.map(({ id, title, outlet, published }) => ({
    id,
    label: title,
    date: formatPublished(published ?? "", indexOf(bundle).outletById.get(outlet)?.zone ?? "UTC", lang),
  }));

/** A cluster's first items, how many it has in all, and its name. */
function describeCluster(stop: ClusterStop, bundle: BundleIndex, briefs: readonly EventBrief[], lang: Lang) {
  const say = messagesOf(lang).timeline;
  if (stop.kind === "event-cluster") {
    const { ids, count } = stop.cluster;
    const eventById = briefsById(briefs);
    const events = ids.slice(0, mostListed).flatMap((id) => eventById.get(id) ?? []);
    return { title: say.eventsListed(count), count, items: listEvents(events, lang) };
  }
  const { cluster, placed } = stop;
  const articles = placed.lane.articles.slice(cluster.first, cluster.end);
  const items = listArticles(articles.slice(0, mostListed), bundle, lang);
  return { title: say.articlesListed(articles.length), count: articles.length, items };
}

type Props = {
  stop: ClusterStop;
  /** Of the plot. */
  width: Px;
  onClose(): void;
};

/** The marks of a cluster, to choose from. */
export function ClusterList({ stop, width, onClose }: Props) {
  const { bundle, briefs, lang, selectEvent, openArticle } = usePick(
    "bundle",
    "briefs",
    "lang",
    "selectEvent",
    "openArticle",
  );
  const { title, count, items } = describeCluster(stop, bundle, briefs, lang);
  const left = Math.min(Math.max(stop.x - widest / 2, 8), Math.max(width - widest - 8, 8));
  const choose = (id: string) => {
    if (stop.kind === "event-cluster") selectEvent(id);
    else openArticle(id);
    onClose();
  };
  return (
    <FloatingPanel
      label={title}
      className="timeline-panel timeline-cluster-list"
      style={{ left, top: stop.y }}
      onClose={onClose}
    >
      <p className="timeline-panel-note">{title}</p>
      <ul>
        {items.map(({ id, label, date }) => (
          <li key={id}>
            <button type="button" onClick={() => choose(id)}>
              {label}
              <span className="timeline-panel-aside">{date}</span>
            </button>
          </li>
        ))}
      </ul>
      {count > items.length && <p className="timeline-panel-note">+{count - items.length}</p>}
    </FloatingPanel>
  );
}
