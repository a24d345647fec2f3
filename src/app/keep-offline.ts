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
export const canKeep = (): boolean =>
  import.meta.env.PROD &&
  location.protocol.startsWith("http") &&
  "serviceWorker" in navigator &&
  document.querySelector("link[rel=manifest]") !== null;

/** Registers the service worker, so that the page opens offline after the first visit. */
export function keepOffline(): void {
  if (!canKeep()) return;
  const register = () =>
    navigator.serviceWorker.register(toServiceWorkerUrl()).catch((error: unknown) => {
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
