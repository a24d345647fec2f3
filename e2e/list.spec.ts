import { expect, test } from "./page";

test("the list shows the same events, sortable, in step with the selection", async ({ reader, page }) => {
  await reader.open("?lang=en&view=list&event=bali-summit-2022");
  const rows = page.getByRole("table").locator("tr[data-event-id]");
  const shown = await page.locator(".filter-result").innerText();
  const total = Number(/^\d+/.exec(shown)?.[0]);
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", String(total + 1));
  await expect(page.locator('[aria-current="true"]')).toHaveText("Bali summit 2022");
  await expect(page.locator('[aria-current="true"]')).toBeInViewport();
  await expect(reader.panes).toHaveCount(1);

  await page.keyboard.press("Escape");
  await page.locator(".list-scroller").evaluate((list) => list.scrollTo(0, 0));
  await expect(rows.first()).toContainText("Chengdu and Houston consulates close");
  await expect(rows.first()).toContainText("outlets disagree");
  await page.getByRole("button", { name: "Date", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "Date" })).toHaveAttribute("aria-sort", "descending");
  await expect(rows.first()).toContainText("2023");
  await page.getByRole("button", { name: "Outlets", exact: true }).click();
  await page.getByRole("button", { name: "Outlets", exact: true }).click();
  await expect(rows.first().locator(".list-outlets li")).toHaveCount(3);
});

test("filters hold in the list, and a row opens its event", async ({ reader, page }) => {
  await reader.open("?lang=en&view=list");
  await reader.outlet("rfa-mandarin").click({ modifiers: ["Alt"] });
  const rows = page.getByRole("table").locator("tr[data-event-id]");
  for (const row of await rows.all()) await expect(row).toContainText("Radio Free Asia");
  await page.getByRole("row", { name: /San Francisco summit 2023/ }).click();
  await expect(reader.heading("San Francisco summit 2023")).toBeVisible();
  expect(reader.param("view")).toBe("list");
});

test("timeline and list are two views of one state", async ({ reader, page }) => {
  await reader.open("?lang=en&event=video-summit-2021");
  await page.getByRole("button", { name: "List", exact: true }).click();
  await expect(page.locator('[aria-current="true"]')).toHaveText("2021 video summit");
  await page.goBack();
  await expect(reader.timeline).toBeVisible();
  await expect(reader.panes).toHaveCount(3);
});
