import { useState } from "react";
import { toViewState } from "../state/app-store";
import { formatUrlState } from "../state/url-state";
import { useAppStore } from "../state/use-app";
import { Icon } from "./Icon";
import { useWords } from "./use-words";

type Props = {
  article: string;
  /** Start offset of each passage. */
  starts: readonly number[];
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

/** Steps from passage to passage, with their count, and gives each its link. */
export function PassageStepper({ article, starts, current, onStep }: Props) {
  const say = useWords();
  const start = starts[current];
  if (start === undefined) return <p className="coverage-stepper">{say.noPassage}</p>;
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
        {say.passageOf(current + 1, starts.length)}
      </span>
      <span className="coverage-hidden" role="status">
        {say.passageStatus(current + 1, starts.length)}
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
      <CopyLink article={article} start={start} />
    </div>
  );
}
