import { useState } from "react";
import { toViewState } from "../state/app-store";
import { formatUrlState } from "../state/url-state";
import { indexOf } from "../state/selectors";
import { useApp, useAppStore } from "../state/use-app";
import type { MarkedPassage } from "./article-dom";
import { Icon } from "./Icon";
import { useWords } from "./use-words";

type Props = {
  article: string;
  passages: readonly MarkedPassage[];
  current: number;
  onStep: (by: number) => void;
};

/** Copies a link to the passage shown; where the browser forbids that, the link stands there to be copied. */
function CopyLink({ article, start }: { article: string; start: number }) {
  const say = useWords();
  const store = useAppStore();
  const [copied, setCopied] = useState<{ start: number; link: string; isDone: boolean } | null>(null);
  const copy = async () => {
    const state = { ...toViewState(store.getState()), passage: { article, start } };
    const link = location.href.replace(/[?#].*$/, "") + formatUrlState(state);
    try {
      await navigator.clipboard.writeText(link);
      setCopied({ start, link, isDone: true });
    } catch {
      setCopied({ start, link, isDone: false });
    }
  };
  const shown = copied?.start === start ? copied : null;
  return (
    <>
      <button
        type="button"
        className="coverage-tool"
        title={say.copyLink}
        aria-label={say.copyLink}
        onClick={copy}
      >
        <Icon name="link" />
      </button>
      <span className="coverage-copied" role="status">
        {shown?.isDone && say.copied}
      </span>
      {shown && !shown.isDone && (
        <label className="coverage-copy-link">
          {say.copyFailed}
          <input readOnly value={shown.link} onFocus={(input) => input.target.select()} />
        </label>
      )}
    </>
  );
}

/** The events that a passage bears out, each a way to its coverage. */
export function PassageEvents({ events }: { events: readonly string[] }) {
  const say = useWords();
  const lang = useApp((state) => state.lang);
  const bundle = useApp((state) => state.bundle);
  const store = useAppStore();
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
            className="coverage-link"
            title={say.openEvent(label)}
            onClick={() => store.getState().selectEvent(id)}
          >
            {label}
          </button>
        );
      })}
    </p>
  );
}

/** Steps from passage to passage, with their count, and gives each its link. */
export function PassageStepper({ article, passages, current, onStep }: Props) {
  const say = useWords();
  const passage = passages[current];
  if (!passage) return <p className="coverage-stepper">{say.noPassage}</p>;
  return (
    <div className="coverage-stepper" role="group" aria-label={say.passages}>
      <button
        type="button"
        className="coverage-tool"
        title={say.previousPassage}
        aria-label={say.previousPassage}
        onClick={() => onStep(-1)}
      >
        <Icon name="up" />
      </button>
      <span className="coverage-count" aria-hidden="true">
        {say.passageOf(current + 1, passages.length)}
      </span>
      <span className="coverage-hidden" role="status">
        {say.passageStatus(current + 1, passages.length)}
      </span>
      <button
        type="button"
        className="coverage-tool"
        title={say.nextPassage}
        aria-label={say.nextPassage}
        onClick={() => onStep(1)}
      >
        <Icon name="down" />
      </button>
      <CopyLink article={article} start={passage.start} />
    </div>
  );
}
