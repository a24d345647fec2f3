/** People, places and organisations as a filter: of a made archive above the shard limit. */
import { largeArchiveMs, useLargeArchive } from "./large-archive";
import { expect, test } from "./page";

test.setTimeout(largeArchiveMs);
test.beforeEach(async ({ page }) => useLargeArchive(page));

const numberIn = (text: string | null) => Number(/[\d,]+/.exec(text ?? "")?.[0].replaceAll(",", ""));

test("a name narrows list, timeline and cards to what its count says, and is in the address", async ({
  reader,
  page,
}) => {
  await reader.open("?lang=en&view=list");
  await page.getByRole("button", { name: /^People and places/ }).click();
  const panel = page.getByRole("dialog", { name: "People and places" });
  const first = panel.locator("button[data-name]").first();
  await expect(first.locator(".ui-hidden")).toHaveText(/^\d+ articles$/);
  const name = (await first.getAttribute("data-name"))!;
  const count = numberIn(await first.locator(".ui-hidden").textContent());
  await first.click();
  await expect.poll(() => reader.param("name")).toBe(name);
  await expect(page.locator(".filter-result")).toContainText(`${count} articles`);
  // The counts of the others are now of articles that have both.
  const second = panel.locator("button[data-name]").nth(1);
  await expect(second.locator(".ui-hidden")).toHaveText(/^\d+ articles?$/);
  const both = numberIn(await second.locator(".ui-hidden").textContent());
  expect(both).toBeLessThanOrEqual(count);
  await second.click();
  await expect(page.locator(".filter-result")).toContainText(`${both} article`);
  await panel.getByRole("button", { name: `Remove ${name}` }).click();
  await page.keyboard.press("Escape");
  await page
    .getByRole("group", { name: "List" })
    .getByRole("button", { name: /article/ })
    .click();
  const rows = Number(await page.getByRole("table").getAttribute("aria-rowcount")) - 1;
  expect(rows).toBe(
    numberIn(
      await page
        .locator(".filter-result")
        .innerText()
        .then((text) => text.split("·")[1]!),
    ),
  );
});

test("a name in a link holds, one that the archive has not is said and left out", async ({
  reader,
  page,
}) => {
  await reader.open("?lang=en");
  await page.getByRole("button", { name: /^People and places/ }).click();
  const name = (await page.locator("button[data-name]").first().getAttribute("data-name"))!;
  await reader.open(`?lang=en&name=${encodeURIComponent(name)},${encodeURIComponent("无此人名")}`);
  await expect(page.locator(".app-notices")).toContainText("无此人名");
  await expect.poll(() => reader.param("name")).toBe(name);
  await expect(page.locator(".filter-clear")).toContainText(name);
});

test("the search offers a name with its articles, which becomes the filter", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await page.getByRole("button", { name: /^People and places/ }).click();
  const name = (await page.locator("button[data-name]").first().getAttribute("data-name"))!;
  await page.keyboard.press("Escape");
  await page.getByRole("combobox").fill(name);
  const offer = page.getByRole("search").locator(`button[data-name="${name}"]`);
  await expect(offer).toHaveText(/· \d+ articles$/);
  const count = numberIn((await offer.innerText()).replace(name, ""));
  await offer.click();
  await expect(page.getByRole("combobox")).toHaveValue("");
  await expect(page.locator(".filter-result")).toContainText(`${count} articles`);
  await expect.poll(() => reader.param("q")).toBeNull();
});
