import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { hashSource, insertFirstView, type FirstViewParts } from "./first-view.ts";
import { contentSecurityPolicy, formatHeadersFile, forMetaElement, headersFor } from "./policy.ts";

/** @returns the origins of pictures that a bundle knows. */
export function readPictureOrigins(bundleDir: string): string[] {
  const index = JSON.parse(readFileSync(join(bundleDir, "index.json"), "utf8")) as {
    pictureOrigins?: string[];
  };
  return index.pictureOrigins ?? [];
}

/** The style sheets that a built page links, as their text, and the page without the links. */
function takeStyles(html: string, bundle: Record<string, { type: string; source?: unknown }>) {
  let css = "";
  const page = html.replaceAll(
    /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g,
    (link, file: string) => {
      const style = bundle[file];
      if (!style) return link;
      css += String(style.source);
      return "";
    },
  );
  return { page, css };
}

/**
 * Puts the first view, with the styles that it needs, into the built page, and the policy first into its head and beside it
 * as `_headers`. The development server goes without.
 * @param firstView null: the page is empty until its script runs.
 */
export function policyPlugin(pictureOrigins: readonly string[], firstView: FirstViewParts | null): Plugin {
  let policy = contentSecurityPolicy(pictureOrigins);
  return {
    name: "parallax-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        let page = html;
        if (firstView && bundle) {
          const taken = takeStyles(html, bundle);
          const css = taken.css + firstView.css;
          page = insertFirstView(taken.page, firstView).replace(
            "</title>",
            () => `</title>\n<style>${css}</style>`,
          );
          const inline = { scripts: [hashSource(firstView.script)], styles: [hashSource(css)] };
          policy = contentSecurityPolicy(pictureOrigins, inline);
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
