import { useEffect } from "react";
import type { AppStore } from "../../state/app-store";
import type { ArchiveSearch } from "../../state/search-archive";
import { followLate } from "../follow-late";
import { loadLiveSearch } from "../lazy-parts";

/**
 * Asks the whole archive for what the reader types, from the first word on: its code is loaded then, and not before
 * the page has shown itself.
 */
export function useLiveSearch(
  store: AppStore,
  openSearch: () => Promise<ArchiveSearch>,
  isPainted: boolean,
): void {
  useEffect(() => {
    if (!isPainted) return undefined;
    return followLate(store, {
      isNeeded: ({ query }) => query.trim() !== "",
      load: async () => {
        const { followQuery } = await loadLiveSearch();
        return () => followQuery(store, openSearch);
      },
      onFailure: (error) => console.warn("The search could not be loaded.", error),
    });
  }, [store, openSearch, isPainted]);
}
