import { useEffect, useRef } from "react";
import { recallText } from "./remembered";

/** Whether a key press there writes text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));

/** Single keys that act wherever the focus is but in a text field or a dialog; off if the reader says so (WCAG 2.1.4). */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      if (press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey) return;
      const act = Object.hasOwn(latest.current, press.key) ? latest.current[press.key] : undefined;
      if (!act || isTyping(press.target) || document.querySelector("dialog:modal")) return;
      if (recallText("shortcuts") === "off") return;
      press.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
