import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { expect, test } from "@playwright/test";

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

let site: string;
let server: Server;

/** A copy of the built site on a server of its own, where a new build can take its place. */
test.beforeEach(async () => {
  site = mkdtempSync(join(tmpdir(), "parallax-site-"));
  cpSync(".parallax/e2e-dist", site, { recursive: true });
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, "http://localhost").pathname);
    const name = path.endsWith("/") ? `${path}index.html` : path;
    try {
      const body = readFileSync(join(site, name));
      response
        .writeHead(200, { "Content-Type": types[extname(name)] ?? "application/octet-stream" })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
});

test.afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(site, { recursive: true });
});

const buildIn = (html: string) => /name="parallax-build" content="([0-9a-f]{12})"/.exec(html)![1]!;

/** Puts another build in the place of the one that is there. */
function deploy(build: string): void {
  const [page, worker] = ["index.html", "sw.js"].map((name) => join(site, name)) as [string, string];
  const before = buildIn(readFileSync(page, "utf8"));
  for (const path of [page, worker]) {
    const text = readFileSync(path, "utf8");
    expect(text).toContain(before);
    writeFileSync(path, text.replace(before, build));
  }
}

test("an open page says that there is a new version, and reloading brings it", async ({ page }) => {
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/?lang=en`);
  await expect(page.locator("html")).toHaveAttribute("data-state", "ready");
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const notice = page.getByRole("status").filter({ hasText: "A new version is available." });
  await expect(notice).toHaveCount(0);

  deploy("000000000000");
  await page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
  await expect(notice).toBeVisible();
  await notice.getByRole("button", { name: "Reload" }).click();
  await expect(page.locator('meta[name="parallax-build"]')).toHaveAttribute("content", "000000000000");
  await expect(page.locator("html")).toHaveAttribute("data-state", "ready");
  await expect(notice).toHaveCount(0);
});
