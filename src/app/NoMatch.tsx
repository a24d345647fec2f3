import { useMemo } from "react";
import { isFiltered, selectVisibleArticles, selectVisibleEvents } from "../state/selectors";
import { useFilters } from "../ui/use-filters";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";

/** If nothing matches the filters: says so and offers to clear them. */
export function NoMatch() {
  const { bundle, clearFilters } = usePick("bundle", "clearFilters");
  const filters = useFilters();
  const isNothingShown = useMemo(
    () =>
      isFiltered(filters) &&
      selectVisibleEvents(bundle, filters).length === 0 &&
      selectVisibleArticles(bundle, filters).length === 0,
    [bundle, filters],
  );
  const say = useWords("filters");
  return (
    <div role="status" className="app-no-match" data-shown={isNothingShown}>
      {isNothingShown && (
        <>
          <p>{say.empty}</p>
          <button type="button" className="ui-button ui-button-strong" onClick={clearFilters}>
            {say.clearAll}
          </button>
        </>
      )}
    </div>
  );
}

/** An empty archive: how to add articles. */
export function EmptyArchive() {
  const say = useWords("app");
  return (
    <main className="app-failure">
      <h1>{say.emptyArchive}</h1>
      <p>{say.emptyArchiveAdvice}</p>
    </main>
  );
}
