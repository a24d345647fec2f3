import { Icon } from "../ui/Icon";
import { Popover } from "../ui/Popover";
import { useIsNarrow, useMedia } from "../ui/use-media";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { KindFilter, OutletFilter, SharedFilter, YearFilter } from "./EventFilters";
import { ClearButton, FilterResult, useFilterParts } from "./FilterSummary";
import { NameFilter } from "./names/NameFilter";
import { filtersId } from "./use-shortcuts";
import "./filters.css";

/** A panel with the filters used least, where the row has no room for all. */
function MoreFilters() {
  const { kinds, isSharedOnly } = usePick("kinds", "isSharedOnly");
  const say = useWords("filters");
  const active = Number(kinds !== null) + Number(isSharedOnly);
  return (
    <Popover
      align="end"
      className="filter-list"
      name={say.more}
      label={
        <>
          {say.more}
          {active > 0 && <span className="filter-count">{active}</span>}
          <Icon name="down" />
        </>
      }
    >
      <SharedFilter />
      <KindFilter isRow />
    </Popover>
  );
}

/** Which outlets, years and kinds are shown. On a small screen `FilterSheet` in the top bar takes its place. */
export function FilterBar() {
  const isNarrow = useIsNarrow();
  const isWide = useMedia("(min-width: 1180px)");
  const isFiltered = useFilterParts().length > 0;
  const say = useWords("filters");
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
      <NameFilter />
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
