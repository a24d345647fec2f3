/** `<html data-state>`: the state of loading, for tests and tools that wait for it. */
export type PageState = "loading" | "ready" | "error";

export function setPageState(state: PageState): void {
  document.documentElement.dataset.state = state;
}

/** Called by the first view drawn; the time is measured once. */
export function markPainted(): void {
  if (performance.getEntriesByName("timeline-painted").length === 0) performance.mark("timeline-painted");
  setPageState("ready");
  // What the build rendered has been taken over.
  for (const view of document.querySelectorAll("body > [data-first-view]")) view.remove();
}
