// Finds a Chromium for the browser tests, or provides one. See CONTRIBUTING.md for the order.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { projectDir, run, runNode } from "./project.mjs";

const require = createRequire(join(projectDir, "package.json"));
const environmentNames = ["PARALLAX_CHROMIUM", "CHROMIUM", "CHROME_PATH"];

const installedCandidates = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((dir) => [
      join(dir, "Google/Chrome/Application/chrome.exe"),
      join(dir, "Microsoft/Edge/Application/msedge.exe"),
    ]),
};

const findInstalled = () => (installedCandidates[process.platform] ?? []).find((path) => existsSync(path));

function findPlaywrightOwn() {
  const path = require("playwright-core").chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function isDebianRoot() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/os-release"))
    return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
}

/**
 * @returns {Promise<string>} the path of a Chromium that exists.
 * @throws {Error} with what to do, if none is there and none could be installed.
 */
export async function ensureChromium() {
  for (const name of environmentNames) {
    const path = process.env[name];
    if (!path) continue;
    if (existsSync(path)) return path;
    throw new Error(`${name} is set to ${path}, but no such file exists. Correct it or unset it.`);
  }
  const found = findPlaywrightOwn() ?? findInstalled();
  if (found) return found;

  console.log("No Chromium found; asking Playwright for one …");
  await runNode([require.resolve("playwright-core/cli.js"), "install", "chromium"]);
  const downloaded = findPlaywrightOwn();
  if (downloaded) return downloaded;

  if (isDebianRoot()) {
    console.log("Playwright's download failed; installing Debian's Chromium …");
    await run("apt-get", ["update", "-qq"]);
    await run("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"], {
      DEBIAN_FRONTEND: "noninteractive",
    });
    const installed = findInstalled();
    if (installed) return installed;
  }
  throw new Error(
    "No Chromium for the browser tests. Install Chrome or Chromium, or run `npx playwright install chromium`, " +
      "or set PARALLAX_CHROMIUM to the path of one; then run `npm test` again.",
  );
}
