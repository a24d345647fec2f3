import { selectArticleTotal } from "../state/article-selectors";
import { selectVisibleBriefs } from "../state/brief-selectors";
import { isFiltered, selectKinds, selectYears } from "../state/selectors";
import { useApp } from "../state/use-app";
import { Icon } from "../ui/Icon";
import { useFilters } from "../ui/use-filters";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";

/** What is filtered, in words, one entry for each filter: "2 of 4 outlets", "two or more outlets". */
export function useFilterParts(): string[] {
  const { bundle } = usePick("bundle");
  const { outlets, years, kinds, isSharedOnly, names, query } = useFilters();
  const say = useWords("filters").parts;
  const { separator } = useWords("names");
  return [
    ...(outlets ? [say.outlets(outlets.length, bundle.outlets.length)] : []),
    ...(years ? [say.years(years.length, selectYears(bundle).length)] : []),
    ...(kinds ? [say.kinds(kinds.length, selectKinds(bundle).length)] : []),
    ...(isSharedOnly ? [say.shared] : []),
    ...(names ? [names.join(separator)] : []),
    ...(query.trim() === "" ? [] : [say.query(query.trim())]),
  ];
}

/** The parts in one phrase. */
export function useFilterPhrase(): string {
  const { lang } = usePick("lang");
  return useFilterParts().join(lang === "zh" ? "，" : ", ");
}

/** Names the filters in use and clears them; left out while there are none. */
export function ClearButton() {
  const { clearFilters } = usePick("clearFilters");
  const say = useWords("filters");
  const phrase = useFilterPhrase();
  if (phrase === "") return null;
  const name = say.clear(phrase);
  return (
    <button type="button" className="ui-button filter-clear" title={name} onClick={clearFilters}>
      <Icon name="close" />
      <span>{name}</span>
    </button>
  );
}

/** Events and articles of the whole archive under the filters; null while that is not known. */
export function useTotals(): { events: number | null; articles: number | null } {
  return useApp((state) => {
    const { overview } = state.bundle;
    const isWhole = overview && !isFiltered(state);
    const known = state.areBriefsComplete ? selectVisibleBriefs(state).length : null;
    return { events: isWhole ? overview.events : known, articles: selectArticleTotal(state) };
  });
}

/** "51 events · 5 articles": the numbers under the filters, of the whole archive. */
export function FilterResult() {
  const say = useWords("filters");
  const app = useWords("app");
  const { events, articles } = useTotals();
  const known = [
    ...(events === null ? [] : [app.events(events)]),
    ...(articles === null ? [] : [app.articles(articles)]),
  ];
  const text = (known.length === 2 ? known : [...known, say.counting]).join(" · ");
  return (
    <p className="filter-result" role="status">
      {text}
    </p>
  );
}
