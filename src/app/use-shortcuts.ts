import { useEffect, useRef } from "react";
import { selectVisibleBriefs } from "../state/brief-selectors";
import type { AppStore } from "../state/app-store";
import { useAppStore } from "../state/use-app";
import { recallText } from "../ui/remembered";

/** Where the keys lead; the elements carry these ids. */
export const searchId = "app-search";
export const filtersId = "app-filters";

type Options = {
  onHelp: () => void;
  onClose: () => void;
  /** Draws the timeline back or brings it out; null while nothing is read. */
  onBand: (() => void) | null;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));

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

/** Single-key shortcuts of the page (the timeline and the panes have their own); off if the reader says so. */
export function useShortcuts({ onHelp, onClose, onBand }: Options): void {
  const store = useAppStore();
  const bandRef = useRef(onBand);
  useEffect(() => void (bandRef.current = onBand), [onBand]);
  useEffect(() => {
    const { setView } = store.getState();
    const actions: Record<string, () => void> = {
      "/": () => document.querySelector<HTMLElement>(`#${searchId}`)?.focus(),
      "?": onHelp,
      f: focusFilters,
      o: () => bandRef.current?.(),
      t: () => setView("timeline"),
      l: () => setView("list"),
      "[": () => stepEvent(store, -1),
      "]": () => stepEvent(store, 1),
    };
    const onKeyDown = (gesture: KeyboardEvent) => {
      if (gesture.defaultPrevented || gesture.ctrlKey || gesture.metaKey || gesture.altKey) return;
      if (document.querySelector("dialog:modal")) return;
      if (gesture.key === "Escape" && !isTyping(gesture.target)) {
        onClose();
        return;
      }
      const act = actions[gesture.key];
      if (!act || isTyping(gesture.target) || recallText("shortcuts") === "off") return;
      gesture.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store, onHelp, onClose]);
}
