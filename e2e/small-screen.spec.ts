import { expect, test } from "./page";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("nothing is wider than the screen, in either language and view", async ({ reader, page }) => {
  for (const search of ["?lang=zh", "?lang=en", "?lang=en&view=list", "?lang=zh&event=video-summit-2021"]) {
    await reader.open(search);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, search).toBeLessThanOrEqual(0);
  }
});

test("filters fold into a sheet", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await page.getByRole("button", { name: "Filters", exact: true }).tap();
  const sheet = page.getByRole("dialog", { name: "Filters" });
  await sheet.locator('button[data-outlet-id="epoch-times"]').tap();
  await sheet.getByRole("button", { name: /^Show/ }).tap();
  await expect(sheet).toBeHidden();
  await expect(reader.mark("bali-summit-2022")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Filters (1)" })).toBeVisible();
  await page.getByRole("button", { name: /^Clear: / }).tap();
  await expect(reader.mark("bali-summit-2022")).toHaveCount(1);
});

test("a tap on a summit opens its articles, one at a time with the outlets as tabs", async ({
  reader,
  page,
}) => {
  await reader.open("?lang=en");
  await reader.mark("video-summit-2021").tap();
  await expect(reader.heading("2021 video summit")).toBeVisible();
  const tabs = page.getByRole("tab");
  await expect(tabs).toHaveCount(3);
  await tabs.nth(2).tap();
  await expect(page.getByRole("article", { name: /中美关系/ })).toBeInViewport();
});

test("what is touched is large enough", async ({ reader, page }) => {
  await reader.open("?lang=zh");
  const small = await page.locator("header button, header input").evaluateAll((controls) =>
    controls
      .map((control) => ({
        name: control.getAttribute("aria-label") ?? control.textContent,
        ...control.getBoundingClientRect().toJSON(),
      }))
      .filter(({ width, height }) => width > 0 && (width < 40 || height < 40))
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});
