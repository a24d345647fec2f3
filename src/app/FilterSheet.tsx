import { useRef } from "react";
import { selectKinds } from "../state/selectors";
import { useApp } from "../state/use-app";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import { useWords } from "../ui/use-words";
import { KindFilter, OutletFilter, SharedFilter, YearFilter } from "./EventFilters";
import { ClearButton, FilterResult, useFilterParts } from "./FilterSummary";
import { NameFilter } from "./names/NameFilter";
import { filtersId } from "./use-shortcuts";
import "./filters.css";

/** The filters of a small screen: a button, and a sheet that it opens. */
export function FilterSheet() {
  const say = useWords("filters");
  const { close } = useWords("ui");
  const hasKinds = useApp(({ bundle }) => selectKinds(bundle).length > 1);
  const active = useFilterParts().length;
  const sheet = useRef<HTMLDialogElement>(null);
  return (
    <div id={filtersId} className="filter-sheet-opener">
      <button
        type="button"
        className="ui-button ui-button-lined"
        aria-haspopup="dialog"
        aria-label={say.open(active)}
        title={say.open(active)}
        onClick={() => sheet.current?.showModal()}
      >
        <Icon name="filter" />
        {active > 0 && <span aria-hidden="true">{active}</span>}
      </button>
      <dialog ref={sheet} className="ui-dialog filter-sheet" aria-label={say.title} closedby="any">
        <form method="dialog" className="filter-sheet-head">
          <h2>{say.title}</h2>
          <IconButton icon="close" type="submit" label={close} />
        </form>
        <h3>{say.outlets}</h3>
        <OutletFilter />
        <h3>{say.years}</h3>
        <YearFilter />
        <NameFilter />
        {hasKinds && <h3>{say.kinds}</h3>}
        <KindFilter isRow />
        <SharedFilter />
        <form method="dialog" className="filter-sheet-foot">
          <ClearButton />
          <button className="ui-button ui-button-strong">
            {say.done} <FilterResult />
          </button>
        </form>
      </dialog>
    </div>
  );
}
