import { useState } from "react";
import { TooManyError } from "../state/gather-events";
import { indexOf, selectPanes } from "../state/selectors";
import { useApp, useAppStore } from "../state/use-app";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import {
  citationStyleNames,
  citationStyles,
  eventsFormats,
  exportCitations,
  exportEvents,
  exportPicture,
  printWhole,
  pictureFormats,
  type EventsFormat,
  type PictureFormat,
} from "./export-actions";

/** Exports of the events shown, of the timeline's picture, of citations, and printing. */
export function ExportPanel() {
  const store = useAppStore();
  const { view } = usePick("view");
  const panes = useApp(
    (state) =>
      selectPanes(state.bundle, state).filter((id) => indexOf(state.bundle).articleById.has(id)).length,
  );
  const say = useWords("app").exportMenu;
  const [outcome, setOutcome] = useState("");
  const run = (work: () => Promise<unknown>, done = "") => {
    work().then(
      () => setOutcome(done),
      (error: unknown) => {
        console.error(error);
        setOutcome(error instanceof TooManyError ? say.tooMany[error.what](error.most) : say.failed);
      },
    );
  };
  const row = <Name extends string>(
    names: readonly Name[],
    labelOf: (name: Name) => string,
    act: (name: Name) => void,
  ) => (
    <div className="export-row">
      {names.map((name) => (
        <button key={name} type="button" className="ui-button ui-button-lined" onClick={() => act(name)}>
          {labelOf(name)}
        </button>
      ))}
    </div>
  );
  const formatName = (format: EventsFormat | PictureFormat) => say.formats[format];
  return (
    <>
      <h2>{say.events}</h2>
      {row(eventsFormats, formatName, (format) =>
        run(() => exportEvents(store.getState(), format, (done, all) => setOutcome(say.reading(done, all)))),
      )}
      {view === "timeline" && (
        <>
          <h2>{say.picture}</h2>
          {row(pictureFormats, formatName, (format) => run(() => exportPicture(store, format)))}
        </>
      )}
      <h2>{say.citations}</h2>
      {panes === 0 ? (
        <p>{say.noPanes}</p>
      ) : (
        row(
          citationStyles,
          (style) => citationStyleNames[style],
          (style) => run(() => exportCitations(store.getState(), style), say.citationsCopied(panes)),
        )
      )}
      <h2>{say.paper}</h2>
      {row(
        ["print"],
        () => say.print,
        () => run(printWhole),
      )}
      <p role="status" className="export-outcome">
        {outcome}
      </p>
    </>
  );
}
