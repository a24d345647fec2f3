import { useMemo } from "react";
import { messagesOf } from "../i18n/messages";
import { isFiltered, selectVisibleArticles, selectVisibleEvents } from "../state/selectors";
import { useApp } from "../state/use-app";

/** Where the filters leave nothing: says so and offers the way back. */
export function NoMatch() {
  const { bundle, outlets, years, kinds, isSharedOnly, query, lang, clearFilters } = useApp(
    ({ bundle, outlets, years, kinds, isSharedOnly, query, lang, clearFilters }) => ({
      bundle,
      outlets,
      years,
      kinds,
      isSharedOnly,
      query,
      lang,
      clearFilters,
    }),
  );
  const isNothingShown = useMemo(() => {
    const filters = { outlets, years, kinds, isSharedOnly, query };
    return (
      isFiltered(filters) &&
      selectVisibleEvents(bundle, filters).length === 0 &&
      selectVisibleArticles(bundle, filters).length === 0
    );
  }, [bundle, outlets, years, kinds, isSharedOnly, query]);
  const say = messagesOf(lang).filters;
  return (
    <div role="status" className="app-no-match" data-shown={isNothingShown}>
      {isNothingShown && (
        <>
          <p>{say.empty}</p>
          <button type="button" className="app-button app-button-strong" onClick={clearFilters}>
            {say.clearAll}
          </button>
        </>
      )}
    </div>
  );
}

/** An archive in which nothing is: how to put something in. */
export function EmptyArchive() {
  const say = messagesOf(useApp((state) => state.lang)).app;
  return (
    <main className="app-failure">
      <h1>{say.emptyArchive}</h1>
      <p>{say.emptyArchiveAdvice}</p>
    </main>
  );
}
