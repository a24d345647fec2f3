import { useEffect } from "react";
import { loadForLink } from "../state/load-archive";
import { toViewState, type AppState, type AppStore } from "../state/app-store";
import { selectPanes } from "../state/selectors";
import { formatUrlState, parseUrlState } from "../state/url-state";
import type { ViewState } from "../state/view-state";
import { keepEmbedded } from "../ui/embedded";

/** Zooming and typing change the state many times a second; browsers refuse that many history entries. */
const settleMs = 250;

/** Changes of these get a history entry of their own. The rest only replaces the present address. */
const steps = [
  "event",
  "view",
  "outlets",
  "years",
  "kinds",
  "isSharedOnly",
  "names",
] as const satisfies readonly (keyof ViewState)[];

/** Opening an article, alone or beside others, is a step; closing and reordering panes is not. */
function hasNewPane(before: AppState, after: AppState): boolean {
  if (after.panes === null || after.panes === before.panes) return false;
  const open = new Set(selectPanes(before.bundle, before));
  return after.panes.some((pane) => !open.has(pane));
}

const isStep = (before: AppState, after: AppState): boolean =>
  steps.some((part) => before[part] !== after[part]) || hasNewPane(before, after);

/** Some browsers allow no history for a page opened as a file, and all limit how often it is written. */
function writeHistory(method: "pushState" | "replaceState", search: string): void {
  try {
    history[method](null, "", keepEmbedded(search) + location.hash);
  } catch (error) {
    console.warn("The address could not be updated.", error);
  }
}

/** Keeps the address and the store in step, both ways. @returns a function that ends it. */
export function syncUrl(store: AppStore, base: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRestoring = false;
  let written = formatUrlState(toViewState(store.getState()));

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const search = formatUrlState(toViewState(store.getState()));
    if (search !== written) writeHistory("replaceState", search);
    written = search;
  };
  const unsubscribe = store.subscribe((after, before) => {
    if (isRestoring) return;
    const search = formatUrlState(toViewState(after));
    if (search === written) return;
    if (!isStep(before, after)) {
      clearTimeout(timer);
      timer = setTimeout(flush, settleMs);
      return;
    }
    // What had not settled yet belongs to the entry that is left.
    if (timer !== undefined) {
      clearTimeout(timer);
      timer = undefined;
      writeHistory("replaceState", formatUrlState(toViewState(before)));
    }
    writeHistory("pushState", search);
    written = search;
  });
  const restore = async () => {
    clearTimeout(timer);
    timer = undefined;
    const { search } = location;
    const { addShards, bundle: before } = store.getState();
    if (before.shards) {
      addShards(await loadForLink(before, base, search));
      // Gone further back meanwhile.
      if (location.search !== search) return;
    }
    const { bundle, lang } = store.getState();
    const { state, notices } = parseUrlState(location.search, bundle, lang);
    isRestoring = true;
    store.getState().restore(state, notices);
    isRestoring = false;
    written = formatUrlState(state);
  };
  const onPopState = () => void restore();
  addEventListener("popstate", onPopState);
  addEventListener("pagehide", flush);
  return () => {
    flush();
    unsubscribe();
    removeEventListener("popstate", onPopState);
    removeEventListener("pagehide", flush);
  };
}

/** @param base where the bundle is: a link may name what of a large archive is not loaded. */
export function useUrlSync(store: AppStore, base: string): void {
  useEffect(() => syncUrl(store, base), [store, base]);
}
