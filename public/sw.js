// Keeps the site readable offline after the first visit. Hashed files never change, so what is kept is used;
// everything else is asked for first, and what is kept stands in when nothing comes.
const cacheName = "parallax-1";
// Filled in by the build: with every new one this file differs, and the browser takes it in.
const build = "";
const pageUrl = new URL("./", self.registration.scope).href;
const assetsUrl = new URL("assets/", pageUrl).href;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith("parallax-") && name !== cacheName) await caches.delete(name);
      await self.clients.claim();
      // A page that is open may be of an earlier build: it compares, and says so.
      for (const client of await self.clients.matchAll({ type: "window" }))
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a client, not a window
        client.postMessage({ type: "build", build });
    })(),
  );
});

const put = async (key, response) => {
  if (!response.ok || response.type !== "basic") return;
  const copy = response.clone();
  try {
    await (await caches.open(cacheName)).put(key, copy);
  } catch {
    // Storage is full or forbidden: the page works as it does without a worker.
  }
};

const cacheFirst = async (request) => {
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  await put(request.url, response);
  return response;
};

const networkFirst = async (request, key) => {
  try {
    const response = await fetch(request);
    await put(key, response);
    return response;
  } catch (error) {
    const kept = await caches.match(key);
    if (kept) return kept;
    throw error;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(pageUrl)) return;
  if (request.mode === "navigate") event.respondWith(networkFirst(request, pageUrl));
  else if (request.url.startsWith(assetsUrl)) event.respondWith(cacheFirst(request));
  else event.respondWith(networkFirst(request, request.url));
});

// A page that was not listening yet when this worker began asks which build it is.
self.addEventListener("message", (event) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a client, not a window
  if (event.data?.type === "build") event.source?.postMessage({ type: "build", build });
});

// The page says what a first visit needs: it was loaded before there was a worker to keep it.
self.addEventListener("message", (event) => {
  if (event.data?.type !== "keep" || !Array.isArray(event.data.urls)) return;
  event.waitUntil(
    (async () => {
      for (const url of event.data.urls) {
        if (typeof url !== "string" || !url.startsWith(pageUrl)) continue;
        if (url.startsWith(assetsUrl) && (await caches.match(url))) continue;
        try {
          await put(url, await fetch(url));
        } catch {
          return; // No connection: the next visit goes on.
        }
      }
    })(),
  );
});
