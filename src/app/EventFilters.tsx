/** The filters by outlet, year and kind of event; each counts the whole archive under the other filters. */
import { selectOutletArticles } from "../state/article-selectors";
import { selectBriefCounts } from "../state/brief-selectors";
import { selectKinds, selectYears } from "../state/selectors";
import { useApp } from "../state/use-app";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { ToggleFilter } from "./ToggleFilter";

/** Events that each item would show; null until all events are known. */
const useEventCounts = () => useApp((state) => (state.areBriefsComplete ? selectBriefCounts(state) : null));

/** A number of events in words, or none while it is not known. */
function useEventsText(): (count: number | null) => string {
  const { events } = useWords("app");
  const { counting } = useWords("filters");
  return (count) => (count === null ? counting : events(count));
}

/** Outlets, each with its colour and shape and the articles and events that it would show. */
export function OutletFilter() {
  const { bundle, lang, outlets, setOutlets } = usePick("bundle", "lang", "outlets", "setOutlets");
  const articles = useApp(selectOutletArticles);
  const events = useEventCounts()?.outlets;
  const say = useWords("filters");
  const app = useWords("app");
  return (
    <ToggleFilter
      title={say.outlets}
      attribute="data-outlet-id"
      items={bundle.outlets.map((outlet) => {
        const [ofArticles, ofEvents] = [articles?.get(outlet.id) ?? null, events?.get(outlet.id) ?? 0];
        const words = [
          ...(ofArticles === null ? [] : [app.articles(ofArticles)]),
          ...(events ? [app.events(ofEvents)] : []),
        ];
        return {
          id: outlet.id,
          name: outlet.name[lang],
          outlet,
          count: ofArticles,
          countText: words.length === 2 ? say.both(words[0]!, words[1]!) : (words[0] ?? say.counting),
        };
      })}
      chosen={outlets}
      onChange={setOutlets}
      rowLength={12}
      search={{ label: say.searchOutlets, nothingFound: say.noOutlet }}
    />
  );
}

/** Years of the events, each with the number of events it would show. */
export function YearFilter() {
  const { bundle, years, setYears } = usePick("bundle", "years", "setYears");
  const counts = useEventCounts()?.years;
  const toText = useEventsText();
  const all = selectYears(bundle);
  return (
    <ToggleFilter
      title={useWords("filters").years}
      attribute="data-year"
      items={all.map((year) => {
        const count = counts ? (counts.get(year) ?? 0) : null;
        return { id: year, name: String(year), count, countText: toText(count) };
      })}
      chosen={years}
      onChange={setYears}
      rowLength={8}
      allText={`${all[0]}–${all.at(-1)}`}
      isInOrder
    />
  );
}

/** Kinds of event, as a list, or as a row inside another panel; left out if there is only one kind. */
export function KindFilter({ isRow = false }: { isRow?: boolean }) {
  const { bundle, kinds, setKinds } = usePick("bundle", "kinds", "setKinds");
  const say = useWords("filters");
  const counts = useEventCounts()?.kinds;
  const toText = useEventsText();
  const all = selectKinds(bundle);
  if (all.length < 2) return null;
  return (
    <ToggleFilter<string>
      title={say.kinds}
      attribute="data-kind"
      items={all.map((kind) => {
        const count = counts ? (counts.get(kind) ?? 0) : null;
        return { id: kind, name: say.kindNames[kind], count, countText: toText(count) };
      })}
      chosen={kinds}
      onChange={setKinds}
      rowLength={isRow ? Infinity : 0}
    />
  );
}

/** Only events that two or more outlets tell. */
export function SharedFilter() {
  const { isSharedOnly, toggleSharedOnly } = usePick("isSharedOnly", "toggleSharedOnly");
  const say = useWords("filters");
  const count = useEventCounts()?.shared ?? null;
  const text = useEventsText()(count);
  return (
    <button
      type="button"
      className="ui-button filter-shared"
      aria-pressed={isSharedOnly}
      title={say.sharedHint}
      onClick={toggleSharedOnly}
    >
      {say.shared}{" "}
      <span className="filter-count" aria-hidden="true">
        {count}
      </span>
      <span className="ui-hidden">{text}</span>
    </button>
  );
}
