import { useSyncExternalStore } from "react";

const usualPx = 16;
const listeners = new Set<() => void>();
let scale = 1;

const readScale = (): number =>
  (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || usualPx) / usualPx;

/** Follows the size of type by an element as wide as it. */
function watch(): void {
  const probe = document.createElement("span");
  probe.style.cssText = "position: absolute; visibility: hidden; width: 1rem; height: 0";
  probe.ariaHidden = "true";
  document.body.append(probe);
  new ResizeObserver(() => {
    const now = readScale();
    if (now === scale) return;
    scale = now;
    for (const notify of listeners) notify();
  }).observe(probe);
}

let isWatched = false;

function subscribe(notify: () => void): () => void {
  if (!isWatched) {
    isWatched = true;
    watch();
  }
  listeners.add(notify);
  return () => listeners.delete(notify);
}

/** How many times the usual size the reader has the page's type; what is laid out in pixels grows by it. */
export const useTextScale = (): number =>
  useSyncExternalStore(
    subscribe,
    () => scale,
    () => 1,
  );
