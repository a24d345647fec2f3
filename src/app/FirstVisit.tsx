import { useMemo } from "react";
import { formatWhen } from "../i18n/format-date";
import type { ArticleSummary, BundleIndex, NewsEvent, Outlet } from "../model/bundle";
import { indexOf, selectVisibleEvents } from "../state/selectors";
import { OutletMark } from "../ui/OutletMark";
import { useFilters } from "../ui/use-filters";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import "./first-visit.css";

const cardsAtMost = 3;
/** Outlets whose first words a card shows. */
const wordsAtMost = 4;

/** The summits; in an archive without any, the events told most often. */
function selectCards(events: readonly NewsEvent[]): { events: NewsEvent[]; isSummits: boolean } {
  const summits = events.filter((event) => event.rank === "summit");
  if (summits.length > 0) return { events: summits, isSummits: true };
  const byCoverage = [...events].sort((a, b) => b.coverage.length - a.coverage.length);
  return { events: byCoverage.slice(0, cardsAtMost), isSummits: false };
}

/** Each covering outlet with its first article on the event. */
function firstArticles(bundle: BundleIndex, event: NewsEvent): { outlet: Outlet; article: ArticleSummary }[] {
  const { articleById, outletById, outletsByEvent } = indexOf(bundle);
  return (outletsByEvent.get(event.id) ?? []).flatMap((id) => {
    const outlet = outletById.get(id);
    const article = event.coverage.map((each) => articleById.get(each)).find((each) => each?.outlet === id);
    return outlet && article ? [{ outlet, article }] : [];
  });
}

function Card({ event }: { event: NewsEvent }) {
  const { bundle, lang, selectEvent } = usePick("bundle", "lang", "selectEvent");
  const say = useWords("app");
  const told = useMemo(() => firstArticles(bundle, event), [bundle, event]);
  return (
    <li className="first-card">
      <p className="first-when">{formatWhen(event.when, lang)}</p>
      <h3>
        <button
          type="button"
          className="ui-plain"
          data-event-id={event.id}
          onClick={() => selectEvent(event.id)}
        >
          {event.label[lang]}
        </button>
      </h3>
      <p className="first-place">
        {event.place && <span>{event.place[lang]}</span>}
        <span>{say.articles(event.coverage.length)}</span>
        <span>{say.outlets(told.length)}</span>
      </p>
      <ul className="first-words">
        {told.slice(0, wordsAtMost).map(({ outlet, article }) => (
          <li key={outlet.id}>
            <span className="first-outlet">
              <OutletMark outlet={outlet} /> {outlet.name[lang]}
            </span>
            <q lang={article.lang} cite={article.url}>
              {article.lead}
            </q>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** A summary of the archive, before anything is chosen. */
export function FirstVisit() {
  const { bundle } = usePick("bundle");
  const filters = useFilters();
  const say = useWords("app");
  const { events, isSummits } = useMemo(
    () => selectCards(selectVisibleEvents(bundle, filters)),
    [bundle, filters],
  );
  // A large archive as a whole: its events are loaded when the reader zooms in.
  if (events.length === 0 && bundle.overview)
    return (
      <div className="first-visit first-head">
        <h2>{say.largeArchive}</h2>
        <p>{say.largeArchiveHint}</p>
      </div>
    );
  if (events.length === 0) return null;
  return (
    <div className="first-visit">
      <div className="first-head">
        <h2>{isSummits ? say.firstVisit : say.firstVisitOther}</h2>
        <p>{say.firstVisitHint}</p>
      </div>
      <ul className="first-cards">
        {events.map((event) => (
          <Card key={event.id} event={event} />
        ))}
      </ul>
    </div>
  );
}
