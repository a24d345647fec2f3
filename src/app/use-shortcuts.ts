import { useEffect } from "react";
import { selectVisibleBriefs } from "../state/brief-selectors";
import type { AppStore } from "../state/app-store";
import { useAppStore } from "../state/use-app";
import { isTyping, useKeys } from "../ui/use-keys";

/** Where the keys lead; the elements carry these ids. */
export const searchId = "app-search";
export const filtersId = "app-filters";

type Options = {
  onHelp: () => void;
  onClose: () => void;
  onTimeline: () => void;
  /** Opens the dialog that checks a quotation. */
  onCheck: () => void;
};

/** Goes to the next or previous event shown, from the selected one; from none to the first or last. */
export function stepEvent(store: AppStore, step: 1 | -1): void {
  const state = store.getState();
  const events = selectVisibleBriefs(state);
  const at = events.findIndex((event) => event.id === state.event);
  const next = at === -1 ? events.at(step === 1 ? 0 : -1) : events[at + step];
  if (next) state.selectEvent(next.id);
}

function focusFilters(): void {
  const filters = document.querySelector<HTMLElement>(`#${filtersId}`);
  (filters?.querySelector<HTMLElement>("button") ?? filters)?.focus();
}

/** Single-key shortcuts of the page (the timeline and the panes have their own), and the key that closes. */
export function useShortcuts({ onHelp, onClose, onTimeline, onCheck }: Options): void {
  const store = useAppStore();
  const { setView } = store.getState();
  useKeys({
    "/": () => document.querySelector<HTMLElement>(`#${searchId}`)?.focus(),
    "?": onHelp,
    q: onCheck,
    f: focusFilters,
    t: () => setView("timeline"),
    l: () => setView("list"),
    o: onTimeline,
    "[": () => stepEvent(store, -1),
    "]": () => stepEvent(store, 1),
  });
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      if (press.key !== "Escape" || press.defaultPrevented || isTyping(press.target)) return;
      if (!document.querySelector("dialog:modal")) onClose();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onClose]);
}
