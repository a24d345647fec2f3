import { useEffect, useRef, useState } from "react";
import { messagesOf } from "../i18n/messages";
import { useApp } from "../state/use-app";
import { Icon } from "./Icon";
import { readRemembered, remember } from "./remembered";
import "./help-dialog.css";

const keysOf = {
  search: ["/"],
  help: ["?"],
  close: ["Esc"],
  timeline: ["t"],
  list: ["l"],
  previous: ["["],
  next: ["]"],
  filters: ["f"],
  walk: ["←", "→", "↑", "↓"],
  choose: ["Enter"],
  zoom: ["+", "−", "0"],
  only: ["Alt", "Enter"],
} as const;

/** What the page is, in two sentences, and its keys; single keys can be turned off (WCAG 2.1.4). */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { help, app } = messagesOf(useApp((state) => state.lang));
  const [isOn, setOn] = useState(() => readRemembered("shortcuts") !== "off");
  return (
    <dialog
      ref={dialog}
      className="app-dialog help-dialog"
      aria-labelledby="help-title"
      closedby="any"
      onClose={onClose}
    >
      <form method="dialog" className="help-head">
        <h2 id="help-title">{help.title}</h2>
        <button className="app-button" aria-label={app.close} title={app.close}>
          <Icon name="close" />
        </button>
      </form>
      <p>{help.about}</p>
      <h3>{help.keys}</h3>
      <dl className="help-keys">
        {Object.entries(keysOf).map(([name, keys]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{help.key[name as keyof typeof keysOf]}</dd>
          </div>
        ))}
      </dl>
      <label className="help-enabled">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(input) => {
            setOn(input.target.checked);
            remember("shortcuts", input.target.checked ? "on" : "off");
          }}
        />
        {help.enabled}
      </label>
    </dialog>
  );
}
