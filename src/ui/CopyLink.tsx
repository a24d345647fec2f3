import { useEffect, useRef, useState } from "react";
import { toViewState, type AppStore } from "../state/app-store";
import { formatUrlState } from "../state/url-state";
import { useAppStore } from "../state/use-app";
import type { ViewState } from "../state/view-state";
import { IconButton } from "./IconButton";
import { useWords } from "./use-words";

const doneMs = 2_000;

type Props = {
  label: string;
  /** Parts of the view in which the link differs from what is shown. */
  change?: Partial<ViewState>;
  isSmall?: boolean;
};

/** A link to the view, or to one that differs in some parts. */
export const linkTo = (store: AppStore, change: Partial<ViewState> = {}): string =>
  new URL(formatUrlState({ ...toViewState(store.getState()), ...change }), location.href).href;

/** Where a finger is the pointer, the system's own sheet is what a reader expects. */
const canShare = (): boolean => "share" in navigator && matchMedia("(pointer: coarse)").matches;

/** @returns whether the reader was asked; a sheet that they closed is an answer too. */
async function share(url: string): Promise<boolean> {
  try {
    await navigator.share({ title: document.title, url });
    return true;
  } catch (error) {
    return (error as DOMException).name === "AbortError";
  }
}

/** Shares a link to the view, or copies it. If the browser forbids that, a dialog shows the link to be copied by hand. */
export function CopyLink({ label, change = {}, isSmall = false }: Props) {
  const store = useAppStore();
  const say = useWords("ui");
  const [isDone, setDone] = useState(false);
  const [url, setUrl] = useState("");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!isDone) return undefined;
    const timer = setTimeout(() => setDone(false), doneMs);
    return () => clearTimeout(timer);
  }, [isDone]);
  const copy = async () => {
    const link = linkTo(store, change);
    if (canShare() && (await share(link))) return;
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
      <IconButton
        icon={isDone ? "check" : "link"}
        label={label}
        isSmall={isSmall}
        onClick={() => void copy()}
      />
      <span role="status" className={isDone ? "ui-toast" : "ui-hidden"}>
        {isDone ? say.linkCopied : ""}
      </span>
      <dialog ref={dialog} className="ui-dialog" aria-label={label}>
        <form method="dialog">
          <label>
            {say.copyFailed}
            <input className="ui-input" readOnly value={url} onFocus={(input) => input.target.select()} />
          </label>
          <button className="ui-button ui-button-strong">{say.close}</button>
        </form>
      </dialog>
    </>
  );
}
