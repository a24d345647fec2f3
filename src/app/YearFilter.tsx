import { useMemo } from "react";
import { messagesOf } from "../i18n/messages";
import { selectYearCounts, selectYears } from "../state/selectors";
import { useApp } from "../state/use-app";
import { FilterToggle } from "./FilterToggle";
import { useFilters } from "./use-filters";
import { ToggleList } from "./ToggleList";

const rowLength = 8;

/** Years of the events as toggles, each with the number of events it would show. */
export function YearFilter() {
  const { bundle, lang, years, toggleYear, setYears } = useApp(
    ({ bundle, lang, years, toggleYear, setYears }) => ({ bundle, lang, years, toggleYear, setYears }),
  );
  const filters = useFilters();
  const { filters: say, app } = messagesOf(lang);
  const all = useMemo(() => selectYears(bundle), [bundle]);
  const counts = useMemo(() => selectYearCounts(bundle, filters), [bundle, filters]);
  const items = all.map((year) => {
    const count = counts.get(year) ?? 0;
    return {
      name: String(year),
      count,
      toggle: (
        <FilterToggle
          key={year}
          year={year}
          name={String(year)}
          count={count}
          countText={app.events(count)}
          isShown={!years || years.includes(year)}
          onToggle={() => toggleYear(year)}
          onOnly={() => setYears(years?.length === 1 && years[0] === year ? null : [year])}
        />
      ),
    };
  });
  if (items.length <= rowLength)
    return (
      <div role="group" aria-label={say.years} className="filter-group filter-years">
        {items.map((item) => item.toggle)}
      </div>
    );
  return (
    <ToggleList
      title={say.years}
      summary={years ? say.outletCount(years.length, all.length) : `${all[0]}–${all.at(-1)}`}
      items={items}
      onAll={() => setYears(null)}
      onNone={() => setYears([])}
    />
  );
}
