import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { contentSecurityPolicy, formatHeadersFile, forMetaElement, headersFor } from "./policy.ts";

/** @returns the origins of pictures that a bundle knows. */
export function readPictureOrigins(bundleDir: string): string[] {
  const index = JSON.parse(readFileSync(join(bundleDir, "index.json"), "utf8")) as {
    pictureOrigins?: string[];
  };
  return index.pictureOrigins ?? [];
}

/** Writes the policy first into the built page's head, and beside it as `_headers`. The development server goes without. */
export function policyPlugin(pictureOrigins: readonly string[]): Plugin {
  const policy = contentSecurityPolicy(pictureOrigins);
  return {
    name: "parallax-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: forMetaElement(policy) },
          injectTo: "head-prepend",
        },
      ],
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: formatHeadersFile(headersFor(policy)) });
    },
  };
}
