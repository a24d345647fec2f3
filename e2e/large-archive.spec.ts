import type { Locator } from "@playwright/test";
import { largeArchiveMs, useLargeArchive } from "./large-archive";
import { expect, test } from "./page";

test.setTimeout(largeArchiveMs);
test.describe.configure({ mode: "serial" });

test.beforeEach(async ({ page }) => useLargeArchive(page));

/** The first number of a text, its thousands unmarked. */
const numberIn = async (text: Promise<string | null>) => Number(/\d+/.exec((await text) ?? "")?.[0]);
/** Rows of the whole table, its head apart, as it says of itself. */
const rowsOf = async (table: Locator) => Number(await table.getAttribute("aria-rowcount")) - 1;

test("first sight shows named events with passages, and the archive by period", async ({ reader, page }) => {
  await reader.open("?lang=en");
  const cards = reader.coverage.locator(".first-card");
  await expect(cards).toHaveCount(6);
  for (const card of await cards.all()) await expect(card.locator("q").first()).not.toBeEmpty();
  const named = reader.coverage.locator("button[data-event-id]");
  await expect.poll(() => named.count()).toBeGreaterThan(20);
  await expect(reader.coverage.getByRole("img", { name: /^Most: / })).toBeVisible();
  await expect(page.locator(".filter-result")).toContainText("3200 articles");
});

test("cards obey the filters", async ({ reader, page }) => {
  await reader.open("?lang=en");
  const card = reader.coverage
    .locator(".first-card")
    .filter({ has: page.locator(".first-outlet:nth-child(1)") });
  const name = await card.first().locator(".first-outlet > span").first().innerText();
  await page.getByRole("button", { name: /^Outlets \d/ }).click();
  await page.keyboard.type(name);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const outlet = page.getByRole("group", { name: "Outlets" }).locator("button[data-outlet-id]").first();
  await outlet.click();
  await page.keyboard.press("Escape");
  await expect.poll(() => reader.param("outlet")).not.toBeNull();
  await expect(reader.coverage.locator(".first-card").first()).toBeVisible();
  await expect(reader.coverage.locator(".first-outlet").filter({ hasText: name })).toHaveCount(0);
});

test("a filter's count is what the list then shows", async ({ reader, page }) => {
  await reader.open("?lang=en&view=list");
  const table = page.getByRole("table");
  const total = await numberIn(page.locator(".filter-result").innerText());
  await expect.poll(() => rowsOf(table)).toBe(total);

  await page.getByRole("button", { name: /^Years \d/ }).click();
  const year = page.getByRole("group", { name: "Years" }).locator("button[data-year]").nth(3);
  const inYear = await numberIn(year.locator(".ui-hidden").textContent());
  await year.click({ modifiers: ["Alt"] });
  await page.keyboard.press("Escape");
  await expect.poll(() => rowsOf(table)).toBe(inYear);
  expect(inYear).toBeLessThan(total);

  await page.getByRole("button", { name: /^Outlets \d/ }).click();
  const outlet = page.getByRole("group", { name: "Outlets" }).locator("button[data-outlet-id]").first();
  await expect(outlet.locator(".ui-hidden")).toHaveText(/^\d+ articles?, \d+ events?$/);
  const counts = /(\d+) articles?, (\d+) events?/.exec(
    (await outlet.locator(".ui-hidden").textContent()) ?? "",
  );
  await outlet.click({ modifiers: ["Alt"] });
  await page.keyboard.press("Escape");
  await expect.poll(() => rowsOf(table)).toBe(Number(counts?.[2]));
  const articles = page.getByRole("group", { name: "List" }).getByRole("button", { name: /article/ });
  await expect(articles).toHaveText(`${counts?.[1]} articles`);
  await articles.click();
  await expect.poll(() => rowsOf(table)).toBe(Number(counts?.[1]));
});

test("the list reaches its last row by keyboard, and opens it in its place", async ({ reader, page }) => {
  await reader.open("?lang=en&view=list");
  const rows = page.getByRole("table").locator("tr[data-event-id]");
  const total = await rowsOf(page.getByRole("table"));
  await rows.first().getByRole("button").focus();
  const last = page.locator(`tr[aria-rowindex="${total + 1}"]`);
  // The first rows are there at once; the rest of the archive's events follow.
  await expect(async () => {
    await page.keyboard.press("End");
    await expect(last).toBeInViewport({ timeout: 1_000 });
  }).toPass();
  await expect(last.getByRole("button")).toBeFocused();
  expect(await rows.count()).toBeLessThan(100);
  await page.keyboard.press("Enter");
  await expect(last.locator('[aria-current="true"]')).toBeVisible();
  await expect(last).toBeInViewport();
  await expect(reader.panes.first()).toBeVisible();
  await page.keyboard.press("Home");
  await expect(page.locator('tr[aria-rowindex="2"]')).toBeInViewport();
});

test("articles are loaded as they come into view", async ({ reader, page }) => {
  await reader.open("?lang=en&view=list");
  await page.getByRole("button", { name: "3200 articles" }).click();
  const rows = page.getByRole("table").locator("tr[data-article-id]");
  await expect(rows.first()).toBeVisible();
  await rows.first().getByRole("button").focus();
  await page.keyboard.press("End");
  const last = page.locator('tr[aria-rowindex="3201"]');
  await expect(last).toHaveAttribute("data-article-id", /./);
  await page.keyboard.press("Enter");
  await expect(reader.panes).toHaveCount(1);
});

test("every article is searched, loaded or not, and a result is opened at its words", async ({
  reader,
  page,
}) => {
  await reader.open("?lang=en");
  const search = page.getByRole("search");
  await search.getByRole("combobox").fill("央行行长");
  await expect(search.getByRole("status")).toHaveText(/^(?:\d+ events?, )?[\d,]+ articles$/);
  const said = (await search.getByRole("status").textContent()) ?? "";
  const total = Number(/([\d,]+) articles/.exec(said)?.[1]?.replaceAll(",", ""));
  expect(total).toBeGreaterThan(6);
  await search.getByRole("button", { name: /^All / }).click();
  const list = search.getByRole("listbox");
  await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  const last = list.locator('[role="option"][data-article-id]').last();
  await expect(last.locator("mark").first()).toHaveText(/^央行行[长長]$/);
  const id = (await last.getAttribute("data-article-id"))!;
  await last.click();
  await expect(reader.panes).toHaveAttribute("data-article-id", id);
  await expect(page.locator(".found-count")).toHaveText(/^[1-9]\d* \/ \d+$/);
});
