import { useEffect, useId, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from "react";
import type { ArticleFile, Mention } from "../../model/bundle";
import { selectFullDomain } from "../../state/selectors";
import { useAppStore } from "../../state/use-app";
import { stepOfKey } from "../../ui/step-of-key";
import { domainForDate } from "./domain-for-date";

type Pointed = { element: HTMLElement; mention: Mention; rect: DOMRect };

const dateAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(".coverage-date") : null;

/** The first line's box: words that wrap have several. */
const firstRectOf = (element: HTMLElement): DOMRect =>
  element.getClientRects()[0] ?? element.getBoundingClientRect();

/** Moves the focus along the dates of a text: one of them is in the tab order, the arrow keys reach the rest. */
function focusBeside(root: Element, date: HTMLElement, step: number): void {
  const dates = [...root.querySelectorAll<HTMLElement>(".coverage-date")];
  const next = dates[dates.indexOf(date) + step];
  if (!next) return;
  date.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/**
 * Dates in a text that tell what they were read as, and lead to their place on the timeline.
 * @returns the date pointed at, the id of its note, and the listeners for the element around the text.
 */
export function useDateNotes(file: ArticleFile) {
  const store = useAppStore();
  const noteId = useId();
  const [pointed, setPointed] = useState<Pointed | null>(null);

  const point = (target: EventTarget) => {
    const date = dateAt(target);
    const mention = file.mentions[Number(date?.dataset.mention)];
    if (!date || !mention) return;
    date.setAttribute("aria-describedby", noteId);
    setPointed({ element: date, mention, rect: firstRectOf(date) });
    if (mention.event !== null) store.getState().hoverEvent(mention.event);
  };
  const leave = () => {
    if (!pointed) return;
    pointed.element.removeAttribute("aria-describedby");
    if (pointed.mention.event !== null) store.getState().hoverEvent(null);
    setPointed(null);
  };
  const goThere = (target: EventTarget) => {
    const mention = file.mentions[Number(dateAt(target)?.dataset.mention)];
    const { domain, bundle, setDomain } = store.getState();
    const around = mention && domainForDate(mention.when, domain ?? selectFullDomain(bundle));
    if (!around) return;
    setDomain(around);
    document.getElementById("timeline")?.scrollIntoView({ block: "nearest" });
  };

  const element = pointed?.element;
  useEffect(() => {
    if (!element) return;
    const follow = () => setPointed((last) => last && { ...last, rect: firstRectOf(last.element) });
    const closeByKey = (input: globalThis.KeyboardEvent) => {
      if (input.key !== "Escape") return;
      // First the note goes, then what lies under it.
      input.preventDefault();
      setPointed(null);
    };
    document.addEventListener("scroll", follow, true);
    document.addEventListener("keydown", closeByKey, true);
    return () => {
      document.removeEventListener("scroll", follow, true);
      document.removeEventListener("keydown", closeByKey, true);
    };
  }, [element]);

  const listeners = {
    onMouseOver: (input: MouseEvent) => (dateAt(input.target) ? point(input.target) : leave()),
    onMouseLeave: leave,
    onFocus: (input: FocusEvent) => point(input.target),
    onBlur: leave,
    onClick: (input: MouseEvent) => goThere(input.target),
    onKeyDown(input: KeyboardEvent<HTMLElement>) {
      const date = dateAt(input.target);
      if (!date) return;
      const step = stepOfKey(input.key, "x");
      if (step !== 0) focusBeside(input.currentTarget, date, step);
      else if (input.key === "Enter" || input.key === " ") goThere(date);
      else return;
      input.preventDefault();
      input.stopPropagation();
    },
  };
  return { pointed, noteId, listeners };
}
