import { useEffect } from "react";
import type { AppStore } from "../../state/app-store";
import type { ArchiveSearch } from "../../state/search-archive";
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
    if (!isPainted) return;
    let isOver = false;
    let end = () => {};
    const begin = () => {
      if (store.getState().query.trim() === "") return;
      end();
      loadLiveSearch().then(
        ({ followQuery }) => {
          if (!isOver) end = followQuery(store, openSearch);
        },
        (error: unknown) => {
          console.warn("The search could not be loaded.", error);
          end = store.subscribe(begin);
        },
      );
    };
    end = store.subscribe(begin);
    begin();
    return () => {
      isOver = true;
      end();
    };
  }, [store, openSearch, isPainted]);
}
