import { useMemo } from "react";
import { messagesOf } from "../i18n/messages";
import { selectOutletCounts } from "../state/selectors";
import { useApp } from "../state/use-app";
import { FilterToggle } from "./FilterToggle";
import { useFilters } from "./use-filters";
import { OutletMark } from "./OutletMark";
import { ToggleList } from "./ToggleList";

/** More than these and a searchable list takes over from the row of toggles. */
const rowLength = 12;

/** Outlets as toggles, each with its colour and shape and the number of articles it would show. */
export function OutletFilter() {
  const { bundle, lang, outlets, toggleOutlet, setOutlets } = useApp(
    ({ bundle, lang, outlets, toggleOutlet, setOutlets }) => ({
      bundle,
      lang,
      outlets,
      toggleOutlet,
      setOutlets,
    }),
  );
  const filters = useFilters();
  const { filters: say, app } = messagesOf(lang);
  const counts = useMemo(() => selectOutletCounts(bundle, filters), [bundle, filters]);
  const shown = outlets && new Set(outlets);
  const isOnly = (id: string) => outlets?.length === 1 && outlets[0] === id;
  const items = bundle.outlets.map((outlet) => {
    const count = counts.get(outlet.id) ?? 0;
    return {
      name: outlet.name[lang],
      count,
      toggle: (
        <FilterToggle
          key={outlet.id}
          outletId={outlet.id}
          name={outlet.name[lang]}
          mark={<OutletMark outlet={outlet} />}
          count={count}
          countText={app.articles(count)}
          isShown={!shown || shown.has(outlet.id)}
          onToggle={() => toggleOutlet(outlet.id)}
          onOnly={() => setOutlets(isOnly(outlet.id) ? null : [outlet.id])}
        />
      ),
    };
  });
  if (items.length <= rowLength)
    return (
      <div role="group" aria-label={say.outlets} className="filter-group">
        {items.map((item) => item.toggle)}
      </div>
    );
  return (
    <ToggleList
      title={say.outlets}
      summary={outlets ? say.outletCount(outlets.length, items.length) : String(items.length)}
      searchLabel={say.searchOutlets}
      nothingFound={say.noOutlet}
      items={items}
      onAll={() => setOutlets(null)}
      onNone={() => setOutlets([])}
    />
  );
}
