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
  /** A function that brings in the live page: of the addresses of its scripts, and of the archive's index or null. */
  start: string;
};

/**
 * One view is shown while the page loads: that of the language chosen, the page's own where no script runs, for the width of the
 * window. The live page is laid out behind it, unseen, and takes its place in one frame.
 */
const switchingFor = (lang: string) => `
[data-first-view]{display:none}
@media (min-width:720px){html[data-state="loading"]:not([data-first]) [data-first-view="${lang} wide"],
html[data-state="loading"][data-first="zh"] [data-first-view="zh wide"],
html[data-state="loading"][data-first="en"] [data-first-view="en wide"]{display:block}}
@media (max-width:719px){html[data-state="loading"]:not([data-first]) [data-first-view="${lang} narrow"],
html[data-state="loading"][data-first="zh"] [data-first-view="zh narrow"],
html[data-state="loading"][data-first="en"] [data-first-view="en narrow"]{display:block}}
html[data-state="loading"]:is([data-first="zh"],[data-first="en"]) #app{position:absolute;inset:0 0 auto;visibility:hidden}`;

/** @param file what `first-view` wrote. @param lang of the page where no script runs. */
export function readFirstView(file: string, lang: string): FirstViewParts {
  const parts = JSON.parse(readFileSync(file, "utf8")) as FirstViewParts;
  return { ...parts, css: switchingFor(lang) + parts.css };
}

/** A source as the policy names it. */
export const hashSource = (code: string): string =>
  `'sha256-${createHash("sha256").update(code).digest("base64")}'`;

/** The one inline script of a page. @param scripts of the live page, by address; @param data address of the index. */
export const inlineScriptOf = (
  { script, start }: FirstViewParts,
  scripts: readonly string[],
  data: string | null,
): string => `${script};${start}(${JSON.stringify(scripts)},${JSON.stringify(data)})`;

/** Puts the views before the live page, and the script that chooses one into the head. */
export const insertFirstView = (page: string, html: string, script: string): string =>
  page
    .replace('<div id="app">', () => `${html}\n    <div id="app">`)
    .replace("</head>", () => `<script>${script}</script>\n  </head>`);
