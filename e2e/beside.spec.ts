/** Beside a text: the seed that it was made of, and what changed since an earlier text of the same address. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, TestInfo } from "@playwright/test";
import { payloads } from "../src/testing/payloads";
import { expect, test } from "./page";

const event = "video-summit-2021";

/** Answers the page's requests for data from a bundle made of these seeds. */
async function serveSeeds(page: Page, info: TestInfo, seeds: Record<string, string>): Promise<void> {
  const [folder, out] = [info.outputPath("seeds"), info.outputPath("data")];
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(seeds)) writeFileSync(join(folder, name), content);
  execFileSync(process.execPath, ["src/tasks/ingest.mjs", "--seeds", folder, "--out", out], {
    stdio: "ignore",
  });
  await page.route(/\/data\//, (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/data\//, "");
    return route.fulfill({ path: join(out, path), contentType: "application/json" });
  });
}

const post = (day: string, title: string, body: string) =>
  `<!--${Date.parse(day)}-->\n[${title}](https://news.example/2021/11/1)\n------\n\n<p>${body}</p>\n`;

for (const [lang, say] of [
  ["zh", { source: "原始文件", kind: "广告", close: "关闭正文旁的内容" }],
  ["en", { source: "Seed", kind: "Advertisement", close: "Close what is beside the text" }],
] as const)
  test(`the seed stands beside its text, by keyboard alone (${lang})`, async ({ reader, page }) => {
    await reader.open(`?lang=${lang}&event=${event}`);
    const pane = reader.panes.filter({ hasText: "BBC" }).first();
    const button = pane.getByRole("button", { name: say.source, exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    const source = pane.locator(".beside-source");
    await expect(source).toContainText('<main role="main">');
    await expect(source.locator("del[data-kind]").first()).toBeAttached();
    await expect(pane.getByRole("button", { name: say.close })).toBeFocused();
    await expect(pane.locator(".coverage-text")).toBeVisible();
    await pane.getByRole("button", { name: new RegExp(`^${say.kind}`, "i") }).press("Enter");
    await expect(source.locator('[data-kind="advertisement"]').first()).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(source).toHaveCount(0);
    await expect(button).toBeFocused();
    await expect(reader.panes).toHaveCount(3);
  });

test("a seed is shown as characters: nothing in it runs, loads or opens", async ({ reader, page }) => {
  const text = payloads.map(([, payload]) => payload).join("\n");
  await page.addInitScript(() => {
    const tell = () => console.error("a payload ran");
    Object.defineProperty(globalThis, "hit", { get: () => tell, set: tell });
    document.addEventListener("securitypolicyviolation", tell);
  });
  await page.route("**/data/sources/*.json", (route) => {
    const id = /([^/]+)\.json$/.exec(route.request().url())![1];
    return route.fulfill({ json: { id, text, removed: [{ kind: "<img src=x>", start: 3, end: 90 }] } });
  });
  await reader.open(`?lang=en&event=${event}`);
  const pane = reader.panes.first();
  await pane.getByRole("button", { name: "Seed", exact: true }).click();
  const source = pane.locator(".beside-source");
  await expect(source).toContainText("onerror");
  const shown = await source.evaluate((element) => {
    for (const label of element.querySelectorAll(".beside-kind")) label.remove();
    return element.textContent;
  });
  expect(shown).toBe(text);
  await expect(source.locator(":not(span, del)")).toHaveCount(0);
});

test("two texts of one address are one article: the newer is shown, what changed on request", async ({
  reader,
  page,
}, info) => {
  await serveSeeds(page, info, {
    "early.md": post("2021-11-11", "双方将会谈", "双方将于2021年11月举行会谈。双方没有公布议程。"),
    "late.md": post("2021-11-12", "双方将会谈", "双方将于2021年11月16日举行会谈。"),
  });
  await reader.open("?lang=en&view=list");
  const [id] = await page.evaluate(async () => {
    const index = (await (await fetch("data/index.json")).json()) as { articles: { id: string }[] };
    return index.articles.map((article) => article.id);
  });
  await reader.open(`?lang=en&article=${id}`);
  const pane = reader.panes.first();
  await expect(pane.locator(".coverage-text")).toContainText("11月16日");
  await pane.getByRole("button", { name: /^Changed since/ }).press("Enter");
  const changes = pane.getByRole("region", { name: "What changed" });
  await expect(changes.getByRole("deletion").filter({ hasText: "没有公布议程" })).toHaveCount(1);
  await expect(changes.getByRole("insertion").filter({ hasText: "16" })).toHaveCount(1);
  await expect(changes).toContainText("2021-11-11");
  await expect(changes).toContainText("2021-11-12");
  await changes.getByRole("button", { name: "Close what is beside the text" }).click();
  await expect(changes).toHaveCount(0);
});
