import { useEffect } from "react";
import type { OpenNames } from "../../state/archive-names";
import type { AppStore } from "../../state/app-store";
import { followLate } from "../follow-late";
import { loadLiveNames } from "../lazy-parts";

/** Looks up the names chosen, from the first on: its code is loaded then, and not before the page has shown itself. */
export function useNames(store: AppStore, openNames: OpenNames | null, isPainted: boolean): void {
  useEffect(() => {
    if (!isPainted || !openNames) return undefined;
    return followLate(store, {
      isNeeded: ({ names }) => names !== null,
      load: async () => {
        const { followNames } = await loadLiveNames();
        return () => followNames(store, openNames);
      },
      onFailure: (error) => {
        console.warn("The filter of names could not be loaded.", error);
        store.getState().addNotice({ code: "names-missing", parameter: "", ids: [] });
      },
    });
  }, [store, openNames, isPainted]);
}
