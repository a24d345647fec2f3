import { namedHits, selectVisibleBriefs } from "../state/brief-selectors";
import { selectArticleTotal } from "../state/article-selectors";
import { isFiltered } from "../state/selectors";
import { useApp } from "../state/use-app";
import type { AppState } from "../state/app-store";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { useFilterPhrase } from "./FilterSummary";

/** Whether the whole archive was asked for the words and filters, so that "nothing" can be said. */
function isAllAsked(state: AppState): boolean {
  const { bundle, areBriefsComplete, query, hits } = state;
  const isSearched =
    query.trim() === "" || bundle.search === undefined || (hits?.query === query && hits.isComplete);
  return areBriefsComplete && isSearched && namedHits(state) !== "unknown";
}

/** What the filters leave. */
function selectOutcome(state: AppState): "shown" | "searching" | "nothing" {
  if (!isFiltered(state) || selectVisibleBriefs(state).length > 0) return "shown";
  const articles = selectArticleTotal(state);
  if (articles !== null && articles > 0) return "shown";
  // An archive of an earlier version cannot be counted; there the events decide.
  const isCounted = articles === 0 || (!state.accounts && state.bundle.accounts === undefined);
  return isAllAsked(state) && isCounted ? "nothing" : "searching";
}

/** If nothing matches the filters: says so, of what was searched, and offers to clear them. */
export function NoMatch() {
  const { bundle, clearFilters } = usePick("bundle", "clearFilters");
  const outcome = useApp(selectOutcome);
  const totals = useApp(({ briefs }) => ({
    events: bundle.overview?.events ?? briefs.length,
    articles: bundle.overview?.articles ?? bundle.articles.length,
  }));
  const say = useWords("filters");
  const app = useWords("app");
  const phrase = useFilterPhrase();
  const searched = say.searched(app.events(totals.events), app.articles(totals.articles));
  return (
    <div role="status" className="app-no-match" data-shown={outcome !== "shown"}>
      {outcome === "searching" && <p>{say.searching(phrase)}</p>}
      {outcome === "nothing" && (
        <>
          <p>{say.empty(phrase, searched)}</p>
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
