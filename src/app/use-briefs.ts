/** What of a large archive is loaded once the page has shown itself, whatever the reader looks at. */
import { useEffect } from "react";
import type { AppStore } from "../state/app-store";
import { loadFold } from "../state/fold-words";
import { loadBriefs, loadFacets } from "../state/load-bundle";
import { atRest } from "./use-shards";

/** Loads all events, then the articles by month and outlet; does nothing for a small archive. */
export function useBriefs(store: AppStore, base: string, isPainted: boolean): void {
  useEffect(() => {
    const { bundle, addNotice } = store.getState();
    if (!isPainted || !bundle.briefs) return;
    const abort = new AbortController();
    const { signal } = abort;
    const load = async (briefs: string) => {
      const { areBriefsComplete, facets } = store.getState();
      if (!areBriefsComplete) {
        const { events } = await loadBriefs(base, briefs, signal);
        // A gesture that goes on is not held up.
        await atRest(store);
        store.getState().addBriefs(events);
      }
      if (!facets && bundle.facets) {
        const counts = await loadFacets(base, bundle.facets, signal);
        await atRest(store);
        store.getState().setFacets(counts);
      }
    };
    load(bundle.briefs).catch(() => {
      if (!signal.aborted) addNotice({ code: "events-missing", parameter: "", ids: [] });
    });
    return () => abort.abort();
  }, [store, base, isPainted]);
}

/** Once somebody searches, words are compared in both scripts. */
export function useFold(store: AppStore): void {
  useEffect(() => {
    let isAsked = false;
    const follow = () => {
      const { query, setFold } = store.getState();
      if (isAsked || query === "") return;
      isAsked = true;
      loadFold().then(setFold, (error: unknown) => {
        isAsked = false;
        console.warn("Words are compared in one script only: the tables failed to load.", error);
      });
    };
    follow();
    return store.subscribe(follow);
  }, [store]);
}
