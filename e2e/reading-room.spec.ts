/** Room to read, and ways through the texts: by pointer and by keyboard alone, in both languages, wide and narrow. */
import type { Page } from "@playwright/test";
import { expect, test, type Reader } from "./page";

const event = "video-summit-2021";
const names = { zh: "2021年视频峰会", en: "2021 video summit" } as const;

/** Share of the window from the first pane's text to the window's end, and how far the page itself could scroll. */
const room = (page: Page) =>
  page.evaluate(() => {
    const text = document.querySelector(".coverage-scroller")!.getBoundingClientRect();
    return {
      share: (innerHeight - text.top) / innerHeight,
      pageScrollPx: document.documentElement.scrollHeight - innerHeight,
    };
  });

const textsThere = (reader: Reader) => expect(reader.panes.locator(".coverage-text")).toHaveCount(3);

for (const [width, height] of [
  [1440, 900],
  [1366, 768],
] as const)
  for (const lang of ["zh", "en"] as const)
    test(`the texts have two thirds of ${width}×${height} in ${lang}`, async ({ reader, page }) => {
      await page.setViewportSize({ width, height });
      await reader.open(`?event=${event}&lang=${lang}`);
      await textsThere(reader);
      const { share, pageScrollPx } = await room(page);
      expect(share).toBeGreaterThanOrEqual(0.65);
      expect(pageScrollPx).toBe(0);
      const sizes = await reader.panes
        .locator(".coverage-body")
        .evaluateAll((bodies) => bodies.map((body) => getComputedStyle(body).fontSize));
      expect(new Set(sizes)).toEqual(new Set(["17px"]));
    });

for (const lang of ["zh", "en"] as const)
  test(`so they have beside a dispute at 1366×768 in ${lang}`, async ({ reader, page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await reader.open(`?event=consulates-closed-2020&lang=${lang}`);
    await expect(reader.panes.locator(".coverage-text")).toHaveCount(2);
    await expect(reader.coverage.locator(".strip-side q")).toHaveCount(2);
    expect((await room(page)).share).toBeGreaterThanOrEqual(0.65);
  });

test("the timeline is folded for reading until the reader wants it, who is remembered", async ({
  reader,
  page,
}) => {
  await reader.open("?lang=en");
  await reader.choose(event);
  await textsThere(reader);
  const height = async () => (await reader.timeline.boundingBox())!.height;
  expect(await height()).toBeLessThanOrEqual(64);
  await page.keyboard.press("o");
  await expect.poll(height).toBeGreaterThan(200);
  await page.reload();
  await textsThere(reader);
  expect(await height()).toBeGreaterThan(200);
  await page.getByRole("button", { name: "Hide timeline" }).click();
  await expect.poll(height).toBeLessThanOrEqual(64);
});

for (const lang of ["zh", "en"] as const)
  test(`by keyboard alone: open, compare, step, close (${lang})`, async ({ reader, page }) => {
    await reader.open(`?lang=${lang}`);
    await reader.mark(event).focus();
    await page.keyboard.press("Enter");
    await expect(reader.heading(names[lang])).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: names[lang] })).toHaveCount(1);
    await textsThere(reader);
    const count = reader.panes.nth(0).locator(".coverage-count");
    await expect(count).toHaveText("1 / 2");
    await page.keyboard.press("n");
    await expect(count).toHaveText("2 / 2");
    await page.keyboard.press("p");
    await expect(count).toHaveText("1 / 2");
    await page.keyboard.press("Escape");
    await expect(reader.panes).toHaveCount(0);
    await expect(reader.mark(event)).toBeFocused();
  });

test("a text is where it was left when its event is opened again", async ({ reader, page }) => {
  await reader.open(`?event=${event}&lang=en`);
  await textsThere(reader);
  const text = reader.panes.nth(1).locator(".coverage-scroller");
  await text.evaluate((element) => element.scrollTo(0, 420));
  await page.keyboard.press("]");
  await expect.poll(() => reader.param("event")).not.toBe(event);
  await page.keyboard.press("[");
  await expect.poll(() => reader.param("event")).toBe(event);
  await textsThere(reader);
  await expect.poll(() => text.evaluate(({ scrollTop }) => scrollTop)).toBe(420);
});

test("the size of the text is the reader's, and kept", async ({ reader, page }) => {
  await reader.open(`?event=${event}&lang=en`);
  await textsThere(reader);
  const size = () =>
    reader.panes
      .locator(".coverage-body")
      .first()
      .evaluate((body) => getComputedStyle(body).fontSize);
  await reader.coverage.getByRole("button", { name: "A+ larger text" }).click();
  await expect.poll(size).toBe("19px");
  await page.reload();
  await textsThere(reader);
  expect(await size()).toBe("19px");
});

test("the narrow map beside a text leads to its passages", async ({ reader }) => {
  await reader.open(`?event=${event}&lang=en`);
  await textsThere(reader);
  const pane = reader.panes.nth(1);
  const map = pane.locator(".coverage-map");
  await expect(map.locator("span")).toHaveCount(3);
  await map.locator("span").nth(2).click({ force: true });
  await expect(pane.locator(".coverage-count")).toHaveText("3 / 3");
});

/** Selects words of the first text, as a reader does by dragging. */
const select = (page: Page, words: string) =>
  page.evaluate((searched) => {
    const root = document.querySelector(".coverage-text")!;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(searched);
      if (at === -1) continue;
      document.getSelection()!.setBaseAndExtent(node, at, node, at + searched.length);
      return;
    }
    throw new Error("These words are not in one piece of the text.");
  }, words);

test.describe("words that a reader selects", () => {
  const words = "习近平自疫情初期以来就没有离开过中国";

  test("become a link that lands on them, though the text has changed", async ({ reader, page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await reader.open(`?event=${event}&lang=en`);
    await textsThere(reader);
    await select(page, words);
    const tools = page.getByRole("toolbar", { name: "The words selected" });
    await tools.getByRole("button", { name: "Copy with citation" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`“${words}”`);
    await tools.getByRole("button", { name: "Copy a link to these words" }).click();
    await expect(tools.getByText("Link copied")).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).searchParams.get("p")).toContain("习近平自疫情初期");

    const changed = (change: (html: string) => string) =>
      page.route("**/data/articles/*.json", async (route) => {
        const response = await route.fetch();
        const file = (await response.json()) as { html: string };
        await route.fulfill({ json: { ...file, html: change(file.html) } });
      });
    await changed((html) =>
      html.replace("消息人士说", "更新：两名消息人士告诉记者").replace("据路透社报道", "路透社说"),
    );
    await page.goto(link);
    await textsThere(reader);
    await expect(page.locator(".coverage-linked").first()).toBeInViewport();
    expect((await page.locator(".coverage-linked").allTextContents()).join("")).toBe(words);

    await page.unroute("**/data/articles/*.json");
    await changed((html) => html.replace(words, "另有说法").replace("拜登将出席这两场会议", "他们"));
    await page.reload();
    await expect(reader.coverage.getByText("The linked words are not in this article")).toBeVisible();
    await expect(page.locator(".coverage-linked")).toHaveCount(0);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const lang of ["zh", "en"] as const)
    test(`the text begins on the first screen, under tabs of outlets (${lang})`, async ({ reader, page }) => {
      await reader.open(`?event=${event}&lang=${lang}`);
      await textsThere(reader);
      const top = await page
        .locator(".coverage-text")
        .first()
        .evaluate((text) => text.getBoundingClientRect().top);
      expect(top).toBeLessThan(700);
      await expect(page.getByRole("tab")).toHaveCount(3);
      await reader.coverage
        .locator("summary", { hasText: lang === "zh" ? "3家怎么说" : "What 3 outlets said" })
        .tap();
      await expect(reader.coverage.getByRole("listbox")).toBeVisible();
    });

  test("a swipe on the text turns to the next outlet", async ({ reader, page }) => {
    await reader.open(`?event=${event}&lang=en`);
    await textsThere(reader);
    const selected = page.getByRole("tab", { selected: true });
    await expect(selected).toContainText("Lianhe Zaobao");
    const text = (await page.locator(".coverage-text").first().boundingBox())!;
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: Math.max(500, text.y + 120) }],
      });
    await touch("touchStart", 330);
    for (let x = 300; x >= 50; x -= 25) await touch("touchMove", x);
    await touch("touchEnd");
    await expect(selected).toContainText("Epoch Times");
  });

  test("a passage link opens on its pane and its words", async ({ reader, page }) => {
    await reader.open(`?event=${event}&lang=en`);
    const id = await reader.panes.nth(2).getAttribute("data-article-id");
    await reader.open(`?event=${event}&lang=en&p=${id}:11`);
    await textsThere(reader);
    await expect(page.locator(".coverage-linked").first()).toBeInViewport();
    await expect(page.getByRole("tab", { selected: true })).toContainText("BBC");
  });
});
