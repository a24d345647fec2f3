import { useMemo } from "react";
import { messagesOf } from "../i18n/messages";
import { isFiltered, selectVisibleArticles, selectVisibleEvents } from "../state/selectors";
import { useApp } from "../state/use-app";
import { Icon } from "./Icon";
import { useFilterParts, useFilters } from "./use-filters";

/** Says what is filtered and ends it; not there while nothing is. */
export function ClearButton() {
  const { lang, clearFilters } = useApp(({ lang, clearFilters }) => ({ lang, clearFilters }));
  const say = messagesOf(lang).filters;
  const parts = useFilterParts();
  if (parts.length === 0) return null;
  const name = say.clear(parts.join(lang === "zh" ? "，" : ", "));
  return (
    <button type="button" className="app-button filter-clear" title={name} onClick={clearFilters}>
      <Icon name="close" />
      <span>{name}</span>
    </button>
  );
}

/** "51 events · 5 articles": what is shown now; of a large archive, what is loaded of it. */
export function FilterResult() {
  const { bundle, lang } = useApp(({ bundle, lang }) => ({ bundle, lang }));
  const filters = useFilters();
  const { filters: say, app } = messagesOf(lang);
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
