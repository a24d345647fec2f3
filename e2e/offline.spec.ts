import { expect, test } from "./page";

test.use({ serviceWorkers: "allow" });

test("after one visit the whole archive can be read offline", async ({ reader, page, context }) => {
  await reader.open("?lang=en");
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open("parallax-1")).keys()).length), {
      timeout: 15_000,
    })
    .toBeGreaterThan(15);
  await expect
    .poll(() =>
      page.evaluate(
        async () => (await caches.match("data/articles/a-76fe74b438f8ecf58291.json")) !== undefined,
      ),
    )
    .toBe(true);
  await expect
    .poll(() => page.evaluate(async () => (await caches.match("data/search/terms/0000.bin")) !== undefined))
    .toBe(true);
  await context.setOffline(true);
  await page.reload();
  await reader.isReady();
  await expect(page.getByText("You are offline.")).toBeVisible();
  await reader.choose("san-francisco-summit-2023");
  await expect(reader.panes).toHaveCount(2);
  for (const pane of await reader.panes.all()) await expect(pane.locator("mark").first()).toBeVisible();
  await page.getByRole("search").getByRole("combobox").fill("护栏");
  await expect(page.getByRole("search").getByRole("status")).toHaveText(/^\d+ articles?$/);
});
