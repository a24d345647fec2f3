import type { Lang } from "../model/lang";
import { en } from "./en";
import { zh } from "./zh";

export type Messages = typeof en;

const messagesByLang: Record<Lang, Messages> = { zh, en };

/** Every word of the interface in one language. A third language is one more file and an entry here. */
export const messagesOf = (lang: Lang): Messages => messagesByLang[lang];

/** BCP 47 tag for `lang` attributes and for Intl. */
export const localeOf = (lang: Lang): string => ({ zh: "zh-Hans", en: "en-GB" })[lang];
