import { expect, test } from "./page";

test("a copied link shows the same to whoever opens it", async ({ reader, page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await reader.open("?lang=en");
  await reader.outlet("zaobao").click();
  await reader.year(2020).click();
  await reader.choose("video-summit-2021");
  await expect(reader.panes).toHaveCount(2);
  await page.getByRole("button", { name: "Copy link", exact: true }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(baseURL ?? "?")).toBe(true);

  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator("html")).toHaveAttribute("data-state", "ready");
  await expect(other.locator("article[data-article-id]")).toHaveCount(2);
  await expect(other.locator('button[data-outlet-id="zaobao"]')).toHaveAttribute("aria-pressed", "false");
  await expect(other.locator('button[data-year="2020"]')).toHaveAttribute("aria-pressed", "false");
  await expect(other).toHaveTitle(/2021 video summit/);
});

test("zooming is in the address and survives a reload", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await reader.mark("video-summit-2021").hover();
  await page.mouse.wheel(0, -600);
  await expect.poll(() => reader.param("t")).toMatch(/^\d{4}-.*\.\.\d{4}-/);
  const shown = reader.param("t");
  await page.reload();
  await reader.isReady();
  expect(reader.param("t")).toBe(shown);
  await expect(reader.mark("san-francisco-summit-2023")).toHaveCount(0);
});

test("back and forward go through what was chosen", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await reader.choose("video-summit-2021");
  await expect(reader.heading("2021 video summit")).toBeVisible();
  await reader.unfoldTimeline();
  await reader.choose("san-francisco-summit-2023");
  await expect(reader.heading("San Francisco summit 2023")).toBeVisible();
  await page.goBack();
  await expect(reader.heading("2021 video summit")).toBeVisible();
  await expect(reader.panes).toHaveCount(3);
  await page.goBack();
  await expect(reader.panes).toHaveCount(0);
  await expect(reader.coverage.getByRole("heading", { name: "The story in short" })).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(reader.heading("San Francisco summit 2023")).toBeVisible();
});

test("zooming leaves no steps to go back through", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await reader.choose("video-summit-2021");
  await reader.unfoldTimeline();
  await reader.mark("video-summit-2021").hover();
  for (let turn = 0; turn < 5; turn += 1) await page.mouse.wheel(0, -200);
  await expect.poll(() => reader.param("t")).not.toBeNull();
  await page.goBack();
  await expect(reader.panes).toHaveCount(0);
  expect(reader.param("event")).toBeNull();
});

test("what a link names and the archive does not hold is left out with a notice", async ({
  reader,
  page,
}) => {
  await reader.open(
    "?lang=en&event=no-such-event&article=gone&outlet=bbc-chinese,nobody&year=1789&t=whenever",
  );
  const notice = page.locator(".app-notice");
  for (const part of ["no-such-event", "gone", "nobody", "1789", "whenever"])
    await expect(notice).toContainText(part);
  await expect(reader.mark("video-summit-2021")).toBeVisible();
  await expect(reader.outlet("zaobao")).toHaveAttribute("aria-pressed", "false");
  await notice.getByRole("button", { name: "Dismiss" }).click();
  await expect(notice).toHaveCount(0);
});

test("a hostile link is shown as text and does nothing", async ({ reader, page }) => {
  const payload = encodeURIComponent('"><img src=x onerror=document.title=1>');
  await reader.open(`?lang=en&event=${payload}&q=${payload}&t=${payload}&p=${payload}`);
  await expect(page.locator(".app-notice")).toContainText("<img src=x");
  await expect(page.locator("img")).toHaveCount(0);
});
