import { messagesOf } from "../i18n/messages";
import { useApp } from "../state/use-app";
import { ClearButton, FilterResult } from "./FilterSummary";
import { Icon } from "./Icon";
import { KindFilter, KindToggles } from "./KindFilter";
import { OutletFilter } from "./OutletFilter";
import { Popover } from "./Popover";
import { SharedFilter } from "./SharedFilter";
import { useFilterParts } from "./use-filters";
import { useIsNarrow, useMedia } from "./use-media";
import { filtersId } from "./use-shortcuts";
import { YearFilter } from "./YearFilter";
import "./filters.css";

/** Where a row has no room for all, what is used least goes into a panel. */
function MoreFilters() {
  const { lang, kinds, isSharedOnly } = useApp(({ lang, kinds, isSharedOnly }) => ({
    lang,
    kinds,
    isSharedOnly,
  }));
  const say = messagesOf(lang).filters;
  const active = Number(kinds !== null) + Number(isSharedOnly);
  return (
    <Popover
      align="end"
      className="filter-list"
      label={
        <>
          {say.more}
          {active > 0 && <span className="filter-count">{active}</span>}
          <Icon name="down" />
        </>
      }
    >
      <SharedFilter />
      <KindToggles />
    </Popover>
  );
}

/** Which outlets, years and kinds are shown. On a small screen `FilterSheet` in the top bar takes its place. */
export function Filters() {
  const isNarrow = useIsNarrow();
  const isWide = useMedia("(min-width: 1180px)");
  const isFiltered = useFilterParts().length > 0;
  const say = messagesOf(useApp((state) => state.lang)).filters;
  if (isNarrow && !isFiltered) return null;
  if (isNarrow)
    return (
      <div className="filters filters-narrow">
        <FilterResult />
        <ClearButton />
      </div>
    );
  return (
    <section
      className="filters"
      id={filtersId}
      aria-label={say.title}
      tabIndex={-1}
      data-filtered={isFiltered}
    >
      <OutletFilter />
      <YearFilter />
      {isWide ? (
        <>
          <KindFilter />
          <SharedFilter />
        </>
      ) : (
        <MoreFilters />
      )}
      <div className="filter-end">
        <ClearButton />
        <FilterResult />
      </div>
    </section>
  );
}
