import { useId, useState, type ReactNode } from "react";
import type { Outlet } from "../model/bundle";
import { toggled } from "../state/toggled";
import { Icon } from "../ui/Icon";
import { OutletMark } from "../ui/OutletMark";
import { Popover } from "../ui/Popover";
import { useWords } from "../ui/use-words";
import { FilterToggle } from "./FilterToggle";

/** Drawn at once at most; the search finds the rest. */
const listLength = 200;

type Item<Id> = { id: Id; name: string; outlet?: Outlet };

type Props<Id extends string | number> = {
  title: string;
  /** The attribute of each toggle that carries its id. */
  attribute: `data-${string}`;
  items: readonly Item<Id>[];
  /** How many articles or events each item would show under the other filters, and a number of them in words. */
  counts: ReadonlyMap<Id, number>;
  countText: (count: number) => string;
  /** Ids shown; null: all. */
  chosen: readonly Id[] | null;
  onChange: (chosen: readonly Id[] | null) => void;
  /** With more items than these, a button opens a list of them instead of a row of toggles. */
  rowLength: number;
  /** Beside the title of the list while all are shown. */
  allText?: string;
  /** The list's search; without it the list has none. */
  search?: { label: string; nothingFound: string };
};

/** A filter by a set of items: a row of toggles, or a list where there are too many for a row. */
export function ToggleFilter<Id extends string | number>(props: Props<Id>) {
  const { title, attribute, items, counts, countText, chosen, onChange, rowLength } = props;
  const say = useWords("filters");
  const ids = items.map(({ id }) => id);
  const shown = chosen && new Set(chosen);
  const countOf = ({ id }: Item<Id>) => counts.get(id) ?? 0;
  const toggleOf = (item: Item<Id>) => {
    const { id, name, outlet } = item;
    const isShown = !shown || shown.has(id);
    return (
      <FilterToggle
        key={id}
        name={name}
        mark={outlet && <OutletMark outlet={outlet} isHollow={!isShown} />}
        count={countOf(item)}
        countText={countText(countOf(item))}
        isShown={isShown}
        data={{ [attribute]: id }}
        onToggle={() => onChange(toggled(chosen, ids, id))}
        onOnly={() => onChange(chosen?.length === 1 && chosen[0] === id ? null : [id])}
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
  const listOf = (words: string) =>
    items
      .filter(({ name }) => name.toLowerCase().includes(words))
      .sort((a, b) => countOf(b) - countOf(a))
      .slice(0, listLength)
      .map(toggleOf);
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
        listOf={listOf}
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
  onAll: () => void;
  onNone: () => void;
};

/** Toggles one under the other, most frequent first. */
function ToggleList({ title, search, listOf, onAll, onNone }: ListProps) {
  const say = useWords("filters");
  const [words, setWords] = useState("");
  const groupId = useId();
  const found = listOf(words.trim().toLowerCase());
  return (
    <>
      {search && (
        <input
          type="search"
          className="ui-input"
          aria-label={search.label}
          placeholder={search.label}
          aria-controls={groupId}
          value={words}
          onChange={(input) => setWords(input.target.value)}
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
    </>
  );
}
