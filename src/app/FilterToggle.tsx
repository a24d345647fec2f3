import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { messagesOf } from "../i18n/messages";
import { useApp } from "../state/use-app";

type Props = {
  name: string;
  /** The outlet's mark before the name. */
  mark?: ReactNode;
  /** How many it would show under the other filters, and the same in words. */
  count: number;
  countText: string;
  isShown: boolean;
  onToggle: () => void;
  onOnly: () => void;
  outletId?: string;
  year?: number;
};

/**
 * One filter: pressed means shown. A click hides or shows; a double click, Alt and click or Enter, or the small
 * button that comes with the pointer, shows only this one.
 */
export function FilterToggle({
  name,
  mark,
  count,
  countText,
  isShown,
  onToggle,
  onOnly,
  outletId,
  year,
}: Props) {
  const say = messagesOf(useApp((state) => state.lang)).filters;
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
        data-outlet-id={outletId}
        data-year={year}
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
        <span className="app-sr-only">{countText}</span>
      </button>
      <button
        type="button"
        className="filter-only"
        aria-label={say.onlyThis(name)}
        // With keys it is Alt and Enter on the toggle itself: half as many stops.
        tabIndex={-1}
        onClick={onOnly}
      >
        {say.only}
      </button>
    </span>
  );
}
