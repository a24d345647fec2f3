import { useSyncExternalStore } from "react";
import { toServiceWorkerUrl } from "../state/trusted-policy";

/** The page without its query: one document serves every state. */
const pageUrl = () => new URL("./", document.baseURI).href;

/** Own files that this visit has loaded so far. */
const loadedUrls = (): string[] =>
  performance
    .getEntriesByType("resource")
    .map((entry) => entry.name)
    .filter((url) => url.startsWith(pageUrl()));

/** Only a built site served over HTTP: in development files change, and a page in one file is there anyway. */
const canKeep = (): boolean =>
  import.meta.env.PROD &&
  location.protocol.startsWith("http") &&
  "serviceWorker" in navigator &&
  document.querySelector("link[rel=manifest]") !== null;

/** Which build this page is of. */
const ownBuild = () => document.querySelector<HTMLMetaElement>('meta[name="parallax-build"]')?.content ?? "";

let isOutdated = false;
const listeners = new Set<() => void>();

/** Whether a newer build than this page is on the server. */
export const useIsOutdated = (): boolean =>
  useSyncExternalStore(
    (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    () => isOutdated,
    () => false,
  );

/** The worker of a new build says which it is. */
function hearBuild({ data }: MessageEvent<{ type?: unknown; build?: unknown } | null>): void {
  if (data?.type !== "build" || typeof data.build !== "string" || data.build === ownBuild()) return;
  isOutdated = true;
  for (const notify of listeners) notify();
}

/** Browsers look for a new worker when a page is opened; a page that stays open asks when its reader comes back. */
function followBuilds(registration: ServiceWorkerRegistration): void {
  document.addEventListener("visibilitychange", () => {
    // Without a connection there is nothing new to hear of.
    if (document.visibilityState === "visible") registration.update().catch(() => undefined);
  });
}

/** Registers the service worker, so that the page opens offline after the first visit and hears of a new build. */
export function keepOffline(): void {
  if (!canKeep()) return;
  navigator.serviceWorker.addEventListener("message", hearBuild);
  const register = () =>
    navigator.serviceWorker
      .register(toServiceWorkerUrl())
      .then(followBuilds)
      .catch((error: unknown) => {
        console.info("This browser keeps nothing for offline reading.", error);
      });
  if (document.readyState === "complete") void register();
  else addEventListener("load", register);
}

/** Asks the worker to keep what this visit loaded and the files named, once the page has shown itself. */
export function keepFiles(paths: readonly string[]): void {
  if (!canKeep()) return;
  void navigator.serviceWorker.ready.then(({ active }) => {
    const urls = [pageUrl(), ...loadedUrls(), ...paths.map((path) => new URL(path, pageUrl()).href)];
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    active?.postMessage({ type: "keep", urls: [...new Set(urls)] });
  });
}
