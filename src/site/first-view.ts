/** The pieces that the build puts into the page, so that it is painted before any script has run. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

export type FirstViewParts = {
  /** One element for each language and window. */
  html: string;
  /** Rules for what was styled inline. */
  css: string;
  /** Chooses one of them before the first paint. */
  script: string;
  /** A function of `PageFiles`, or null, that brings in the live page. */
  start: string;
};

/** What the live page begins with, by address. */
export type PageFiles = {
  /** What it is made of first, its own script last. */
  scripts: readonly string[];
  /** Scripts that it asks for as it begins. */
  parts: readonly string[];
  /** Those with the words of each language. */
  words: Readonly<Record<string, string>>;
  /** The archive's index. */
  data: string;
};

/**
 * On a phone, cards are laid out when they come into sight.
 *
 * One view is shown while the page loads: that of the language chosen, the page's own where no script runs, for the width of the
 * window. The live page is laid out behind it, unseen, and takes its place in one frame.
 */
const switchingFor = (lang: string) => `
[data-first-view]{display:none}
html[data-state="loading"]:not([data-first]) [data-first-view="${lang}"],
html[data-state="loading"][data-first="zh"] [data-first-view="zh"],
html[data-state="loading"][data-first="en"] [data-first-view="en"]{display:block}
@media (min-width:720px){[data-first-view] .fv-narrow{display:none!important}}
@media (max-width:719px){[data-first-view] .fv-wide{display:none!important}
[data-first-view] .first-cards>*+*{content-visibility:auto;contain-intrinsic-size:auto 24rem}}
html[data-state="loading"]:is([data-first="zh"],[data-first="en"]) #app{position:absolute;inset:0 0 auto;visibility:hidden}`;

/** @param file what `first-view` wrote. @param lang of the page where no script runs. */
export function readFirstView(file: string, lang: string): FirstViewParts {
  const parts = JSON.parse(readFileSync(file, "utf8")) as FirstViewParts;
  return { ...parts, css: switchingFor(lang) + parts.css };
}

/** A source as the policy names it. */
export const hashSource = (code: string): string =>
  `'sha256-${createHash("sha256").update(code).digest("base64")}'`;

/** The one inline script of a page. @param files null if the page holds them itself. */
export const inlineScriptOf = ({ script, start }: FirstViewParts, files: PageFiles | null): string =>
  `${script};${start}(${JSON.stringify(files)})`;

/** Puts the views before the live page, and the script that chooses one into the head. */
export const insertFirstView = (page: string, html: string, script: string): string =>
  page
    .replace('<div id="app">', () => `${html}\n    <div id="app">`)
    .replace("</head>", () => `<script>${script}</script>\n  </head>`);
