import { memo, Suspense } from "react";
import type { EventBrief } from "../model/bundle";
import { useApp } from "../state/use-app";
import { useWords } from "../ui/use-words";
import { BandButton } from "./BandButton";
import { LaneChooser } from "./panels/lazy-panels";
import { usePlotContext } from "./plot-context";
import { mostLanes } from "./plot/article-lanes";

const mostSummitButtons = 6;

/** Ways to move without a wheel: to each summit, closer, wider, all of it, with or without the quiet stretches. */
export const TimelineToolbar = memo(function TimelineToolbar({
  onSummit,
  onBand,
}: {
  onSummit(event: EventBrief): void;
  /** Draws the timeline back while something is read; null while nothing is. */
  onBand: (() => void) | null;
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
          <Suspense>
            <LaneChooser chosen={lanes.flatMap(({ outlet }) => outlet?.id ?? [])} />
          </Suspense>
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
        {onBand && <BandButton isBand={false} onToggle={onBand} />}
      </div>
    </div>
  );
});

function SummitButtons({ onSummit }: { onSummit(event: EventBrief): void }) {
  const { briefs, lang } = usePlotContext().data;
  const selectedId = useApp((state) => state.event);
  const say = useWords("timeline");
  const summits = briefs.filter(({ rank }) => rank === "summit").slice(0, mostSummitButtons);
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
        disabled={plot.isHome}
        onClick={actions.fit}
      >
        {say.zoomFit}
      </button>
    </span>
  );
}
