import { expect, test } from "./page";

test.describe("language", () => {
  test("is the browser's at first, then the reader's, remembered", async ({ reader, page }) => {
    await reader.open();
    await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
    await page.getByRole("button", { name: "中", exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await expect(page.getByRole("region", { name: "时间线" })).toBeVisible();
    await expect(page).toHaveTitle(/视差/);
    await reader.open();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  });

  test("of a link is shown but not remembered", async ({ reader, page }) => {
    await reader.open("?lang=zh");
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await reader.open();
    await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
  });
});

test.describe("theme", () => {
  const paper = (dark: boolean) => (dark ? "rgb(23, 21, 18)" : "rgb(250, 247, 240)");

  for (const scheme of ["light", "dark"] as const)
    test(`follows a ${scheme} system, then the reader, remembered`, async ({ reader, page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await reader.open("?lang=en");
      const html = page.locator("html");
      await expect(html).toHaveCSS("background-color", paper(scheme === "dark"));
      await page.getByRole("button", { name: "Theme: As the system" }).click();
      await expect(html).toHaveCSS("background-color", paper(false));
      await page.getByRole("button", { name: "Theme: Light" }).click();
      await expect(html).toHaveCSS("background-color", paper(true));
      await reader.open("?lang=en");
      await expect(html).toHaveCSS("background-color", paper(true));
      await expect(html).toHaveAttribute("data-theme", "dark");
    });
});

test("where the browser forbids storage the page works all the same", async ({ reader, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await reader.open("?lang=en");
  await page.getByRole("button", { name: "中", exact: true }).click();
  await page.getByRole("button", { name: /^外观/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await reader.choose("video-summit-2021");
  await expect(reader.panes).toHaveCount(3);
});
