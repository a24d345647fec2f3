/** `first-view BUNDLE FILE`: writes the first view of a bundle as JSON, for the build of the page to put in. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseBundleIndex } from "../model/bundle";
import { standInForBrowser } from "./browser-stand-in";

const [bundleDir, file] = process.argv.slice(2);
if (!bundleDir || !file) throw new Error("usage: first-view BUNDLE FILE");
const bundle = parseBundleIndex(JSON.parse(readFileSync(join(bundleDir, "index.json"), "utf8")));
standInForBrowser();
await import("../i18n/load-all");
const { renderFirstView } = await import("./render-first-view");
writeFileSync(file, JSON.stringify(renderFirstView(bundle)));
