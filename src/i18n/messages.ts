import type { Lang } from "../model/lang";
import type { en } from "./en";

export type Messages = typeof en;

/** A third language is one more file and an entry here. */
const loaders: Record<Lang, () => Promise<Messages>> = {
  zh: async () => (await import("./zh")).zh,
  en: async () => (await import("./en")).en,
};
const loaded = new Map<Lang, Messages>();

/** Loads the words of a language, once: a page begins with those of its reader alone. */
export async function loadMessages(lang: Lang): Promise<void> {
  if (!loaded.has(lang)) loaded.set(lang, await loaders[lang]());
}

/**
 * Every word of the interface in one language; in another while its words are on their way.
 * @throws {Error} before any are loaded.
 */
export function messagesOf(lang: Lang): Messages {
  const messages = loaded.get(lang) ?? [...loaded.values()][0];
  if (!messages) throw new Error("No language of the interface is loaded.");
  return messages;
}

/** BCP 47 tag for `lang` attributes and for Intl. */
export const localeOf = (lang: Lang): string => ({ zh: "zh-Hans", en: "en-GB" })[lang];
