import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { useWords } from "../ui/use-words";

type Props = {
  name: string;
  /** The outlet's mark before the name. */
  mark: ReactNode;
  /** How many it would show under the other filters, null while that is not known, and the same in words. */
  count: number | null;
  countText: string;
  isShown: boolean;
  /** Data attributes that name it to the outside. */
  data: Record<`data-${string}`, string | number>;
  onToggle: () => void;
  onOnly: () => void;
};

/**
 * One filter; pressed means shown. A click hides or shows it. A double click, a click or Enter with Alt, and the
 * small button that appears under the pointer show only this one.
 */
export function FilterToggle({ name, mark, count, countText, isShown, data, onToggle, onOnly }: Props) {
  const say = useWords("filters");
  // Browsers do not agree on whether Alt and Enter are a click.
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key !== "Enter" || !press.altKey) return;
    press.preventDefault();
    onOnly();
  };
  const onClick = (gesture: MouseEvent) => (gesture.altKey || gesture.detail === 2 ? onOnly() : onToggle());
  return (
    <span className="filter-toggle">
      <button
        type="button"
        aria-pressed={isShown}
        {...data}
        data-empty={count === 0}
        title={say.hint}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {mark}
        <span className="filter-name">{name}</span>{" "}
        <span className="filter-count" aria-hidden="true">
          {count}
        </span>
        <span className="ui-hidden">{countText}</span>
      </button>
      <button
        type="button"
        className="filter-only"
        aria-label={say.onlyThis(name)}
        // By keyboard it is Alt and Enter on the toggle itself, which halves the tab stops.
        tabIndex={-1}
        onClick={onOnly}
      >
        {say.only}
      </button>
    </span>
  );
}
