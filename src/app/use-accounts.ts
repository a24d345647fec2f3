import { useEffect } from "react";
import type { AppState, AppStore } from "../state/app-store";
import { loadAccounts } from "../state/load-bundle";
import { isFiltered } from "../state/selectors";

/** First sight needs no counts beyond the overview's. */
const isNeeded = (state: AppState): boolean => state.view === "list" || isFiltered(state);

/** Loads which articles tell of which events of a large archive, once a filter or the list asks for counts. */
export function useAccounts(store: AppStore, base: string, isPainted: boolean): void {
  useEffect(() => {
    const path = store.getState().bundle.accounts;
    if (!isPainted || path === undefined) return undefined;
    const abort = new AbortController();
    let isAsked = false;
    const follow = () => {
      const state = store.getState();
      if (isAsked || state.accounts || !isNeeded(state)) return;
      isAsked = true;
      loadAccounts(base, path, abort.signal).then(state.setAccounts, (error: unknown) => {
        if (abort.signal.aborted) return;
        // Before asking again is allowed: the notice changes the state as well.
        state.addNotice({ code: "events-missing", parameter: "", ids: [] });
        isAsked = false;
        console.warn("Counts of articles under filters are unavailable.", error);
      });
    };
    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      abort.abort();
      unsubscribe();
    };
  }, [store, base, isPainted]);
}
