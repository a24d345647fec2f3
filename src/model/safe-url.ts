import { htmlPolicy } from "./html-policy";

/**
 * Reads a link with the URL Standard's parser and keeps it only if it may be shown.
 * @param base the article's own address, for relative links; null drops them.
 * @returns the normalized address (host in punycode), or null for a scheme not allowed, credentials in
 *   the address, or what is no address at all.
 */
export function toSafeUrl(raw: string, base: string | null): string | null {
  let url: URL;
  try {
    url = base === null ? new URL(raw) : new URL(raw, base);
  } catch {
    return null;
  }
  if (!(htmlPolicy.protocols as readonly string[]).includes(url.protocol)) return null;
  if (url.username !== "" || url.password !== "") return null;
  if (url.protocol !== "mailto:" && url.hostname === "") return null;
  return url.href;
}

/** @returns the host that a link really leads to, in punycode; "" for an address without one. */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return "";
  }
}
