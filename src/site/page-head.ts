/** What the built page says of itself in its head, in one language. */
import type { Plugin } from "vite";

type Lang = "zh" | "en";
type Localized = Record<Lang, string>;

/** Of the bundle's index, what the catalogue says of the page. */
export type Site = {
  title?: Localized;
  description?: Localized;
  lang?: Lang;
  /** Origins of pages that may hold this one in a frame. */
  embedIn?: string[];
};

const tags: Localized = { zh: "zh-Hans", en: "en" };
const locales: Localized = { zh: "zh_CN", en: "en_GB" };
const usualTitle: Localized = { zh: "视差 Parallax", en: "Parallax" };
const usualDescription: Localized = {
  zh: "同一件事，各家怎么说：事件、报道与原文并列。",
  en: "One story, as each newsroom told it: events, articles and their own words side by side.",
};

export const langOf = ({ lang = "zh" }: Site): Lang => lang;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => entities[character]!);

/** Fills in language, title and description of `index.html`, for search engines and link previews. */
export function fillHead(html: string, site: Site): string {
  const lang = langOf(site);
  const title = escape((site.title ?? usualTitle)[lang]);
  const description = escape((site.description ?? usualDescription)[lang]);
  const contents: Record<string, string> = {
    description,
    "og:title": title,
    "og:description": description,
    "og:locale": locales[lang],
  };
  return html
    .replace(/<html lang="[^"]*"/, () => `<html lang="${tags[lang]}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
    .replaceAll(
      /<meta (name|property)="([^"]+)" content="[^"]*" \/>/g,
      (meta, attribute: string, name: string) =>
        name in contents ? `<meta ${attribute}="${name}" content="${contents[name]}" />` : meta,
    );
}

export const headPlugin = (site: Site): Plugin => ({
  name: "parallax-head",
  transformIndexHtml: { order: "pre", handler: (html) => fillHead(html, site) },
});
