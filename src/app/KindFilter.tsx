import { useMemo } from "react";
import { messagesOf } from "../i18n/messages";
import { selectKindCounts, selectKinds } from "../state/selectors";
import { useApp } from "../state/use-app";
import { FilterToggle } from "./FilterToggle";
import { ToggleList } from "./ToggleList";
import { useFilters } from "./use-filters";

function useKindToggles() {
  const { bundle, lang, kinds, toggleKind, setKinds } = useApp(
    ({ bundle, lang, kinds, toggleKind, setKinds }) => ({ bundle, lang, kinds, toggleKind, setKinds }),
  );
  const filters = useFilters();
  const { filters: say, app } = messagesOf(lang);
  const all = useMemo(() => selectKinds(bundle), [bundle]);
  const counts = useMemo(() => selectKindCounts(bundle, filters), [bundle, filters]);
  const items = all.map((kind) => {
    const name = say.kindNames[kind];
    const count = counts.get(kind) ?? 0;
    return {
      name,
      count,
      toggle: (
        <FilterToggle
          key={kind}
          name={name}
          count={count}
          countText={app.events(count)}
          isShown={!kinds || kinds.includes(kind)}
          onToggle={() => toggleKind(kind)}
          onOnly={() => setKinds(kinds?.length === 1 && kinds[0] === kind ? null : [kind])}
        />
      ),
    };
  });
  return { items, say, kinds, setKinds };
}

/** Kinds of event as toggles, each with the number of events it would show. */
export function KindToggles() {
  const { items, say } = useKindToggles();
  if (items.length < 2) return null;
  return (
    <div role="group" aria-label={say.kinds} className="filter-group filter-kinds">
      {items.map((item) => item.toggle)}
    </div>
  );
}

/** The same in a list of their own: of less weight than outlets and years. */
export function KindFilter() {
  const { items, say, kinds, setKinds } = useKindToggles();
  if (items.length < 2) return null;
  return (
    <ToggleList
      title={say.kinds}
      summary={kinds ? say.outletCount(kinds.length, items.length) : String(items.length)}
      items={items}
      onAll={() => setKinds(null)}
      onNone={() => setKinds([])}
    />
  );
}
