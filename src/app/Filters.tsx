import { useMemo, useRef } from "react";
import { messagesOf } from "../i18n/messages";
import {
  selectKinds,
  selectVisibleArticles,
  selectVisibleEvents,
  selectYears,
  type Filters as FilterChoice,
} from "../state/selectors";
import { useApp } from "../state/use-app";
import { Icon } from "./Icon";
import { KindFilter } from "./KindFilter";
import { OutletFilter } from "./OutletFilter";
import { filtersId } from "./use-shortcuts";
import { useIsNarrow } from "./use-media";
import { YearFilter } from "./YearFilter";
import "./filters.css";

/** The part of the state that filters. */
export function useFilters(): FilterChoice {
  return useApp(({ outlets, years, kinds, isSharedOnly, query }) => ({
    outlets,
    years,
    kinds,
    isSharedOnly,
    query,
  }));
}

/** What is filtered, in words: "2 of 4 outlets", "two or more outlets". */
function useFilterParts(): string[] {
  const bundle = useApp((state) => state.bundle);
  const { outlets, years, kinds, isSharedOnly, query } = useFilters();
  const say = messagesOf(useApp((state) => state.lang)).filters.parts;
  return [
    ...(outlets ? [say.outlets(outlets.length, bundle.outlets.length)] : []),
    ...(years ? [say.years(years.length, selectYears(bundle).length)] : []),
    ...(kinds ? [say.kinds(kinds.length, selectKinds(bundle).length)] : []),
    ...(isSharedOnly ? [say.shared] : []),
    ...(query.trim() === "" ? [] : [say.query(query.trim())]),
  ];
}

function SharedFilter() {
  const { lang, isSharedOnly, toggleSharedOnly } = useApp((state) => state);
  const say = messagesOf(lang).filters;
  return (
    <button
      type="button"
      className="app-button filter-shared"
      aria-pressed={isSharedOnly}
      title={say.sharedHint}
      onClick={toggleSharedOnly}
    >
      {say.shared}
    </button>
  );
}

function ClearButton({ parts }: { parts: readonly string[] }) {
  const { lang, clearFilters } = useApp((state) => state);
  const say = messagesOf(lang).filters;
  if (parts.length === 0) return null;
  return (
    <button type="button" className="app-button filter-clear" onClick={clearFilters}>
      <Icon name="close" />
      <span>{say.clear(parts.join(lang === "zh" ? "，" : ", "))}</span>
    </button>
  );
}

/** "51 events · 5 articles": what is shown now. */
function Result() {
  const { bundle, lang } = useApp((state) => state);
  const filters = useFilters();
  const { filters: say, app } = messagesOf(lang);
  const [events, articles] = useMemo(
    () => [selectVisibleEvents(bundle, filters).length, selectVisibleArticles(bundle, filters).length],
    [bundle, filters],
  );
  return (
    <p className="filter-result" role="status">
      {say.result(app.events(events), app.articles(articles))}
    </p>
  );
}

function FilterControls() {
  return (
    <>
      <OutletFilter />
      <YearFilter />
      <KindFilter />
      <SharedFilter />
    </>
  );
}

/** A sheet that holds the same controls where there is no room for a row. */
function FilterSheet({ parts }: { parts: readonly string[] }) {
  const { filters: say, app } = messagesOf(useApp((state) => state.lang));
  const sheet = useRef<HTMLDialogElement>(null);
  return (
    <div className="filters filters-narrow" id={filtersId} tabIndex={-1}>
      <button
        type="button"
        className="app-button"
        aria-haspopup="dialog"
        onClick={() => sheet.current?.showModal()}
      >
        <Icon name="filter" />
        {say.open(parts.length)}
      </button>
      <Result />
      <ClearButton parts={parts} />
      <dialog ref={sheet} className="app-dialog filter-sheet" aria-label={say.title} closedby="any">
        <form method="dialog" className="filter-sheet-head">
          <h2>{say.title}</h2>
          <button className="app-button" aria-label={app.close} title={app.close}>
            <Icon name="close" />
          </button>
        </form>
        <FilterControls />
        <form method="dialog" className="filter-sheet-foot">
          <ClearButton parts={parts} />
          <button className="app-button app-button-strong">
            {say.done} <Result />
          </button>
        </form>
      </dialog>
    </div>
  );
}

/** Which outlets, years and kinds are shown: a row, or on a small screen a button that opens a sheet. */
export function Filters() {
  const parts = useFilterParts();
  const isNarrow = useIsNarrow();
  const say = messagesOf(useApp((state) => state.lang)).filters;
  if (isNarrow) return <FilterSheet parts={parts} />;
  return (
    <section className="filters" id={filtersId} aria-label={say.title} tabIndex={-1}>
      <FilterControls />
      <div className="filter-end">
        <ClearButton parts={parts} />
        <Result />
      </div>
    </section>
  );
}
