import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { policyPlugin, readPictureOrigins } from "./src/site/policy-plugin.ts";
import { seedsPlugin } from "./src/site/seeds-plugin.ts";

/** Set by the build task: where the page is put together, and the bundle that it will read. */
const { PARALLAX_STAGE, PARALLAX_BUNDLE, VITEST } = process.env;

export default defineConfig({
  // The built page works under any path of any host.
  base: "./",
  plugins: VITEST
    ? []
    : [react(), seedsPlugin(), policyPlugin(PARALLAX_BUNDLE ? readPictureOrigins(PARALLAX_BUNDLE) : [])],
  build: {
    outDir: PARALLAX_STAGE ?? "dist",
    emptyOutDir: true,
    target: "es2022",
    // Both would put inline code or data: addresses into the page, which the policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    include: ["src/**/*.test.ts"],
    environment: "node",
  },
});
