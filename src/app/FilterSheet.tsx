import { useRef } from "react";
import { messagesOf } from "../i18n/messages";
import { selectKinds } from "../state/selectors";
import { useApp } from "../state/use-app";
import { ClearButton, FilterResult } from "./FilterSummary";
import { Icon } from "./Icon";
import { KindToggles } from "./KindFilter";
import { OutletFilter } from "./OutletFilter";
import { SharedFilter } from "./SharedFilter";
import { useFilterParts } from "./use-filters";
import { filtersId } from "./use-shortcuts";
import { YearFilter } from "./YearFilter";
import "./filters.css";

/** The filters of a small screen: a button, and a sheet that it opens. */
export function FilterSheet() {
  const { filters: say, app } = messagesOf(useApp((state) => state.lang));
  const hasKinds = useApp(({ bundle }) => selectKinds(bundle).length > 1);
  const active = useFilterParts().length;
  const sheet = useRef<HTMLDialogElement>(null);
  return (
    <div id={filtersId} className="filter-sheet-opener">
      <button
        type="button"
        className="app-button"
        aria-haspopup="dialog"
        aria-label={say.open(active)}
        title={say.open(active)}
        onClick={() => sheet.current?.showModal()}
      >
        <Icon name="filter" />
        {active > 0 && <span aria-hidden="true">{active}</span>}
      </button>
      <dialog ref={sheet} className="app-dialog filter-sheet" aria-label={say.title} closedby="any">
        <form method="dialog" className="filter-sheet-head">
          <h2>{say.title}</h2>
          <button className="app-button" aria-label={app.close} title={app.close}>
            <Icon name="close" />
          </button>
        </form>
        <h3>{say.outlets}</h3>
        <OutletFilter />
        <h3>{say.years}</h3>
        <YearFilter />
        {hasKinds && <h3>{say.kinds}</h3>}
        <KindToggles />
        <SharedFilter />
        <form method="dialog" className="filter-sheet-foot">
          <ClearButton />
          <button className="app-button app-button-strong">
            {say.done} <FilterResult />
          </button>
        </form>
      </dialog>
    </div>
  );
}
