import { useSyncExternalStore } from "react";

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = matchMedia(query);
      list.addEventListener("change", notify);
      return () => list.removeEventListener("change", notify);
    },
    () => matchMedia(query).matches,
  );
}

/** Below this the page scrolls as a whole and the filters fold into a sheet. The style sheets use the same. */
export const useIsNarrow = (): boolean => useMedia("(max-width: 719px)");
