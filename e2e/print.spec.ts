/** The page on paper. */
import { expect, test } from "./page";

test("an event is printed with its strip, its articles one under the other, and no controls", async ({
  reader,
  page,
}) => {
  await reader.open("?lang=en&event=video-summit-2021");
  await expect(reader.panes.locator("mark")).not.toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(reader.heading("2021 video summit")).toBeVisible();
  await expect(page.locator(".strip-dot").first()).toBeVisible();
  for (const control of await page.locator("button:not(.compare-sources button), input, [role=tab]").all())
    await expect(control).toBeHidden();
  await expect(reader.timeline).toBeHidden();
  const tops: number[] = [];
  for (const pane of await reader.panes.all()) {
    tops.push((await pane.boundingBox())!.y);
    const address = pane.locator(".coverage-origin-paper");
    await expect(address).toHaveText(/^https:/);
    const text = await pane.innerText();
    expect(text.split(await address.innerText()).length, "address printed once").toBe(2);
    expect(text).toContain("SHA-256");
  }
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(new Set(tops).size).toBe(3);
  const foot = page.getByRole("contentinfo").filter({ hasText: "printed on" });
  await expect(foot).toContainText("event=video-summit-2021");
  await expect(foot).toContainText(String(new Date().getFullYear()));
});

test("the first view is printed as its stories", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Parallax" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Bali summit 2022" }).last()).toBeVisible();
  await expect(page.getByRole("search")).toBeHidden();
  await expect(reader.timeline).toBeHidden();
});

test("the button prints once every article is there, also those far to the side", async ({
  reader,
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () =>
      document.documentElement.setAttribute(
        "data-printed",
        String(document.querySelectorAll("article .coverage-text").length),
      );
  });
  await reader.open(`?lang=en&article=${await everyArticle(page)}`);
  await page.getByRole("button", { name: "Export, cite, print" }).click();
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "5");
});

/** Ids of all articles of the archive. */
async function everyArticle(page: import("@playwright/test").Page): Promise<string> {
  const response = await page.request.get("data/index.json");
  const { articles } = (await response.json()) as { articles: { id: string }[] };
  return articles.map(({ id }) => id).join(",");
}
