import { useCallback, useEffect, useRef } from "react";
import type { Held } from "../compare/opposite";
import { mapScroll } from "./scroll-map";
import type { PaneScroll } from "./use-passages";

/**
 * Lets the pane that the reader scrolls carry the others along.
 * @param held what corresponds; without it, or where nothing does, panes go passage by passage.
 */
export function useSyncedScroll(isOn: boolean, held: Held | null) {
  const latestHeld = useRef(held);
  useEffect(() => {
    latestHeld.current = held;
  });
  const scrolls = useRef(new Map<string, PaneScroll>());
  /** Only the pane that the reader uses leads; panes that are scrolled along do not scroll others. */
  const leader = useRef<string | null>(null);
  const onScroller = useCallback((id: string, scroll: PaneScroll | null) => {
    if (scroll) scrolls.current.set(id, scroll);
    else scrolls.current.delete(id);
  }, []);
  const onTaken = useCallback((id: string) => {
    leader.current = id;
  }, []);
  const onScrolled = useCallback(
    (id: string) => {
      const own = scrolls.current.get(id);
      if (!isOn || leader.current !== id || !own) return;
      const anchors = own.anchorsPx();
      for (const [other, { element, anchorsPx }] of scrolls.current) {
        if (other === id) continue;
        const { fromPx, toPx } = latestHeld.current?.anchorsOf(id, other) ?? {
          fromPx: anchors,
          toPx: anchorsPx(),
        };
        const top = mapScroll(own.element.scrollTop, fromPx, toPx);
        if (top !== null) element.scrollTo({ top, behavior: "instant" });
      }
    },
    [isOn],
  );
  /** Steps through the passages of the pane that the reader uses, else of the first of `order`. */
  const step = useCallback((by: number, order: readonly string[]) => {
    const ids = [leader.current, ...order];
    const id = ids.find(
      (candidate) => candidate !== null && order.includes(candidate) && scrolls.current.has(candidate),
    );
    if (id != null) scrolls.current.get(id)?.step(by);
  }, []);
  return { onScroller, onTaken, onScrolled, step };
}
