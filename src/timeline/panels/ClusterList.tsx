import { formatPublished, formatWhen } from "../i18n/format-date";
import { messagesOf } from "../i18n/messages";
import type { ArticleSummary, BundleIndex, NewsEvent } from "../model/bundle";
import type { Lang } from "../model/lang";
import { indexOf } from "../state/selectors";
import { useApp } from "../state/use-app";
import { Floating } from "./Floating";
import type { PlotStop } from "./plot-stops";

/** A count of marks that no zoom can tell apart. */
export type Gathered = PlotStop & { kind: "remainder" | "crowd" };

const widest = 320;
const mostListed = 60;

type Item = { id: string; label: string; date: string };

const listEvents = (events: readonly NewsEvent[], lang: Lang): Item[] =>
  events.map(({ id, label, when }) => ({ id, label: label[lang], date: formatWhen(when, lang) }));

const listArticles = (articles: readonly ArticleSummary[], bundle: BundleIndex, lang: Lang): Item[] =>
  articles.map(({ id, title, outlet, published }) => ({
    id,
    label: title,
    date: formatPublished(published ?? "", indexOf(bundle).outletById.get(outlet)?.zone ?? "UTC", lang),
  }));

/** What a count stands for: its first items, how many there are in all, and its name. */
function describeGathered(gathered: Gathered, bundle: BundleIndex, lang: Lang) {
  const say = messagesOf(lang).timeline;
  if (gathered.kind === "remainder") {
    const { ids, count } = gathered.remainder;
    const { eventById } = indexOf(bundle);
    const events = ids.slice(0, mostListed).flatMap((id) => eventById.get(id) ?? []);
    return { title: say.gathered(count), count, items: listEvents(events, lang) };
  }
  const { crowd, placed } = gathered;
  const articles = placed.lane.articles.slice(crowd.first, crowd.end).filter((article) => article !== null);
  const items = listArticles(articles.slice(0, mostListed), bundle, lang);
  return { title: say.gatheredArticles(articles.length), count: articles.length, items };
}

/** The marks of a count, to choose from. */
export function GatheredList({
  gathered,
  width,
  onClose,
}: {
  gathered: Gathered;
  width: number;
  onClose(): void;
}) {
  const { bundle, lang, selectEvent, openArticle } = useApp((state) => ({
    bundle: state.bundle,
    lang: state.lang,
    selectEvent: state.selectEvent,
    openArticle: state.openArticle,
  }));
  const { title, count, items } = describeGathered(gathered, bundle, lang);
  const left = Math.min(Math.max(gathered.x - widest / 2, 8), Math.max(width - widest - 8, 8));
  const choose = (id: string) => {
    if (gathered.kind === "remainder") selectEvent(id);
    else openArticle(id);
    onClose();
  };
  return (
    <Floating label={title} className="timeline-gathered" style={{ left, top: gathered.y }} onClose={onClose}>
      <p className="timeline-floating-note">{title}</p>
      <ul>
        {items.map(({ id, label, date }) => (
          <li key={id}>
            <button type="button" onClick={() => choose(id)}>
              {label}
              <span className="timeline-gathered-date">{date}</span>
            </button>
          </li>
        ))}
      </ul>
      {count > items.length && <p className="timeline-floating-note">+{count - items.length}</p>}
    </Floating>
  );
}
