import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { hashSource, inlineScriptOf, insertFirstView, type FirstViewParts } from "./first-view.ts";
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

/** The page without the elements that load its script, and the addresses of that script, what it is made of first. */
function takeScripts(html: string, bundle: Rolldown.OutputBundle) {
  const page = html.replaceAll(/<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g, "");
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const files = new Set<string>();
  const add = (file: string): void => {
    for (const part of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) add(part);
    files.add(file);
  };
  for (const { isEntry, fileName } of chunks) if (isEntry) add(fileName);
  return { page, scripts: [...files].map((file) => `./${file}`) };
}

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
          const bare = takeScripts(styled.page, bundle);
          const script = inlineScriptOf(firstView, bare.scripts, "./data/index.json");
          page = insertFirstView(bare.page, firstView.html, script).replace(
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
