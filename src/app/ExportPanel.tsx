import { useState } from "react";
import { messagesOf } from "../i18n/messages";
import { indexOf, selectPanes } from "../state/selectors";
import { useApp, useAppStore } from "../state/use-app";
import {
  citationStyleNames,
  exportCitations,
  exportEvents,
  exportPicture,
  type EventsFormat,
} from "./take-along";

const eventsFormats: readonly EventsFormat[] = ["csv", "json", "ics", "timelinejs"];
const pictureFormats = ["svg", "png"] as const;

/** What can be taken along: the events shown, the timeline's picture, the page on paper, citations. */
export function ExportPanel() {
  const store = useAppStore();
  const { lang, view, panes } = useApp((state) => ({
    lang: state.lang,
    view: state.view,
    panes: selectPanes(state.bundle, state).filter((id) => indexOf(state.bundle).articleById.has(id)).length,
  }));
  const say = messagesOf(lang).app.exportMenu;
  const [outcome, setOutcome] = useState("");
  const run = (work: () => Promise<unknown>, done = "") => {
    work().then(
      () => setOutcome(done),
      (error: unknown) => {
        console.error(error);
        setOutcome(say.failed);
      },
    );
  };
  return (
    <>
      <h2>{say.events}</h2>
      <div className="export-row">
        {eventsFormats.map((format) => (
          <button
            key={format}
            type="button"
            className="app-button"
            onClick={() => run(() => exportEvents(store.getState(), format))}
          >
            {say.formats[format]}
          </button>
        ))}
      </div>
      {view === "timeline" && (
        <>
          <h2>{say.picture}</h2>
          <div className="export-row">
            {pictureFormats.map((format) => (
              <button
                key={format}
                type="button"
                className="app-button"
                onClick={() => run(() => exportPicture(store.getState(), format))}
              >
                {say.formats[format]}
              </button>
            ))}
          </div>
        </>
      )}
      <h2>{say.citations}</h2>
      {panes === 0 ? (
        <p>{say.noPanes}</p>
      ) : (
        <div className="export-row">
          {citationStyleNames.map(([style, name]) => (
            <button
              key={style}
              type="button"
              className="app-button"
              onClick={() => run(() => exportCitations(store.getState(), style), say.citationsCopied(panes))}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <h2>{say.paper}</h2>
      <div className="export-row">
        <button type="button" className="app-button" onClick={() => print()}>
          {say.print}
        </button>
      </div>
      <p role="status" className="export-outcome">
        {outcome}
      </p>
    </>
  );
}
