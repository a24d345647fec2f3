import type { Locator, Page } from "@playwright/test";
import { expect, test, type Reader } from "./page";

const summit = "?event=video-summit-2021&lang=en";

const idsOf = (reader: Reader) =>
  reader.panes.evaluateAll((panes) => panes.map((pane) => (pane as HTMLElement).dataset.articleId ?? ""));

/** The accounts of the event as dots on the axis of days. */
const strip = (reader: Reader) => reader.coverage.getByRole("listbox", { name: "What each outlet said" });

const textOf = (pane: Locator) => pane.locator(".coverage-text").innerText();

async function openSummit(reader: Reader): Promise<string[]> {
  await reader.open(summit);
  await expect(reader.panes.locator(".coverage-text")).toHaveCount(3);
  return idsOf(reader);
}

/** The words marked in a pane, without the breaks between its marks. */
const markedWords = async (pane: Locator) => (await pane.locator("mark").allTextContents()).join("|");

test.describe("the event", () => {
  test("tells its date with precision and zone, and what each outlet said of it", async ({ reader }) => {
    await openSummit(reader);
    await expect(reader.coverage).toContainText(
      "16 November 2021, morning in Beijing; the evening of the 15th in Washington",
    );
    const zaobao = strip(reader).getByRole("option", { name: /Lianhe Zaobao/ });
    await expect(zaobao).toHaveAccessibleName(/25 days before, forecast/);
    await expect(zaobao).toHaveAccessibleName(/November 2021/);
    await expect(reader.coverage.locator(".strip-row", { hasText: "Lianhe Zaobao" })).toContainText("11月");
  });

  test("puts two outlets' dates side by side where they disagree, with their words", async ({ reader }) => {
    await reader.open("?event=consulates-closed-2020&lang=en");
    await expect(reader.coverage.getByText("The outlets give different dates")).toBeVisible();
    const sides = reader.coverage.locator(".strip-side");
    await expect(sides.filter({ hasText: "Epoch Times" })).toContainText("July 2020");
    await expect(sides.filter({ hasText: "BBC Chinese" })).toContainText("August 2020");
    await expect(sides.locator("q")).toHaveCount(2);
    const [left, right] = await sides.evaluateAll((all) => all.map((side) => side.getBoundingClientRect()));
    expect(left!.top).toBe(right!.top);
    await sides.filter({ hasText: "BBC Chinese" }).click();
    const words = reader.panes.filter({ hasText: "BBC Chinese" }).locator(".coverage-mark-current").first();
    await expect(words).toContainText("去年8月");
    await expect(words).toBeInViewport();
  });

  test("leads from a dot in the strip to the words of the account, by keyboard alone", async ({
    reader,
    page,
  }) => {
    await openSummit(reader);
    await strip(reader).focus();
    const note = page.getByRole("tooltip");
    await expect(note).toContainText("美国力争11月举行习拜视频峰会");
    await page.keyboard.press("ArrowDown");
    await expect(note).toContainText("Epoch Times");
    await expect(note.locator("q")).toContainText("六中全会后举行视讯峰会");
    await reader.panes
      .nth(1)
      .locator(".coverage-scroller")
      .evaluate((text) => text.scrollTo(0, 9_999));
    await page.keyboard.press("Enter");
    await expect(reader.panes.nth(1).locator(".coverage-mark-current").first()).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(note).toHaveCount(0);
    await expect(reader.panes).toHaveCount(3);
  });
});

test.describe("dates in the text", () => {
  const nextWeek = (page: Page) =>
    page.locator("article").nth(1).locator("mark .coverage-date", { hasText: "下周" });

  test("tell what they were read as, to the pointer and to the focus", async ({ reader, page }) => {
    await openSummit(reader);
    await nextWeek(page).hover();
    const note = page.getByRole("tooltip");
    await expect(note).toContainText(/下周 → 15\s–\s21 November 2021/);
    await expect(note).toContainText("from publication 10 November 2021");
    await page.mouse.move(0, 0);
    await expect(note).toHaveCount(0);
    await nextWeek(page).focus();
    await expect(note).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(note).toHaveCount(0);
    await expect(reader.panes).toHaveCount(3);
  });

  test("lead to their place on the timeline", async ({ reader, page }) => {
    await openSummit(reader);
    await nextWeek(page).click();
    await expect.poll(() => reader.param("t")).not.toBeNull();
    const [from, to] = reader
      .param("t")!
      .split("..")
      .map((part) => Date.parse(part));
    expect((from! + to!) / 2).toBeCloseTo(Date.parse("2021-11-18T12:00Z"), -4);
  });

  test("are reached one by one with the arrow keys", async ({ reader, page }) => {
    await openSummit(reader);
    const dates = reader.panes.nth(0).locator(".coverage-date");
    await dates.first().focus();
    await page.keyboard.press("ArrowRight");
    await expect(dates.nth(1)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect.poll(() => reader.param("t")).not.toBeNull();
  });
});

test.describe("panes", () => {
  test("close, and come back", async ({ reader }) => {
    const [first, second, third] = await openSummit(reader);
    await reader.panes.nth(0).getByRole("button", { name: "Close this article" }).click();
    await expect.poll(() => idsOf(reader)).toEqual([second, third]);
    await reader.coverage.getByRole("button", { name: /^2 of 3 accounts/ }).click();
    await reader.coverage.getByRole("button", { name: /^Open again/ }).click();
    await expect.poll(() => idsOf(reader)).toEqual([second, third, first]);
  });

  test("change places by button and by dragging, each where it was scrolled to", async ({ reader, page }) => {
    const [first, second, third] = await openSummit(reader);
    const scroller = (id: string) => page.locator(`[data-article-id="${id}"] .coverage-scroller`);
    const order = () => expect.poll(() => idsOf(reader));
    const topsOf = () =>
      Promise.all([first, second, third].map((id) => scroller(id!).evaluate(({ scrollTop }) => scrollTop)));
    for (const id of [second, third]) await scroller(id!).evaluate((element) => element.scrollTo(0, 300));
    const tops = await topsOf();
    await reader.panes.nth(2).getByRole("button", { name: "Move left" }).click();
    await order().toEqual([first, third, second]);
    expect(await topsOf()).toEqual(tops);
    await reader.panes.nth(0).locator(".coverage-grip").hover();
    await page.mouse.down();
    await page.mouse.move(1000, 620, { steps: 5 });
    await page.mouse.up();
    await order().toEqual([third, first, second]);
    expect(await topsOf()).toEqual(tops);
    await expect.poll(() => reader.param("article")).toBe([third, first, second].join(","));
    await page.reload();
    await order().toEqual([third, first, second]);
  });

  test("change width by keyboard and by dragging, and even out again", async ({ reader, page }) => {
    await openSummit(reader);
    const widthOf = async (index: number) => (await reader.panes.nth(index).boundingBox())!.width;
    const before = await widthOf(0);
    const separator = reader.coverage.getByRole("separator").first();
    await separator.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => widthOf(0)).toBeCloseTo(before + 32, 0);
    const box = (await separator.boundingBox())!;
    await page.mouse.move(box.x, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x - 100, box.y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => widthOf(0)).toBeCloseTo(before - 68, 0);
    await expect(separator).toHaveAttribute("aria-valuenow", /^\d+$/);
    await separator.dblclick({ position: { x: 0, y: 40 } });
    await expect.poll(() => widthOf(0)).toBeCloseTo(before, 0);
  });

  test("stay when pinned, though another event is chosen, and so does the link", async ({ reader, page }) => {
    const [first] = await openSummit(reader);
    await reader.panes.nth(0).getByRole("button", { name: /^Pin/ }).click();
    await page.keyboard.press("]");
    await expect.poll(() => reader.param("event")).not.toBe("video-summit-2021");
    await expect.poll(async () => (await idsOf(reader))[0]).toBe(first);
    await page.reload();
    await expect.poll(async () => (await idsOf(reader))[0]).toBe(first);
  });

  test("carry one another along from passage to passage, if asked to", async ({ reader, page }) => {
    await openSummit(reader);
    const top = (index: number) =>
      reader.panes
        .nth(index)
        .locator(".coverage-scroller")
        .evaluate((element) => element.scrollTop);
    await reader.coverage.getByRole("button", { name: "Scroll together" }).click();
    const before = await top(1);
    await reader.panes.nth(0).locator(".coverage-body").hover();
    await page.mouse.wheel(0, 150);
    await expect.poll(() => top(1)).toBeGreaterThan(before + 20);
    await page.reload();
    const together = reader.coverage.getByRole("button", { name: "Scroll together" });
    await expect(together).toHaveAttribute("aria-pressed", "true");
  });
});

test("a passage has its own link, which opens on it", async ({ reader, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSummit(reader);
  const pane = reader.panes.nth(1);
  await pane.getByRole("button", { name: "Next passage" }).click();
  await expect(pane.getByText("2 / 3")).toBeVisible();
  await pane.getByRole("button", { name: "Copy a link to this passage" }).click();
  await expect(pane.getByText("Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/[?&]p=[a-z0-9-]+:\d+/);
  await page.goto(link);
  await expect(reader.panes.nth(1).getByText("2 / 3")).toBeVisible();
  await expect(reader.panes.nth(1).locator(".coverage-mark-current").first()).toBeInViewport();
});

test("without an event every passage is marked and says what it speaks of", async ({ reader }) => {
  const [first] = await openSummit(reader);
  const marked = await markedWords(reader.panes.nth(0));
  await reader.open(`?article=${first}&lang=en`);
  await expect(reader.panes.locator("mark")).not.toHaveCount(0);
  expect((await markedWords(reader.panes)).length).toBeGreaterThan(marked.length);
  await reader.panes.locator(".coverage-speaks-of").getByRole("button").first().click();
  await expect.poll(() => reader.param("event")).not.toBeNull();
});

test("the script changes and comes back, with every mark in its place", async ({ reader }) => {
  await openSummit(reader);
  const pane = reader.panes.nth(0);
  const [original, marked] = [await textOf(pane), await markedWords(pane)];
  await reader.coverage.getByRole("button", { name: /in Traditional/ }).click();
  await expect(pane.locator(".coverage-text")).toContainText("視頻會議");
  await expect(pane.locator(".coverage-body")).toHaveAttribute("lang", "zh-Hant");
  expect(await markedWords(pane)).toBe(
    "美國當局希望在11月舉行拜登和習近平之間的視頻會議|雙方本月在瑞士舉行的會談中同意在年底前舉行虛擬會議",
  );
  await reader.coverage.getByRole("button", { name: /as published/ }).click();
  await expect.poll(() => textOf(pane)).toBe(original);
  expect(await markedWords(pane)).toBe(marked);
});

test.describe("pictures", () => {
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
    "base64",
  );

  /** Answers for the pictures' server; the test must expect the request, as any other is a complaint. */
  async function servePictures(page: Page): Promise<{ urls: string[]; referrers: unknown[] }> {
    const asked = { urls: [] as string[], referrers: [] as unknown[] };
    await page.route(/\.(?:jpe?g|png)(?:\/|$)/, async (route) => {
      asked.urls.push(route.request().url());
      asked.referrers.push(await route.request().headerValue("referer"));
      await route.fulfill({ contentType: "image/png", body: pixel });
    });
    return asked;
  }

  test("load none by themselves, one on a click, a host's on request, and never say whence", async ({
    reader,
    page,
  }) => {
    const asked = await servePictures(page);
    await reader.open("?event=san-francisco-summit-2023&lang=en");
    const pane = reader.panes.filter({ hasText: "Radio Free Asia" });
    await expect(pane.locator(".coverage-picture-frame")).toHaveCount(3);
    expect(asked.urls).toEqual([]);
    await pane.getByRole("button", { name: "Show this picture" }).first().click();
    await expect(pane.locator("img")).toHaveCount(1);
    await expect.poll(() => asked.urls.length).toBe(1);
    await pane.getByRole("button", { name: "Show all from www.rfa.org for this visit" }).first().click();
    await expect(pane.locator("img")).toHaveCount(3);
    await expect.poll(() => asked.urls.length).toBe(3);
    expect(new Set(asked.urls.map((url) => new URL(url).host))).toEqual(new Set(["www.rfa.org"]));
    expect(asked.referrers).toEqual([null, null, null]);
    await page.reload();
    await expect(pane.locator("img")).toHaveCount(3);
    reader.complaints.splice(
      0,
      reader.complaints.length,
      ...reader.complaints.filter((complaint) => !complaint.includes("www.rfa.org")),
    );
  });
});

test("each pane tells what was taken out, and where the text came from", async ({ reader }) => {
  await openSummit(reader);
  const details = reader.panes.nth(2).locator("details").first();
  await details.locator("summary").click();
  await expect(details).toContainText("frame from elsewhere");
  await expect(details).toContainText("www.bbc.com");
  await expect(details).toContainText("001_631281b403010862.txt");
  await expect(details.locator(".coverage-sha256")).toHaveText(/^[0-9a-f]{64}$/);
});

test("what arrives cut, is no JSON or of another version says so in its pane, and comes on request", async ({
  reader,
  page,
}) => {
  const [cut, noJson, other] = await openSummit(reader);
  const answers = new Map([
    [cut, '{"id": "a", "html": "<p>'],
    [noJson, "<!doctype html><p>Not found"],
    [other, '{"id": "a", "body": "of another version"}'],
  ]);
  const pattern = "**/data/articles/*.json";
  await page.route(pattern, (route) => {
    const id = new URL(route.request().url()).pathname.split("/").at(-1)!.replace(".json", "");
    return route.fulfill({ contentType: "application/json", body: answers.get(id) ?? "" });
  });
  await page.reload();
  const alerts = reader.coverage.getByRole("alert");
  await expect(alerts).toHaveCount(3);
  await expect(alerts.nth(0)).toContainText("cut or damaged");
  await expect(alerts.nth(1)).toContainText("cut or damaged");
  await expect(alerts.nth(2)).toContainText("another version");
  await page.unroute(pattern);
  await reader.panes.nth(0).getByRole("button", { name: "Try again" }).click();
  await expect(reader.panes.nth(0).locator("mark").first()).toBeVisible();
  await expect(alerts).toHaveCount(2);
});

test("on paper the articles stand one under the other, whole and without controls", async ({
  reader,
  page,
}) => {
  await openSummit(reader);
  await page.emulateMedia({ media: "print" });
  const boxes = await reader.panes.evaluateAll((panes) => panes.map((pane) => pane.getBoundingClientRect()));
  expect(boxes[1]!.top).toBeGreaterThanOrEqual(boxes[0]!.bottom);
  expect(boxes[2]!.top).toBeGreaterThanOrEqual(boxes[1]!.bottom);
  for (const scroller of await reader.coverage.locator(".coverage-scroller").all())
    expect(
      await scroller.evaluate((element) => element.scrollHeight - element.clientHeight),
    ).toBeLessThanOrEqual(1);
  await expect(reader.timeline).toBeHidden();
  for (const button of await reader.coverage.getByRole("button", { name: /Close|Pin|passage|Move/ }).all())
    await expect(button).toBeHidden();
  await expect(reader.panes.nth(0).getByText("000_ddcebc70a6dc4912.txt")).toBeVisible();
});

test("twenty-four to forty characters stand in a line, at 1.7 to 1.9 line height", async ({ reader }) => {
  await openSummit(reader);
  const measured = await reader.coverage.locator(".coverage-body").evaluateAll((bodies) =>
    bodies.map((body) => {
      const { fontSize, lineHeight } = getComputedStyle(body);
      return {
        characters: body.clientWidth / parseFloat(fontSize),
        leading: parseFloat(lineHeight) / parseFloat(fontSize),
      };
    }),
  );
  for (const { characters, leading } of measured) {
    // Three side by side give each a newspaper's column.
    expect(characters).toBeGreaterThanOrEqual(24);
    expect(characters).toBeLessThanOrEqual(40);
    expect(leading).toBeGreaterThanOrEqual(1.7);
    expect(leading).toBeLessThanOrEqual(1.9);
  }
});
