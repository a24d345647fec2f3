import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Outlet } from "../model/bundle";
import { toggled } from "../state/toggled";
import { Icon } from "../ui/Icon";
import { OutletMark } from "../ui/OutletMark";
import { Popover } from "../ui/Popover";
import { stepOfKey } from "../ui/step-of-key";
import { useWords } from "../ui/use-words";
import { FilterToggle } from "./FilterToggle";

/** Drawn at once at most; the search finds the rest. */
const listLength = 200;

type Item<Id> = {
  id: Id;
  name: string;
  outlet?: Outlet;
  /** How many articles or events it would show under the other filters; null while that is not known. */
  count: number | null;
  /** The same in words. */
  countText: string;
};

type Props<Id extends string | number> = {
  title: string;
  /** The attribute of each toggle that carries its id. */
  attribute: `data-${string}`;
  items: readonly Item<Id>[];
  /** Ids shown; null: all. */
  chosen: readonly Id[] | null;
  onChange: (chosen: readonly Id[] | null) => void;
  /** With more items than these, a button opens a list of them instead of a row of toggles. */
  rowLength: number;
  /** Beside the title of the list while all are shown. */
  allText?: string;
  /** The list keeps the order of the items; otherwise the most frequent go first. */
  isInOrder?: boolean;
  /** The list's search; without it the list has none. */
  search?: { label: string; nothingFound: string };
};

/** A filter by a set of items: a row of toggles, or a list where there are too many for a row. */
export function ToggleFilter<Id extends string | number>(props: Props<Id>) {
  const { title, attribute, items, chosen, onChange, rowLength } = props;
  const say = useWords("filters");
  const ids = items.map(({ id }) => id);
  const shown = chosen && new Set(chosen);
  const only = (id: Id) => onChange(chosen?.length === 1 && chosen[0] === id ? null : [id]);
  const toggleOf = (item: Item<Id>) => {
    const { id, name, outlet, count, countText } = item;
    const isShown = !shown || shown.has(id);
    return (
      <FilterToggle
        key={id}
        name={name}
        mark={outlet && <OutletMark outlet={outlet} isHollow={!isShown} />}
        count={count}
        countText={countText}
        isShown={isShown}
        data={{ [attribute]: id }}
        onToggle={() => onChange(toggled(chosen, ids, id))}
        onOnly={() => only(id)}
      />
    );
  };
  if (items.length <= rowLength)
    return (
      <div role="group" aria-label={title} className="filter-group">
        {items.map(toggleOf)}
      </div>
    );
  const summary = chosen
    ? say.outletCount(chosen.length, items.length)
    : (props.allText ?? String(items.length));
  const find = (words: string) => {
    const found = items.filter(({ name }) => name.toLowerCase().includes(words));
    return props.isInOrder ? found : found.sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  };
  return (
    <Popover
      className="filter-list"
      name={title}
      label={
        <>
          {title} <span className="filter-count">{summary}</span>
          <Icon name="down" />
        </>
      }
    >
      <ToggleList
        title={title}
        search={props.search}
        listOf={(words) => find(words).slice(0, listLength).map(toggleOf)}
        onFirst={(words) => {
          const [first] = find(words);
          if (first && words !== "") only(first.id);
        }}
        onAll={() => onChange(null)}
        onNone={() => onChange([])}
      />
    </Popover>
  );
}

type ListProps = {
  title: string;
  search: Props<string>["search"];
  /** The toggles of the items whose name holds the words. */
  listOf: (words: string) => ReactNode[];
  /** Shows only the first of them. */
  onFirst: (words: string) => void;
  onAll: () => void;
  onNone: () => void;
};

/** Moves the focus from toggle to toggle, and from the first back to the search. */
function moveFocus(press: KeyboardEvent<HTMLElement>): void {
  const stops = [
    ...press.currentTarget.querySelectorAll<HTMLElement>("input, .filter-toggle > [aria-pressed]"),
  ];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const { key } = press;
  const step = stepOfKey(key, "y");
  const isField = document.activeElement instanceof HTMLInputElement;
  const target =
    step !== 0
      ? stops[Math.max(0, at + step)]
      : isField
        ? undefined
        : key === "Home"
          ? stops[0]
          : key === "End"
            ? stops.at(-1)
            : undefined;
  if (!target) return;
  press.preventDefault();
  target.focus();
}

/** Toggles one under the other, with a search where there are many. */
function ToggleList({ title, search, listOf, onFirst, onAll, onNone }: ListProps) {
  const say = useWords("filters");
  const [words, setWords] = useState("");
  const groupId = useId();
  const wanted = words.trim().toLowerCase();
  const found = listOf(wanted);
  return (
    // The keys act on the controls inside, which are buttons and a field of their own.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="filter-list-body" onKeyDown={moveFocus}>
      {search && (
        <input
          type="search"
          className="ui-input"
          aria-label={search.label}
          placeholder={search.label}
          title={say.pickHint}
          aria-controls={groupId}
          value={words}
          onChange={(input) => setWords(input.target.value)}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === "Enter" && !nativeEvent.isComposing) onFirst(wanted);
          }}
        />
      )}
      <div className="filter-list-all">
        <button type="button" className="ui-button" onClick={onAll}>
          {say.all}
        </button>
        <button type="button" className="ui-button" onClick={onNone}>
          {say.none}
        </button>
      </div>
      <div role="group" aria-label={title} id={groupId} className="filter-list-items">
        {found}
        {found.length === 0 && <p role="status">{search?.nothingFound}</p>}
      </div>
    </div>
  );
}
