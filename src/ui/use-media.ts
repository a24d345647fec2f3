import { useCallback, useSyncExternalStore } from "react";

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", notify);
      return () => list.removeEventListener("change", notify);
    },
    [query],
  );
  const read = () => matchMedia(query).matches;
  return useSyncExternalStore(subscribe, read, read);
}

/**
 * Below 720 px the page scrolls as a whole, the filters fold into a sheet and the panes are pages to swipe. The
 * style sheets use the same width.
 */
export const useIsNarrow = (): boolean => useMedia("(max-width: 719px)");
