import { useEffect, useState, type RefObject } from "react";
import { flushSync } from "react-dom";

/** Panes built at once; those further on wait until they are near. */
const firstPanes = 4;

/**
 * Which panes are in or near the view, so that of an event told by hundreds only what can be seen is fetched and
 * built. A pane that was near stays as it is.
 * @param row holds the panes, each in an element with `data-pane-slot`.
 */
export function useNear(row: RefObject<HTMLElement | null>, order: readonly string[]) {
  const [near, setNear] = useState<ReadonlySet<string>>(new Set());
  const names = order.join(" ");
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.flatMap(({ isIntersecting, target }) =>
          isIntersecting && target instanceof HTMLElement ? (target.dataset.paneSlot ?? []) : [],
        );
        if (seen.length > 0) setNear((last) => new Set([...last, ...seen]));
      },
      // A row's width on either side.
      { root: element, rootMargin: "0px 100%" },
    );
    const ids = new Set(names.split(" "));
    for (const slot of element.querySelectorAll<HTMLElement>("[data-pane-slot]"))
      if (ids.has(slot.dataset.paneSlot!)) observer.observe(slot);
    return () => observer.disconnect();
  }, [row, names]);
  useEffect(() => {
    // Paper has room for all.
    const takeAll = () => flushSync(() => setNear(new Set(names.split(" "))));
    addEventListener("beforeprint", takeAll);
    return () => removeEventListener("beforeprint", takeAll);
  }, [names]);
  return (id: string, index: number) => index < firstPanes || near.has(id);
}
