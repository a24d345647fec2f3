import type { ReactNode } from "react";
import { indexOf } from "../../state/selectors";
import { CopyLink } from "../../ui/CopyLink";
import { IconButton } from "../../ui/IconButton";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import type { MarkedPassage } from "../text/article-dom";

type Props = {
  article: string;
  passages: readonly MarkedPassage[];
  current: number;
  onStep: (by: number) => void;
  /** What else can be done with the current passage. */
  children: ReactNode;
};

/** The events that a passage bears out, each a way to its coverage. */
export function PassageEvents({ events }: { events: readonly string[] }) {
  const say = useWords("coverage");
  const { lang, bundle, selectEvent } = usePick("lang", "bundle", "selectEvent");
  if (events.length === 0) return null;
  return (
    <p className="coverage-speaks-of">
      {say.speaksOf}
      {events.map((id) => {
        const label = indexOf(bundle).eventById.get(id)?.label[lang];
        return label === undefined ? null : (
          <button
            key={id}
            type="button"
            className="ui-link"
            title={say.openEvent(label)}
            onClick={() => selectEvent(id)}
          >
            {label}
          </button>
        );
      })}
    </p>
  );
}

/** Steps from passage to passage, with their count, and gives each its link. */
export function PassageStepper({ article, passages, current, onStep, children }: Props) {
  const say = useWords("coverage");
  const passage = passages[current];
  if (!passage) return <p className="coverage-stepper">{say.noPassage}</p>;
  return (
    <div className="coverage-stepper" role="group" aria-label={say.passages}>
      <IconButton isSmall icon="previous" label={say.previousPassage} onClick={() => onStep(-1)} />
      <span className="coverage-count" aria-hidden="true">
        {say.passageOf(current + 1, passages.length)}
      </span>
      <span className="ui-hidden" role="status">
        {say.passageStatus(current + 1, passages.length)}
      </span>
      <IconButton isSmall icon="next" label={say.nextPassage} onClick={() => onStep(1)} />
      <CopyLink isSmall label={say.copyLink} change={{ passage: { article, start: passage.start } }} />
      {children}
    </div>
  );
}
