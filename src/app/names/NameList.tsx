import { useState, type KeyboardEvent } from "react";
import type { NameLine } from "../../search/names";
import { Icon } from "../../ui/Icon";
import { stepOfKey } from "../../ui/step-of-key";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { useNameCounts, useNameLines } from "./use-name-lines";
import "./names.css";

const mostLines = 40;

/** The focus goes from name to name with the arrow keys, and from the first back to the field. */
function moveFocus(press: KeyboardEvent<HTMLElement>): void {
  const step = stepOfKey(press.key, "y");
  if (step === 0) return;
  const stops = [...press.currentTarget.querySelectorAll<HTMLElement>("input, .name-list button")];
  const target = stops[Math.max(0, stops.indexOf(document.activeElement as HTMLElement) + step)];
  press.preventDefault();
  target?.focus();
}

/** The names chosen, each to be taken out again. */
function Chosen() {
  const { names, setNames } = usePick("names", "setNames");
  const say = useWords("names");
  if (!names) return null;
  return (
    <ul className="name-chips" aria-label={say.chosen}>
      {names.map((name) => (
        <li key={name}>
          <button
            type="button"
            className="ui-button ui-button-lined"
            aria-label={say.remove(name)}
            onClick={() => setNames(names.filter((other) => other !== name))}
          >
            {name}
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Names to choose from, the most frequent first or those like what is typed, each with its articles under the other filters. */
export function NameList() {
  const { names: chosen, setNames } = usePick("names", "setNames");
  const say = useWords("names");
  const app = useWords("app");
  const filters = useWords("filters");
  const [typed, setTyped] = useState("");
  const found = useNameLines(typed.trim(), mostLines);
  const counts = useNameCounts(found);
  const { phase, lines } = found;
  const isChosen = (name: string) => chosen?.includes(name) ?? false;
  const toggle = (name: string) =>
    setNames(isChosen(name) ? chosen!.filter((other) => other !== name) : [...(chosen ?? []), name]);
  const choose = (name: string) => {
    if (!isChosen(name)) toggle(name);
    setTyped("");
  };
  const toItem = ([name]: NameLine) => {
    const count = counts.get(name);
    return (
      <li key={name}>
        <button
          type="button"
          aria-pressed={isChosen(name)}
          data-name={name}
          data-empty={count === 0}
          onClick={() => toggle(name)}
        >
          <span className="filter-name">{name}</span>
          <span className="filter-count" aria-hidden="true">
            {count}
          </span>
          <span className="ui-hidden">{count === undefined ? filters.counting : app.articles(count)}</span>
        </button>
      </li>
    );
  };
  return (
    // The keys act on the controls inside, which are buttons and a field of their own.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="filter-list-body" onKeyDown={moveFocus}>
      <input
        type="search"
        className="ui-input"
        aria-label={say.find}
        placeholder={say.find}
        value={typed}
        onChange={(input) => setTyped(input.target.value)}
        onKeyDown={({ key, nativeEvent }) => {
          const [first] = lines;
          if (key === "Enter" && !nativeEvent.isComposing && typed !== "" && first) choose(first[0]);
        }}
      />
      <Chosen />
      <ul className="name-list" aria-label={say.title}>
        {lines.map(toItem)}
      </ul>
      {lines.length === 0 && (
        <p role="status">
          {phase === "loading" ? filters.counting : phase === "failed" ? say.failed : say.none(typed.trim())}
        </p>
      )}
    </div>
  );
}
