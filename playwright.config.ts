import { defineConfig } from "@playwright/test";

/** Another port lets two checkouts run their tests side by side. */
const port = Number(process.env.PARALLAX_E2E_PORT ?? 4179);

/** Needed where Chromium runs as root without a display, as in containers; harmless elsewhere. */
const launchArgs = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const executablePath = process.env.PARALLAX_CHROMIUM;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Machines may be slow and shared; what is asserted comes, or does not.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: !!process.env.CI,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    trace: "retain-on-failure",
    launchOptions: { args: launchArgs, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: "npm run build && npm run preview",
    env: { PORT: String(port), PARALLAX_OUT: ".parallax/e2e-dist", PARALLAX_STRICT_PORT: "1" },
    port,
    timeout: 120_000,
    reuseExistingServer: false,
  },
});
