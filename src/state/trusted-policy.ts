/**
 * The page's one Trusted Types policy, named `parallax` in the Content-Security-Policy. It is made once, here,
 * as the policy's header allows no second of the name.
 */

/** The part of the Trusted Types API that the page uses; TypeScript's DOM library does not know it yet. */
export type TrustedPolicy = {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
};

type PolicyFactory = { createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy };

/** Script addresses that the page itself asks for: the service worker beside the page, nothing else. */
const serviceWorkerFile = "sw.js";

function toTrustedScriptUrl(url: string): string {
  if (url === new URL(serviceWorkerFile, document.baseURI).href) return url;
  throw new TypeError(`${url} is no script of this page`);
}

/**
 * `createHTML` passes its text on unchanged: only coverage/sanitize-html.ts may call it, through DOMPurify.
 * `createScriptURL` throws a TypeError for anything but the service worker.
 * Where the browser has no Trusted Types it is null, and strings do.
 */
export const trustedPolicy: TrustedPolicy | null =
  (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy("parallax", {
    createHTML: (html) => html,
    createScriptURL: toTrustedScriptUrl,
  }) ?? null;

/** The service worker's address in the form that `navigator.serviceWorker.register` takes here. */
export function toServiceWorkerUrl(): string {
  const url = new URL(serviceWorkerFile, document.baseURI).href;
  return trustedPolicy ? trustedPolicy.createScriptURL(url) : url;
}
