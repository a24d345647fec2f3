import { memo } from "react";
import type { NewsEvent } from "../model/bundle";
import { useApp } from "../state/use-app";
import { useWords } from "../ui/use-words";
import { LaneChooser } from "./panels/LaneChooser";
import { usePlotContext } from "./plot-context";
import { mostLanes } from "./plot/article-lanes";

const mostSummitButtons = 6;

/** Ways to move without a wheel: to each summit, closer, wider, all of it, with or without the quiet stretches. */
export const TimelineToolbar = memo(function TimelineToolbar({
  onSummit,
}: {
  onSummit(event: NewsEvent): void;
}) {
  const { data } = usePlotContext();
  const { bundle, lanes, folding } = data;
  const say = useWords("timeline");
  return (
    <div className="timeline-toolbar">
      <h2 className="timeline-title">{say.region}</h2>
      <SummitButtons onSummit={onSummit} />
      <div className="timeline-tools">
        {bundle.outlets.length > mostLanes && (
          <LaneChooser chosen={lanes.flatMap(({ outlet }) => outlet?.id ?? [])} />
        )}
        {folding.canFold && (
          <button
            type="button"
            className="timeline-tool"
            aria-pressed={folding.isFolded}
            title={say.foldHint}
            onClick={folding.toggleFolds}
          >
            {say.fold}
          </button>
        )}
        <ZoomButtons />
      </div>
    </div>
  );
});

function SummitButtons({ onSummit }: { onSummit(event: NewsEvent): void }) {
  const { bundle, lang } = usePlotContext().data;
  const selectedId = useApp((state) => state.event);
  const say = useWords("timeline");
  const summits = bundle.events.filter(({ rank }) => rank === "summit").slice(0, mostSummitButtons);
  return (
    <div className="timeline-summits" role="group" aria-label={say.summits}>
      {summits.map((event) => (
        <button
          key={event.id}
          type="button"
          className="timeline-summit-button"
          aria-current={event.id === selectedId ? "true" : undefined}
          aria-label={say.goTo(event.label[lang])}
          title={say.goTo(event.label[lang])}
          onClick={() => onSummit(event)}
        >
          {event.label[lang]}
        </button>
      ))}
    </div>
  );
}

function ZoomButtons() {
  const { plot, actions } = usePlotContext();
  const say = useWords("timeline");
  return (
    <span className="timeline-zoom">
      <button
        type="button"
        className="timeline-tool"
        aria-label={say.zoomOut}
        title={`${say.zoomOut} (−)`}
        disabled={plot.isWhole}
        onClick={actions.zoomOut}
      >
        −
      </button>
      <button
        type="button"
        className="timeline-tool"
        aria-label={say.zoomIn}
        title={`${say.zoomIn} (+)`}
        onClick={actions.zoomIn}
      >
        +
      </button>
      <button
        type="button"
        className="timeline-tool"
        title={`${say.zoomFit} (0)`}
        disabled={plot.isWhole}
        onClick={actions.fit}
      >
        {say.zoomFit}
      </button>
    </span>
  );
}
