/** For readers who see the page otherwise: large type, a narrow window, their own colours, no motion. */
import type { Page } from "@playwright/test";
import { expect, test, type Reader } from "./page";

const video = "?lang=en&event=video-summit-2021";
const isRead = (reader: Reader) => expect(reader.panes.locator("mark").first()).toBeVisible();

const overflowPx = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Height of the letters of each of these as they are seen, in pixels. */
const typeSizes = (page: Page, selectors: Record<string, string>) =>
  page.evaluate(
    (of) =>
      Object.fromEntries(
        Object.entries(of).map(([name, selector]) => {
          const element = document.querySelector<HTMLElement | SVGElement>(selector)!;
          const scale =
            element instanceof SVGGraphicsElement
              ? element.getBoundingClientRect().height / element.getBBox().height
              : 1;
          return [name, Number.parseFloat(getComputedStyle(element).fontSize) * scale];
        }),
      ),
    selectors,
  );

const doubleType = (page: Page) =>
  page.evaluate(() => void document.documentElement.style.setProperty("font-size", "200%"));

test.describe("type of twice the size", () => {
  for (const width of [1280, 390])
    for (const [name, search] of [
      ["first view", "?lang=en"],
      ["list", "?lang=en&view=list"],
      ["event", video],
    ] as const)
      test(`${name}, ${width} px: nothing runs out of the page`, async ({ reader, page }) => {
        await page.setViewportSize({ width, height: 900 });
        await reader.open(search);
        if (search === video) await isRead(reader);
        await doubleType(page);
        await expect.poll(() => overflowPx(page)).toBeLessThanOrEqual(0);
      });

  test("grows on the timeline as elsewhere, and its marks can still be chosen", async ({ reader, page }) => {
    await reader.open("?lang=en");
    const places = {
      title: "h1",
      filter: "button[data-outlet-id]",
      event: "#timeline-plot text",
      overview: ".timeline-overview text",
      card: ".first-card",
    };
    const before = await typeSizes(page, places);
    await doubleType(page);
    for (const [place, size] of Object.entries(before))
      await expect
        .poll(async () => (await typeSizes(page, places))[place], { message: place })
        .toBeGreaterThan(size * 1.9);
    await reader.choose("bali-summit-2022");
    await expect(reader.heading("Bali summit 2022")).toBeVisible();
  });

  test("lines of the strip and rows of the list do not lie over each other", async ({ reader, page }) => {
    await reader.open(video);
    await isRead(reader);
    await doubleType(page);
    const gaps = () =>
      page.locator(".strip-row .coverage-outlet, .strip-row > .coverage-outlet").evaluateAll((rows) => {
        const boxes = rows.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
        return boxes.slice(1).map((box, at) => Math.round(box.top - boxes[at]!.bottom));
      });
    await expect.poll(async () => Math.min(...(await gaps()))).toBeGreaterThanOrEqual(-1);
    await reader.open("?lang=en&view=list");
    await doubleType(page);
    const row = page.locator("tr[data-event-id]").first();
    await expect.poll(async () => (await row.boundingBox())!.height).toBeGreaterThanOrEqual(90);
  });
});

test("at 400 % nothing but the plot is scrolled both ways", async ({ reader, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const search of ["?lang=en", "?lang=zh&view=list", video]) {
    await reader.open(search);
    if (search === video) await isRead(reader);
    expect(await overflowPx(page), search).toBeLessThanOrEqual(0);
  }
  const text = reader.panes.first().locator(".coverage-text p").first();
  await text.scrollIntoViewIfNeeded();
  expect((await text.boundingBox())!.width).toBeLessThanOrEqual(320);
});

test.describe("colours of the reader's own", () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: "active" }));

  test("keep links inside of marks readable", async ({ reader, page }) => {
    await reader.open(video);
    await isRead(reader);
    const links = page.locator("article mark a");
    expect(await links.count()).toBeGreaterThan(0);
    for (const link of await links.all()) {
      const [own, mark] = await link.evaluate((element) => {
        const style = getComputedStyle(element.closest("mark")!);
        return [getComputedStyle(element).color, style.color];
      });
      expect(own).toBe(mark);
    }
  });

  test("show what is pressed", async ({ reader, page }) => {
    await reader.open(`${video}&outlet=bbc-chinese,zaobao,epoch-times`);
    await isRead(reader);
    const look = (name: string) =>
      page
        .getByRole("button", { name })
        .first()
        .evaluate((button) => {
          const { outlineStyle, borderBlockEndWidth, borderBlockEndStyle } = getComputedStyle(button);
          return `${outlineStyle} ${borderBlockEndStyle} ${borderBlockEndWidth}`;
        });
    expect(await look("原文")).not.toBe(await look("繁"));
    expect(await look("EN")).not.toBe(await look("中"));
    await reader.open("?lang=en&outlet=bbc-chinese");
    const outletLook = (id: string) =>
      reader
        .outlet(id)
        .evaluate((button) => getComputedStyle(button).borderStyle + getComputedStyle(button).outlineStyle);
    expect(await outletLook("bbc-chinese")).not.toBe(await outletLook("zaobao"));
  });
});

test("who asked for less motion gets none", async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await reader.open("?lang=en");
  await page.getByRole("button", { name: "Bali summit 2022" }).first().click();
  await expect(reader.heading("Bali summit 2022")).toBeVisible();
  const moving = await page.evaluate(
    () =>
      document.getAnimations().filter((animation) => {
        const { duration } = animation.effect!.getComputedTiming();
        return animation.playState === "running" && Number(duration) > 1;
      }).length,
  );
  expect(moving).toBe(0);
});
