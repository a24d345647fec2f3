import { useEffect, useRef, useState } from "react";
import { messagesOf } from "../i18n/messages";
import { toViewState } from "../state/app-store";
import { formatUrlState } from "../state/url-state";
import { useApp, useAppStore } from "../state/use-app";
import { Icon } from "./Icon";

const doneMs = 2_000;

/** Copies the address of what is shown; where the browser forbids it, shows the address to be copied by hand. */
export function ShareButton() {
  const store = useAppStore();
  const say = messagesOf(useApp((state) => state.lang)).app;
  const [isDone, setDone] = useState(false);
  const [url, setUrl] = useState("");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!isDone) return undefined;
    const timer = setTimeout(() => setDone(false), doneMs);
    return () => clearTimeout(timer);
  }, [isDone]);
  const share = async () => {
    const link = new URL(formatUrlState(toViewState(store.getState())), location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      setDone(true);
    } catch {
      setUrl(link);
      dialog.current?.showModal();
    }
  };
  return (
    <>
      <button
        type="button"
        className="app-button"
        aria-label={say.share}
        title={say.share}
        onClick={() => void share()}
      >
        <Icon name={isDone ? "check" : "link"} />
      </button>
      <span role="status" className={isDone ? "app-toast" : "app-sr-only"}>
        {isDone ? say.shareDone : ""}
      </span>
      <dialog ref={dialog} className="app-dialog" aria-label={say.share}>
        <form method="dialog">
          <label>
            {say.shareFailed}
            <input
              className="app-input"
              readOnly
              value={url}
              onFocus={(gesture) => gesture.target.select()}
            />
          </label>
          <button className="app-button app-button-strong">{say.close}</button>
        </form>
      </dialog>
    </>
  );
}
