import type { Page } from "@playwright/test";
import { expect, test } from "./page";

/** Presses Tab until the focus is where it is wanted, as a reader without a mouse would. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

test("a reader with only a keyboard gets to an event, its articles and back", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await tabTo(page, "#timeline [data-event-id], #timeline [data-article-id]");
  for (let press = 0; press < 120; press += 1) {
    const id = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.eventId);
    if (id === "video-summit-2021") break;
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
  await expect(reader.heading("2021 video summit")).toBeVisible();
  await tabTo(page, "#coverage article button");
  await page.keyboard.press("Escape");
  await expect(reader.panes).toHaveCount(0);
});

test("the skip link leads past the filters and the timeline", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the articles" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, "#coverage button");
});

test("plus, minus and nought zoom where the timeline has the focus", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await tabTo(page, "#timeline [data-event-id], #timeline [data-article-id]");
  await page.keyboard.press("+");
  await expect.poll(() => reader.param("t")).not.toBeNull();
  await page.keyboard.press("0");
  await expect.poll(() => reader.param("t")).toBeNull();
});

test("single keys: help, search, views, from event to event; and they can be turned off", async ({
  reader,
  page,
}) => {
  await reader.open("?lang=en");
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Help" });
  await expect(help).toContainText("Single-key shortcuts");
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await page.keyboard.press("l");
  await expect(page.getByRole("table")).toBeVisible();
  await page.keyboard.press("t");
  await expect(reader.mark("video-summit-2021")).toBeVisible();
  await page.keyboard.press("]");
  await expect(reader.heading("Chengdu and Houston consulates close")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await expect(page.locator("button[data-outlet-id]").first()).toBeFocused();

  await page.keyboard.press("?");
  await help.getByRole("checkbox", { name: "Single-key shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("Alt and Enter on a filter show only that one", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await tabTo(page, 'button[data-outlet-id="bbc-chinese"]');
  await page.keyboard.press("Alt+Enter");
  await expect(reader.outlet("zaobao")).toHaveAttribute("aria-pressed", "false");
  expect(reader.param("outlet")).toBe("bbc-chinese");
});
