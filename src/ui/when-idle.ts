/** Resolves when the thread has nothing to do; in any case within three seconds. */
export const whenIdle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(resolve, { timeout: 3_000 });
    else setTimeout(resolve, 100);
  });
