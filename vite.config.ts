import react from "@vitejs/plugin-react";
import type { PluginOption } from "vite";
import { defineConfig } from "vitest/config";
import { readFirstView } from "./src/site/first-view.ts";
import { headPlugin, langOf } from "./src/site/page-head.ts";
import { policyPlugin, readPageFacts } from "./src/site/policy-plugin.ts";
import { seedsPlugin } from "./src/site/seeds-plugin.ts";
import { singleFilePlugin } from "./src/site/single-file-plugin.ts";

/** Set by the build tasks: where the page is put together, the bundle that it will read, if it holds it, and its first view. */
const { PARALLAX_STAGE, PARALLAX_BUNDLE, PARALLAX_SINGLE, PARALLAX_FIRST_VIEW, VITEST } = process.env;
const isSingle = PARALLAX_SINGLE === "1";

/** What first sight and later parts both need: one chunk is smaller than one for each. */
const atFirstSight =
  /node_modules\/(?:react|react-dom|scheduler|zustand)\/|src\/(?:i18n\/messages|state\/selectors|model\/(?:edtf|calendar|shape-paths)|ui\/use-(?:words|pick)|state\/use-app|layout\/shape)\.ts$/;

function choosePlugins(): PluginOption[] {
  // Unit tests need no page.
  if (VITEST) return [];
  const { pictureOrigins, site } = PARALLAX_BUNDLE
    ? readPageFacts(PARALLAX_BUNDLE)
    : { pictureOrigins: [], site: {} };
  const firstView = PARALLAX_FIRST_VIEW ? readFirstView(PARALLAX_FIRST_VIEW, langOf(site)) : null;
  const last =
    isSingle && firstView
      ? singleFilePlugin(PARALLAX_BUNDLE!, pictureOrigins, firstView)
      : policyPlugin(pictureOrigins, site.embedIn ?? [], firstView);
  return [react(), seedsPlugin(), headPlugin(site), last];
}

export default defineConfig({
  // The built page works under any path of any host.
  base: "./",
  plugins: choosePlugins(),
  build: {
    outDir: PARALLAX_STAGE ?? "dist",
    emptyOutDir: true,
    target: "es2022",
    // Both would put inline code or data: addresses into the page, which the policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Beside the page: whose work it holds, under which licences.
    license: isSingle ? false : { fileName: "licenses.md" },
    copyPublicDir: !isSingle,
    cssCodeSplit: !isSingle,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: isSingle ? false : { groups: [{ name: "base", test: atFirstSight }] } },
    },
    // The largest is the dictionary of the script switch, loaded when a reader asks for it.
    chunkSizeWarningLimit: isSingle ? Infinity : 1_200,
  },
  test: {
    include: ["src/**/*.test.ts"],
    environment: "node",
    setupFiles: ["src/i18n/load-all.ts"],
    // Properties are tried many times over, on machines that may be slow and shared.
    testTimeout: 30_000,
  },
});
