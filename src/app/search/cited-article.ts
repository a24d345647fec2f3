import type { BundleIndex } from "../../model/bundle";

const addresses = /https?:\/\/[^\s<>"“”「」『』，。；、（）]+/giu;

/** Scheme, "www.", fragment and a last slash tell no article from another. */
const toKey = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/#.*$/s, "")
    .replace(/\/$/, "")
    .toLowerCase();

/** Pasted words apart from the addresses among them. */
export function partAddresses(pasted: string): { words: string; addresses: string[] } {
  return {
    words: pasted.replaceAll(addresses, " ").replaceAll(/\s+/gu, " ").trim(),
    addresses: pasted.match(addresses) ?? [],
  };
}

/**
 * The article that an address leads to: a link to this page that names one, or the original of an article loaded.
 * @returns null if it is none of these.
 */
export function articleOfAddress(
  address: string,
  { articles }: Pick<BundleIndex, "articles">,
): string | null {
  const { searchParams } = new URL(address);
  const id = searchParams.get("p")?.split(":")[0] ?? searchParams.get("article")?.split(",")[0];
  if (id !== undefined && /^[a-z0-9-]{1,80}$/.test(id)) return id;
  const key = toKey(address);
  return articles.find(({ url }) => url !== null && toKey(url) === key)?.id ?? null;
}
