import { expect, summits, test } from "./page";

const index = "**/data/index.json";

test("an index that does not come: says what to do, and trying again is enough", async ({ reader, page }) => {
  let isBroken = true;
  await page.route(index, (route) => (isBroken ? route.fulfill({ status: 404 }) : route.fallback()));
  await page.goto("./?lang=en");
  await expect(page.locator("html")).toHaveAttribute("data-state", "error");
  await expect(page.getByRole("alert")).toContainText("npm run build");
  isBroken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await reader.isReady();
  for (const summit of summits) await expect(reader.mark(summit)).toBeVisible();
});

for (const [what, body, advice] of [
  ["cut", '{"schema":"parallax-bundle/1","outlets":[', "cut or damaged"],
  [
    "of another version",
    '{"schema":"parallax-bundle/9","outlets":[],"events":[],"articles":[]}',
    "another version",
  ],
] as const)
  test(`an index that is ${what}`, async ({ page, reader }) => {
    await page.route(index, (route) => route.fulfill({ body, contentType: "application/json" }));
    await page.goto("./?lang=en");
    await expect(page.locator("html")).toHaveAttribute("data-state", "error");
    await expect(page.getByRole("alert")).toContainText(advice);
    expect(reader.complaints).toEqual([]);
  });

test("an index that stumbles once is asked for again in silence", async ({ reader, page }) => {
  let requests = 0;
  await page.route(index, (route) => (requests++ === 0 ? route.abort("connectionreset") : route.fallback()));
  await reader.open("?lang=en");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("an archive without anything says how to fill it", async ({ reader, page }) => {
  await page.route(index, (route) =>
    route.fulfill({ json: { schema: "parallax-bundle/1", outlets: [], events: [], articles: [] } }),
  );
  await reader.open("?lang=zh");
  await expect(page.getByRole("heading", { name: "这个资料库还是空的" })).toBeVisible();
});

test("an article that does not come leaves the others alone", async ({ reader, page }) => {
  await page.route("**/data/articles/*.json", (route) =>
    // The Zaobao article, of which the others are told apart by their place.
    route.request().url().includes("a-6fa2b46cde32a93ef39c")
      ? route.fulfill({ status: 500 })
      : route.fallback(),
  );
  await reader.open("?lang=en&event=video-summit-2021");
  await expect(reader.panes.locator("mark").first()).toBeVisible();
  await expect(reader.coverage.getByRole("alert")).toHaveCount(1, { timeout: 10_000 });
  await page.unroute("**/data/articles/*.json");
  await reader.coverage.getByRole("alert").getByRole("button").click();
  await expect(reader.coverage.getByRole("alert")).toHaveCount(0);
  for (const pane of await reader.panes.all()) await expect(pane.locator("mark").first()).toBeVisible();
});

test("a thousand changes of filter and event end where the last one says", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await page.evaluate(async () => {
    const outlets = [...document.querySelectorAll<HTMLElement>("button[data-outlet-id]")];
    const cards = () => [...document.querySelectorAll<HTMLElement | SVGElement>("#timeline [data-event-id]")];
    for (let turn = 0; turn < 500; turn += 1) {
      outlets[turn % outlets.length]?.click();
      const marks = cards();
      marks[turn % Math.max(marks.length, 1)]?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      if (turn % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await reader.open("?lang=en&event=bali-summit-2022");
  await expect(reader.panes).toHaveCount(1);
  await expect(reader.panes.locator("mark").first()).toBeVisible();
});
