import { useEffect } from "react";
import type { OpenNames } from "../../state/archive-names";
import type { AppStore } from "../../state/app-store";
import { loadLiveNames } from "../lazy-parts";

/** Looks up the names chosen, from the first on: its code is loaded then, and not before the page has shown itself. */
export function useNames(store: AppStore, openNames: OpenNames | null, isPainted: boolean): void {
  useEffect(() => {
    if (!isPainted || !openNames) return undefined;
    let isOver = false;
    let end = () => {};
    const begin = () => {
      if (store.getState().names === null) return;
      end();
      loadLiveNames().then(
        ({ followNames }) => {
          if (!isOver) end = followNames(store, openNames);
        },
        (error: unknown) => {
          console.warn("The filter of names could not be loaded.", error);
          store.getState().addNotice({ code: "names-missing", parameter: "", ids: [] });
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
  }, [store, openNames, isPainted]);
}
