/** `<html data-state>`: what the page has come to, for whoever waits for it from outside. */
export type PageState = "loading" | "ready" | "error";

export function setPageState(state: PageState): void {
  document.documentElement.dataset.state = state;
}

/** Called by whatever the view shows first; the measure is taken once. */
export function markPainted(): void {
  if (performance.getEntriesByName("timeline-painted").length === 0) performance.mark("timeline-painted");
  setPageState("ready");
}
