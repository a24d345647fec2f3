import { memo, type ReactNode } from "react";
import { messagesOf } from "../i18n/messages";
import type { NewsEvent } from "../model/bundle";
import type { Lang } from "../model/lang";

type Props = {
  lang: Lang;
  summits: readonly NewsEvent[];
  selectedId: string | null;
  isWhole: boolean;
  canFold: boolean;
  isFolded: boolean;
  laneChooser: ReactNode;
  onSummit(event: NewsEvent): void;
  onZoomIn(): void;
  onZoomOut(): void;
  onFit(): void;
  onFold(): void;
};

/** Ways to move without a wheel: to each summit, closer, wider, all of it, with or without the quiet stretches. */
export const TimelineToolbar = memo(function TimelineToolbar(props: Props) {
  const { lang, summits, selectedId, isWhole, canFold, isFolded } = props;
  const say = messagesOf(lang).timeline;
  return (
    <div className="timeline-toolbar">
      <h2 className="timeline-title">{say.region}</h2>
      <div className="timeline-summits" role="group" aria-label={say.summits}>
        {summits.map((event) => (
          <button
            key={event.id}
            type="button"
            className="timeline-summit-button"
            aria-current={event.id === selectedId ? "true" : undefined}
            aria-label={say.goTo(event.label[lang])}
            title={say.goTo(event.label[lang])}
            onClick={() => props.onSummit(event)}
          >
            {event.label[lang]}
          </button>
        ))}
      </div>
      <div className="timeline-tools">
        {props.laneChooser}
        {canFold && (
          <button
            type="button"
            className="timeline-tool"
            aria-pressed={isFolded}
            title={say.foldHint}
            onClick={props.onFold}
          >
            {say.fold}
          </button>
        )}
        <span className="timeline-zoom">
          <button
            type="button"
            className="timeline-tool"
            aria-label={say.zoomOut}
            title={`${say.zoomOut} (−)`}
            disabled={isWhole}
            onClick={props.onZoomOut}
          >
            −
          </button>
          <button
            type="button"
            className="timeline-tool"
            aria-label={say.zoomIn}
            title={`${say.zoomIn} (+)`}
            onClick={props.onZoomIn}
          >
            +
          </button>
          <button
            type="button"
            className="timeline-tool"
            title={`${say.zoomFit} (0)`}
            disabled={isWhole}
            onClick={props.onFit}
          >
            {say.zoomFit}
          </button>
        </span>
      </div>
    </div>
  );
});
