import { expect, summits, test } from "./page";

const stories = [
  {
    event: "video-summit-2021",
    name: "2021 video summit",
    outlets: ["zaobao", "epoch-times", "bbc-chinese"],
  },
  { event: "bali-summit-2022", name: "Bali summit 2022", outlets: ["epoch-times"] },
  {
    event: "san-francisco-summit-2023",
    name: "San Francisco summit 2023",
    outlets: ["epoch-times", "rfa-mandarin"],
  },
];

test.describe("the first visit", () => {
  test("shows the three summits on the timeline and as cards, and all five articles", async ({ reader }) => {
    await reader.open("?lang=en");
    for (const summit of summits) await expect(reader.mark(summit)).toBeVisible();
    await expect(reader.timeline.locator("[data-article-id]")).toHaveCount(5);
    for (const { name } of stories)
      await expect(reader.coverage.getByRole("heading", { name, exact: true })).toBeVisible();
    const card = reader.coverage.locator("li", {
      has: reader.page.getByRole("heading", { name: "2021 video summit" }),
    });
    await expect(card).toContainText("16 November 2021");
    await expect(card).toContainText("3 articles");
    await expect(card).toContainText("3 outlets");
    await expect(card.locator("q")).toHaveCount(3);
  });

  test("marks the moment at which the timeline is there", async ({ reader, page }) => {
    await reader.open();
    const marks = await page.evaluate(() => performance.getEntriesByName("timeline-painted").length);
    expect(marks).toBe(1);
  });

  test("opens a card's event", async ({ reader }) => {
    await reader.open("?lang=en");
    await reader.coverage.getByRole("button", { name: "Bali summit 2022" }).click();
    await expect(reader.panes).toHaveCount(1);
    expect(reader.param("event")).toBe("bali-summit-2022");
  });
});

for (const { event, name, outlets } of stories)
  test(`choosing ${name} opens each outlet's article with its passages marked`, async ({ reader, page }) => {
    await reader.open("?lang=en");
    await reader.choose(event);
    await expect(reader.heading(name)).toBeVisible();
    await expect(reader.panes).toHaveCount(outlets.length);
    expect((await reader.outletsRead()).sort()).toEqual([...outlets].sort());
    for (const pane of await reader.panes.all()) await expect(pane.locator("mark").first()).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(name));
  });

test("every pane is named by its title and starts where the event is told", async ({ reader, page }) => {
  await reader.open("?lang=zh&event=video-summit-2021");
  const pane = page.getByRole("article", { name: "消息：美国力争11月举行习拜视频峰会" });
  await expect(pane.locator("mark").first()).toBeInViewport();
  await expect(pane.locator("mark").first()).toContainText("视频会议");
});

test("a passage can be followed from one to the next", async ({ reader }) => {
  await reader.open("?lang=en&event=video-summit-2021");
  const pane = reader.panes.nth(1);
  await expect(pane.getByText("1 / 3")).toBeVisible();
  await pane.getByRole("button", { name: "Next passage" }).click();
  await expect(pane.getByText("2 / 3")).toBeVisible();
  await pane.getByRole("button", { name: "Next passage" }).click();
  await expect(pane.getByText("3 / 3")).toBeVisible();
  await expect(pane.locator("mark.coverage-mark-current").first()).toBeInViewport();
});

test("an article on the timeline opens by itself", async ({ reader }) => {
  await reader.open("?lang=en");
  const mark = reader.timeline.locator("[data-article-id]").first();
  const id = await mark.getAttribute("data-article-id");
  await mark.click();
  await expect(reader.panes).toHaveCount(1);
  await expect(reader.panes).toHaveAttribute("data-article-id", id ?? "");
  expect(reader.param("article")).toBe(id);
});

test("landmarks and toggles carry names in the page's language", async ({ reader, page }) => {
  for (const [lang, names] of [
    ["en", { timeline: "Timeline", coverage: "Coverage", outlets: "Outlets", years: "Years" }],
    ["zh", { timeline: "时间线", coverage: "报道", outlets: "媒体", years: "年份" }],
  ] as const) {
    await reader.open(`?lang=${lang}`);
    await expect(page.getByRole("region", { name: names.timeline, exact: true })).toHaveAttribute(
      "id",
      "timeline",
    );
    await expect(page.getByRole("region", { name: names.coverage, exact: true })).toHaveAttribute(
      "id",
      "coverage",
    );
    await expect(page.getByRole("search")).toBeVisible();
    await expect(
      page.getByRole("group", { name: names.outlets, exact: true }).locator("[aria-pressed]"),
    ).toHaveCount(4);
    await expect(
      page.getByRole("group", { name: names.years, exact: true }).locator("[aria-pressed]"),
    ).toHaveCount(4);
  }
});

test("the timeline draws back to a band while something is read, and is brought out again", async ({
  reader,
  page,
}) => {
  await reader.open("?lang=en&event=video-summit-2021");
  const height = async () => (await reader.timeline.boundingBox())?.height ?? 0;
  expect(await height()).toBeLessThanOrEqual(64);
  await expect(reader.timeline.locator(".timeline-band-name")).toHaveText("2021 video summit");
  await reader.choose("bali-summit-2022");
  await expect(reader.heading("Bali summit 2022")).toBeVisible();
  await page.getByRole("button", { name: "Show timeline" }).click();
  await expect.poll(height).toBeGreaterThan(300);
  await page.reload();
  await reader.isReady();
  expect(await height()).toBeGreaterThan(300);
  await page.keyboard.press("o");
  await expect.poll(height).toBeLessThanOrEqual(64);
});
