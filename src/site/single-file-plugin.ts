import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { contentSecurityPolicy, forMetaElement } from "./policy.ts";

const hashSource = (code: string) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;

/** Every file of a bundle by its path in it, as one JSON text that cannot end the element it stands in. */
function embedBundle(bundleDir: string): string {
  const read = (path: string) => JSON.parse(readFileSync(join(bundleDir, path), "utf8")) as unknown;
  const articles = readdirSync(join(bundleDir, "articles")).sort();
  const paths = ["index.json", ...articles.map((name) => `articles/${name}`)];
  const files = Object.fromEntries(paths.map((path) => [path, read(path)]));
  return JSON.stringify(files).replaceAll("<", "\\u003c");
}

/**
 * Puts script, style and bundle into the page itself, which then opens by double click. `'self'` means nothing
 * there, so the policy names script and style by their hashes.
 */
export function singleFilePlugin(bundleDir: string, pictureOrigins: readonly string[]): Plugin {
  return {
    name: "parallax-single-file",
    apply: "build",
    enforce: "post",
    generateBundle(_options, output) {
      const page = output["index.html"];
      if (page?.type !== "asset") throw new Error("The build made no index.html.");
      const files = Object.values(output);
      const chunks = files.filter((file) => file.type === "chunk");
      if (chunks.length !== 1)
        throw new Error(`The build made ${chunks.length} chunks where one was asked for.`);
      // "</script" inside a string would end the element; in JavaScript "<\/script" is the same string.
      // Vite fills in the files to preload later, and here are none.
      const script = chunks[0]!.code
        .replaceAll("__VITE_PRELOAD__", "void 0")
        .replaceAll("</script", "<\\/script")
        .trim();
      const style = files
        .flatMap((file) =>
          file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : [],
        )
        .join("\n")
        .replaceAll("</style", "<\\/style");
      const icon = readFileSync("public/favicon.svg").toString("base64");
      const policy = contentSecurityPolicy(pictureOrigins, {
        scripts: [hashSource(script)],
        styles: [hashSource(style)],
      });
      const html = String(page.source)
        .replaceAll(
          /<script type="module".*?<\/script>|<link rel="(?:stylesheet|manifest|icon|modulepreload)".*?>/gs,
          "",
        )
        .replace(
          /<head>/,
          () =>
            `<head>\n<meta http-equiv="Content-Security-Policy" content="${forMetaElement(policy)}">\n<link rel="icon" href="data:image/svg+xml;base64,${icon}">`,
        )
        .replace("</head>", () => `<style>${style}</style>\n</head>`)
        .replace(
          "</body>",
          () =>
            `<script type="application/json" id="parallax-bundle">${embedBundle(bundleDir)}</script>\n<script type="module">${script}</script>\n</body>`,
        );
      for (const name of Object.keys(output)) delete output[name];
      this.emitFile({ type: "asset", fileName: "parallax.html", source: html });
    },
  };
}
