import { useId, useState, type ReactNode } from "react";
import { messagesOf } from "../i18n/messages";
import { useApp } from "../state/use-app";
import { Icon } from "./Icon";
import { Popover } from "./Popover";

type Props = {
  title: string;
  /** How many are shown, beside the title. */
  summary: string;
  /** Without it the list has no search. */
  searchLabel?: string;
  nothingFound?: string;
  items: readonly { name: string; count: number; toggle: ReactNode }[];
  onAll: () => void;
  onNone: () => void;
};

/** Drawn at once at most; the search finds the rest. */
const listLength = 200;

/** Too many toggles for a row: a button that opens a list of them, most frequent first, with a search. */
export function ToggleList({ title, summary, searchLabel, nothingFound, items, onAll, onNone }: Props) {
  const say = messagesOf(useApp((state) => state.lang)).filters;
  const [words, setWords] = useState("");
  const groupId = useId();
  const wanted = words.trim().toLowerCase();
  const found = items
    .filter((item) => item.name.toLowerCase().includes(wanted))
    .sort((a, b) => b.count - a.count)
    .slice(0, listLength);
  return (
    <Popover
      className="filter-list"
      label={
        <>
          {title} <span className="filter-count">{summary}</span>
          <Icon name="down" />
        </>
      }
    >
      <>
        {searchLabel !== undefined && (
          <input
            type="search"
            className="app-input"
            aria-label={searchLabel}
            placeholder={searchLabel}
            aria-controls={groupId}
            value={words}
            onChange={(input) => setWords(input.target.value)}
          />
        )}
        <div className="filter-list-all">
          <button type="button" className="app-button" onClick={onAll}>
            {say.all}
          </button>
          <button type="button" className="app-button" onClick={onNone}>
            {say.none}
          </button>
        </div>
        <div role="group" aria-label={title} id={groupId} className="filter-list-items">
          {found.map((item) => item.toggle)}
          {found.length === 0 && <p role="status">{nothingFound}</p>}
        </div>
      </>
    </Popover>
  );
}
