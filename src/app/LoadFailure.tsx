import { messagesOf } from "../i18n/messages";
import type { Lang } from "../model/lang";
import { LoadError } from "../state/load-bundle";

type Props = { error: unknown; lang: Lang; onRetry: () => void };

/** Instead of the page, if the archive's index was not loaded: what happened and what to do. */
export function LoadFailure({ error, lang, onRetry }: Props) {
  const say = messagesOf(lang).errors;
  const reason = error instanceof LoadError ? error.reason : "unreadable";
  return (
    <main className="app-failure">
      <div role="alert">
        <h1>{say.title}</h1>
        <p>{say.advice[reason]}</p>
      </div>
      <button type="button" className="ui-button ui-button-strong" onClick={onRetry}>
        {say.retry}
      </button>
      <details>
        <summary>{say.details}</summary>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </details>
    </main>
  );
}
