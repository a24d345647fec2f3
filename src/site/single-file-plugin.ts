import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "vite";
import { hashSource, inlineScriptOf, insertFirstView, type FirstViewParts } from "./first-view.ts";
import { contentSecurityPolicy, forMetaElement } from "./policy.ts";

/** Every file of a bundle by its path in it, what is no JSON in base 64, as one JSON text that cannot end the element it stands in. */
function embedBundle(bundleDir: string): string {
  const read = (path: string) => {
    const bytes = readFileSync(join(bundleDir, path));
    return path.endsWith(".json")
      ? (JSON.parse(bytes.toString("utf8")) as unknown)
      : bytes.toString("base64");
  };
  const isPart = (path: string) => path !== "schema.json" && !path.startsWith(".");
  const paths = readdirSync(bundleDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(bundleDir, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter(isPart)
    .sort();
  const files = Object.fromEntries(paths.map((path) => [path, read(path)]));
  return JSON.stringify(files).replaceAll("<", "\\u003c");
}

/**
 * Puts script, style and bundle into the page itself, which then opens by double click. `'self'` means nothing
 * there, so the policy names script and style by their hashes.
 */
export function singleFilePlugin(
  bundleDir: string,
  pictureOrigins: readonly string[],
  firstView: FirstViewParts,
): Plugin {
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
        .concat(firstView.css)
        .replaceAll("</style", "<\\/style");
      const icon = readFileSync("public/favicon.svg").toString("base64");
      const start = inlineScriptOf(firstView, null);
      const inline = { scripts: [start, script].map(hashSource), styles: [hashSource(style)] };
      const policy = contentSecurityPolicy(pictureOrigins, inline, { isSingle: true });
      const html = insertFirstView(String(page.source), firstView.html, start)
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
