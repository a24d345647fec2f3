import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import {
  hashSource,
  inlineScriptOf,
  insertFirstView,
  type FirstViewParts,
  type PageFiles,
} from "./first-view.ts";
import type { Site } from "./page-head.ts";
import { contentSecurityPolicy, formatHeadersFile, forMetaElement, headersFor } from "./policy.ts";

/** @returns the origins of pictures that a bundle knows, and what its catalogue says of the page. */
export function readPageFacts(bundleDir: string): { pictureOrigins: string[]; site: Site } {
  const index = JSON.parse(readFileSync(join(bundleDir, "index.json"), "utf8")) as {
    pictureOrigins?: string[];
    site?: Site;
  };
  return { pictureOrigins: index.pictureOrigins ?? [], site: index.site ?? {} };
}

/** The style sheets that a built page links, as their text, and the page without the links. */
function takeStyles(html: string, bundle: Rolldown.OutputBundle) {
  let css = "";
  const page = html.replaceAll(
    /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g,
    (link, file: string) => {
      const style = bundle[file];
      if (style?.type !== "asset") return link;
      css += String(style.source);
      return "";
    },
  );
  return { page, css };
}

/** Modules loaded by themselves as the page begins: the words of its reader, and the check of the archive's files. */
const wordsFile = /\/src\/i18n\/(\w+)\.ts$/;
const checkFile = /\/src\/model\/bundle\.ts$/;

/** The files that the page's own script is made of and begins with. */
function listFiles(bundle: Rolldown.OutputBundle): PageFiles {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  /** With what it imports, which comes first. */
  const closure = (file: string): string[] => [
    ...(chunks.find(({ fileName }) => fileName === file)?.imports ?? []).flatMap(closure),
    `./${file}`,
  ];
  const scripts = [
    ...new Set(chunks.filter(({ isEntry }) => isEntry).flatMap(({ fileName }) => closure(fileName))),
  ];
  const matching = (pattern: RegExp) =>
    chunks.flatMap(({ fileName, facadeModuleId }) => {
      const match = pattern.exec(facadeModuleId ?? "");
      return match ? [{ fileName, name: match[1] ?? "" }] : [];
    });
  const parts = matching(checkFile).flatMap(({ fileName }) => closure(fileName));
  return {
    scripts,
    parts: [...new Set(parts)].filter((file) => !scripts.includes(file)),
    words: Object.fromEntries(matching(wordsFile).map(({ name, fileName }) => [name, `./${fileName}`])),
    data: "./data/index.json",
  };
}

/** The page without the elements that load its script. */
const dropScripts = (html: string): string =>
  html.replaceAll(/<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g, "");

/**
 * Puts the first view, with the styles that it needs, into the built page, and the policy first into its head and beside it
 * as `_headers`. The development server goes without.
 * @param firstView null: the page is empty until its script runs.
 */
export function policyPlugin(
  pictureOrigins: readonly string[],
  embedIn: readonly string[],
  firstView: FirstViewParts | null,
): Plugin {
  let policy = contentSecurityPolicy(pictureOrigins, undefined, { embedIn });
  return {
    name: "parallax-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        let page = html;
        if (firstView && bundle) {
          const styled = takeStyles(html, bundle);
          const css = styled.css + firstView.css;
          const script = inlineScriptOf(firstView, listFiles(bundle));
          page = insertFirstView(dropScripts(styled.page), firstView.html, script).replace(
            "</title>",
            () => `</title>\n<style>${css}</style>`,
          );
          const inline = { scripts: [hashSource(script)], styles: [hashSource(css)] };
          policy = contentSecurityPolicy(pictureOrigins, inline, { embedIn });
        }
        const content = forMetaElement(policy);
        return {
          html: page,
          tags: [
            {
              tag: "meta",
              attrs: { "http-equiv": "Content-Security-Policy", content },
              injectTo: "head-prepend",
            },
          ],
        };
      },
    },
    writeBundle({ dir }) {
      writeFileSync(join(dir!, "_headers"), formatHeadersFile(headersFor(policy)));
    },
  };
}
