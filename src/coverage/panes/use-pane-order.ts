import { useState, type PointerEvent as ReactPointerEvent, type RefObject } from "react";

/** Moves one item before the one at index `to`, which counts with the item in its old place. */
export function moveItem<T>(items: readonly T[], item: T, to: number): T[] {
  const from = items.indexOf(item);
  if (from === -1) return [...items];
  const rest = items.filter((_, index) => index !== from);
  rest.splice(to > from ? to - 1 : to, 0, item);
  return rest;
}

/** Gap before the first slot whose middle is right of the pointer. */
export function gapAt(middlesPx: readonly number[], xPx: number): number {
  const gap = middlesPx.findIndex((middle) => xPx < middle);
  return gap === -1 ? middlesPx.length : gap;
}

/**
 * Reordering by the grip: while it is dragged, `dropGap` says between which panes it would fall.
 * @param row holds the panes, each in an element with `data-pane-slot`.
 */
export function usePaneOrder(
  row: RefObject<HTMLElement | null>,
  order: readonly string[],
  onOrder: (order: string[]) => void,
) {
  const [dropGap, setDropGap] = useState<number | null>(null);
  const onDragStart = (id: string, gesture: ReactPointerEvent<HTMLElement>) => {
    const grip = gesture.currentTarget;
    if (gesture.button !== 0) return;
    grip.setPointerCapture(gesture.pointerId);
    const ends = new AbortController();
    let gap: number | null = null;
    const middles = () =>
      [...(row.current?.querySelectorAll("[data-pane-slot]") ?? [])].map((slot) => {
        const { left, width } = slot.getBoundingClientRect();
        return left + width / 2;
      });
    const listen = (type: "pointermove" | "pointerup" | "pointercancel", act: (x: number) => void) =>
      grip.addEventListener(type, (input: PointerEvent) => act(input.clientX), { signal: ends.signal });
    const end = () => {
      ends.abort();
      setDropGap(null);
    };
    listen("pointermove", (x) => {
      gap = gapAt(middles(), x);
      setDropGap(gap);
    });
    listen("pointercancel", end);
    listen("pointerup", () => {
      end();
      if (gap !== null) onOrder(moveItem(order, id, gap));
    });
  };
  return { dropGap, onDragStart };
}
