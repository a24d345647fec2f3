import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { resizePair, type PaneWidths } from "./pane-widths";

const measureWidths = (row: HTMLElement): PaneWidths =>
  new Map(
    [...row.querySelectorAll<HTMLElement>("[data-pane-slot]")].map((slot) => [
      slot.dataset.paneSlot!,
      slot.getBoundingClientRect().width,
    ]),
  );

/**
 * Widths that the reader gave to panes; until then they share the room evenly.
 * @param row holds the panes, each in an element with `data-pane-slot`.
 */
export function usePaneWidths(row: RefObject<HTMLElement | null>) {
  const [widths, setWidths] = useState<PaneWidths | null>(null);
  const startWidths = useRef<PaneWidths>(new Map());
  return {
    /** CSS pixels; undefined for a share of the room. */
    widthOf: (id: string): number | undefined => widths?.get(id),
    separatorOf(left: string, right: string) {
      const [a, b] = [widths?.get(left) ?? 1, widths?.get(right) ?? 1];
      return {
        sharePercent: (100 * a) / (a + b),
        onStart() {
          if (row.current) startWidths.current = measureWidths(row.current);
        },
        onResize: (byPx: number) => setWidths(resizePair(startWidths.current, left, right, byPx)),
        onReset: () => setWidths(null),
      };
    },
  };
}

/** Tells the style sheet how much room a scroll bar takes from a text, which depends on the system. */
export function useScrollbarWidth(row: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const scroller = row.current?.querySelector<HTMLElement>(".coverage-scroller");
    if (!scroller) return;
    const widthPx = scroller.offsetWidth - scroller.clientWidth;
    row.current?.style.setProperty("--scrollbar", `${widthPx}px`);
  }, [row]);
}
