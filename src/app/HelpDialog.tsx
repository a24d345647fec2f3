import { useEffect, useRef } from "react";
import { IconButton } from "../ui/IconButton";
import { useRemembered } from "../ui/remembered";
import { useWords } from "../ui/use-words";
import "./help-dialog.css";

const keysOf = {
  search: ["/"],
  quote: ["q"],
  help: ["?"],
  close: ["Esc"],
  timeline: ["t"],
  list: ["l"],
  previous: ["["],
  next: ["]"],
  filters: ["f"],
  overview: ["o"],
  passages: ["p", "n"],
  walk: ["←", "→", "↑", "↓"],
  choose: ["Enter"],
  zoom: ["+", "−", "0"],
  only: ["Alt", "Enter"],
} as const;

/** The page in two sentences, and its keys; single keys can be turned off (WCAG 2.1.4). */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const help = useWords("help");
  const { close } = useWords("ui");
  const [shortcuts, setShortcuts] = useRemembered("shortcuts", ["on", "off"], "on");
  return (
    <dialog
      ref={dialog}
      className="ui-dialog help-dialog"
      aria-labelledby="help-title"
      closedby="any"
      onClose={onClose}
    >
      <form method="dialog" className="help-head">
        <h2 id="help-title">{help.title}</h2>
        <IconButton icon="close" type="submit" label={close} />
      </form>
      <p>{help.about}</p>
      <h3>{help.marks}</h3>
      <dl className="help-marks">
        {Object.entries(help.mark).map(([name, meaning]) => (
          <div key={name}>
            <dt className={`help-mark-${name}`} aria-hidden="true" />
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
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
          checked={shortcuts === "on"}
          onChange={(input) => setShortcuts(input.target.checked ? "on" : "off")}
        />
        {help.enabled}
      </label>
    </dialog>
  );
}
