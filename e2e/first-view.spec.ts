import { expect, summits, test } from "./page";

test("the first view is there without any script, in the window's width", async ({ browser, baseURL }) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(baseURL!);
    for (const name of ["2021年视频峰会", "2022年巴厘岛峰会", "2023年旧金山峰会"])
      await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await context.close();
  }
});

test("the script takes it over in place: nothing moves, and nothing stands there twice", async ({
  page,
  reader,
}) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await reader.open();
  for (const summit of summits) await expect(reader.mark(summit)).toHaveCount(1);
  await expect(page.locator("[data-first-view]")).toHaveCount(0);
  expect(await page.evaluate("shifts.reduce((sum, shift) => sum + shift, 0)")).toBeLessThan(0.01);
});

test("the view before the script is in the reader's language", async ({ page, baseURL }) => {
  // The script never arrives: what the build rendered is all there is.
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.goto(`${baseURL}?lang=en`);
  await expect(page.getByRole("heading", { name: "2021 video summit", exact: true })).toBeVisible();
  await page.goto(`${baseURL}?lang=zh`);
  await expect(page.getByRole("heading", { name: "2021年视频峰会", exact: true })).toBeVisible();
});

test("a link to an event does not show the first view before it", async ({ page, baseURL }) => {
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.goto(`${baseURL}?event=${summits[0]}`);
  await expect(page.locator("html")).toHaveAttribute("data-first", "none");
  await expect(page.locator("[data-first-view]:visible")).toHaveCount(0);
});

test("what is pressed and typed before the script has arrived is done when it is there", async ({
  page,
  reader,
  baseURL,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/assets/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${baseURL}?lang=en`);
  const search = page.getByRole("searchbox");
  await search.fill("bali");
  await page.getByRole("button", { name: /^BBC Chinese/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-state", "loading");
  release();
  await reader.isReady();
  await expect(page.getByRole("search").getByRole("combobox")).toHaveValue("bali");
  await expect(reader.outlet("bbc-chinese")).toHaveAttribute("aria-pressed", "false");
});

test("a key pressed before the script has arrived is not lost", async ({ page, reader, baseURL }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/assets/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${baseURL}?lang=en`);
  await page.keyboard.press("?");
  release();
  await reader.isReady();
  await expect(page.getByRole("dialog", { name: "Help" })).toBeVisible();
});

test("no script is asked for before the first view is painted", async ({ page, reader }) => {
  await reader.open("?lang=en");
  const [painted, asked] = await page.evaluate(() => [
    performance.getEntriesByName("first-contentful-paint")[0]!.startTime,
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.endsWith(".js"))
      .map(({ startTime }) => startTime),
  ]);
  expect(Math.min(...(asked as number[]))).toBeGreaterThanOrEqual(painted as number);
});
