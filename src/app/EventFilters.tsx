/** The filters by outlet, year and kind of event. */
import { useMemo } from "react";
import {
  selectKindCounts,
  selectKinds,
  selectOutletCounts,
  selectYearCounts,
  selectYears,
} from "../state/selectors";
import { useFilters } from "../ui/use-filters";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { ToggleFilter } from "./ToggleFilter";

/** Outlets, each with its colour and shape and the number of articles it would show. */
export function OutletFilter() {
  const { bundle, lang, outlets, setOutlets } = usePick("bundle", "lang", "outlets", "setOutlets");
  const filters = useFilters();
  const say = useWords("filters");
  return (
    <ToggleFilter
      title={say.outlets}
      attribute="data-outlet-id"
      items={bundle.outlets.map((outlet) => ({ id: outlet.id, name: outlet.name[lang], outlet }))}
      counts={useMemo(() => selectOutletCounts(bundle, filters), [bundle, filters])}
      countText={useWords("app").articles}
      chosen={outlets}
      onChange={setOutlets}
      rowLength={12}
      search={{ label: say.searchOutlets, nothingFound: say.noOutlet }}
    />
  );
}

/** Years of the events, each with the number of events it would show. */
export function YearFilter() {
  const { bundle, years, setYears } = usePick("bundle", "years", "setYears");
  const filters = useFilters();
  const all = useMemo(() => selectYears(bundle), [bundle]);
  return (
    <ToggleFilter
      title={useWords("filters").years}
      attribute="data-year"
      items={all.map((year) => ({ id: year, name: String(year) }))}
      counts={useMemo(() => selectYearCounts(bundle, filters), [bundle, filters])}
      countText={useWords("app").events}
      chosen={years}
      onChange={setYears}
      rowLength={8}
      allText={`${all[0]}–${all.at(-1)}`}
    />
  );
}

/** Kinds of event, as a list, or as a row inside another panel; left out if there is only one kind. */
export function KindFilter({ isRow = false }: { isRow?: boolean }) {
  const { bundle, kinds, setKinds } = usePick("bundle", "kinds", "setKinds");
  const filters = useFilters();
  const say = useWords("filters");
  const { events } = useWords("app");
  const all = useMemo(() => selectKinds(bundle), [bundle]);
  const counts = useMemo(() => selectKindCounts(bundle, filters), [bundle, filters]);
  if (all.length < 2) return null;
  return (
    <ToggleFilter<string>
      title={say.kinds}
      attribute="data-kind"
      items={all.map((kind) => ({ id: kind, name: say.kindNames[kind] }))}
      counts={counts}
      countText={events}
      chosen={kinds}
      onChange={setKinds}
      rowLength={isRow ? Infinity : 0}
    />
  );
}

/** Only events that two or more outlets tell. */
export function SharedFilter() {
  const { isSharedOnly, toggleSharedOnly } = usePick("isSharedOnly", "toggleSharedOnly");
  const say = useWords("filters");
  return (
    <button
      type="button"
      className="ui-button filter-shared"
      aria-pressed={isSharedOnly}
      title={say.sharedHint}
      onClick={toggleSharedOnly}
    >
      {say.shared}
    </button>
  );
}
