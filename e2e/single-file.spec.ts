import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, summits, test } from "./page";

const outDir = resolve(".parallax/e2e-single");

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await promisify(execFile)(process.execPath, ["src/tasks/build-single.mjs"], {
    env: { ...process.env, PARALLAX_OUT: outDir },
  });
});

test("one file, opened by double click, is the whole page", async ({ page, reader }) => {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  // The file is the page's own origin; the requests of the page at the usual address do not count here.
  const url = pathToFileURL(resolve(outDir, "parallax.html")).href;
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`${url}?lang=en`);
  await reader.isReady();
  for (const summit of summits) await expect(reader.mark(summit)).toBeVisible();
  await reader.choose("video-summit-2021");
  await expect(reader.panes).toHaveCount(3);
  for (const pane of await reader.panes.all()) await expect(pane.locator("mark").first()).toBeVisible();
  const search = page.getByRole("search");
  await search.getByRole("combobox").fill("护栏");
  await expect(search.locator('[role="option"][data-article-id] mark').first()).toHaveText("护栏");
  await search.getByRole("combobox").fill("");
  await page.getByRole("button", { name: "List", exact: true }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(reader.panes).toHaveCount(0);
  expect(errors).toEqual([]);
  expect(requests.filter((request) => !request.startsWith(url) && !request.startsWith("data:"))).toEqual([]);
  reader.complaints.length = 0;
});
