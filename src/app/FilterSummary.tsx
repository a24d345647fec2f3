import { useMemo } from "react";
import {
  isFiltered,
  selectKinds,
  selectVisibleArticles,
  selectVisibleEvents,
  selectYears,
} from "../state/selectors";
import { Icon } from "../ui/Icon";
import { useFilters } from "../ui/use-filters";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";

/** What is filtered, in words, one entry for each filter: "2 of 4 outlets", "two or more outlets". */
export function useFilterParts(): string[] {
  const { bundle } = usePick("bundle");
  const { outlets, years, kinds, isSharedOnly, query } = useFilters();
  const say = useWords("filters").parts;
  return [
    ...(outlets ? [say.outlets(outlets.length, bundle.outlets.length)] : []),
    ...(years ? [say.years(years.length, selectYears(bundle).length)] : []),
    ...(kinds ? [say.kinds(kinds.length, selectKinds(bundle).length)] : []),
    ...(isSharedOnly ? [say.shared] : []),
    ...(query.trim() === "" ? [] : [say.query(query.trim())]),
  ];
}

/** Names the filters in use and clears them; left out while there are none. */
export function ClearButton() {
  const { lang, clearFilters } = usePick("lang", "clearFilters");
  const say = useWords("filters");
  const parts = useFilterParts();
  if (parts.length === 0) return null;
  const name = say.clear(parts.join(lang === "zh" ? "，" : ", "));
  return (
    <button type="button" className="ui-button filter-clear" title={name} onClick={clearFilters}>
      <Icon name="close" />
      <span>{name}</span>
    </button>
  );
}

/** "51 events · 5 articles": the numbers shown; of a large archive under a filter, of the loaded part. */
export function FilterResult() {
  const { bundle } = usePick("bundle");
  const filters = useFilters();
  const say = useWords("filters");
  const app = useWords("app");
  const [events, articles] = useMemo(
    () => [selectVisibleEvents(bundle, filters).length, selectVisibleArticles(bundle, filters).length],
    [bundle, filters],
  );
  const { overview } = bundle;
  const text =
    overview && !isFiltered(filters)
      ? say.result(app.events(overview.events), app.articles(overview.articles))
      : say.result(app.events(events), app.articles(articles));
  return (
    <p className="filter-result" role="status">
      {overview && isFiltered(filters) ? say.resultLoaded(text) : text}
    </p>
  );
}
