/** What is loaded after the first sight, when it is needed. */
import { useEffect } from "react";
import type { AppStore } from "../state/app-store";
import { loadFold } from "../state/fold-words";

/** Loads the rest of a large archive as it is needed, once the page has shown itself; nothing of a small one. */
export function useArchiveParts(store: AppStore, base: string, isPainted: boolean): void {
  useEffect(() => {
    const { bundle, addNotice } = store.getState();
    if (!isPainted || !bundle.shards) return undefined;
    let isOver = false;
    let end = () => {};
    import("./follow-archive").then(
      ({ followArchive }) => {
        if (!isOver) end = followArchive(store, base);
      },
      () => addNotice({ code: "period-missing", parameter: "", ids: [] }),
    );
    return () => {
      isOver = true;
      end();
    };
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
