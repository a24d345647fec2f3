import type { Page } from "@playwright/test";
import { expect, test } from "./page";

const words = {
  zh: {
    tabs: { thread: "预告", naming: "用词", absent: "未见", sources: "来源", evidence: "证据" },
    outlets: { reuters: "路透社", bloomberg: "彭博社" },
    steps: ["2021年11月", "2021年11月15日至21日", "2021年11月16日"],
    notFound: "此文未见",
  },
  en: {
    tabs: {
      thread: "Forecast",
      naming: "Naming",
      absent: "Not found",
      sources: "Sources",
      evidence: "Evidence",
    },
    outlets: { reuters: "Reuters", bloomberg: "Bloomberg" },
    steps: ["November 2021", "15 – 21 November 2021", "16 November 2021"],
    notFound: "not found in this article",
  },
} as const;

/** Moves the focus by Tab until it is on a control of this name, and presses Enter. */
async function press(page: Page, name: string | RegExp, scope = "#coverage"): Promise<void> {
  for (let tabs = 0; tabs < 160; tabs += 1) {
    const focused = page.locator(`${scope} :focus`);
    if ((await focused.count()) > 0) {
      const label =
        (await focused.getAttribute("aria-label")) ??
        (await focused.evaluate((element) => element.textContent));
      if (typeof name === "string" ? label?.trim() === name : name.test(label ?? "")) {
        await page.keyboard.press("Enter");
        return;
      }
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${name}`);
}

for (const lang of ["zh", "en"] as const) {
  const say = words[lang];

  test(`with the keyboard alone: who says what, after whom (${lang})`, async ({ reader, page }) => {
    await reader.open(`?lang=${lang}&event=video-summit-2021`);
    const line = (outlet: string) => reader.panes.locator(".compare-sources", { hasText: outlet });
    await expect(line(say.outlets.reuters)).toBeVisible();
    await expect(line(say.outlets.bloomberg)).toBeVisible();
    await page.locator("#coverage").focus();
    await press(page, lang === "zh" ? /^对照/ : /^Compare/);
    const panel = page.locator("aside.compare");
    await expect(panel).toContainText(lang === "zh" ? "3 篇报道，3 个来源" : "3 accounts, 3 sources");

    await page.locator("#coverage .compare-open").press("Tab");
    await panel.getByRole("tab", { selected: true }).press("ArrowRight");
    await expect(panel.getByRole("tab", { name: say.tabs.thread })).toBeFocused();
    const steps = panel.locator(".compare-thread [data-stance]");
    await expect(steps).toHaveCount(3);
    for (const [index, day] of say.steps.entries())
      expect((await steps.nth(index).textContent())?.replaceAll(/\s/gu, "")).toContain(
        day.replaceAll(" ", ""),
      );

    await page.keyboard.press("ArrowRight");
    await expect(panel.getByRole("table")).toContainText("视讯峰会");

    await page.keyboard.press("ArrowRight");
    await press(page, "护栏", "aside.compare");
    await expect(panel.locator(".compare-search")).toContainText(say.notFound);

    await panel.getByRole("button", { name: /关闭对照|Close the comparison/ }).press("Enter");
    await expect(panel).toHaveCount(0);
    await expect(reader.panes).toHaveCount(3);
  });
}

test("a source leads to the words that name it", async ({ reader, page }) => {
  await reader.open("?lang=en&event=video-summit-2021");
  await reader.panes.first().getByRole("button", { name: "Reuters" }).click();
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get("compare-found") ?? [])].map((range) => (range as Range).toString()).join(""),
  );
  expect(marked).toContain("路透社");
});

test("the dates of the consulates that cannot both be right, with both sentences", async ({
  reader,
  page,
}) => {
  await reader.open("?lang=en");
  const [disputed] = await page.evaluate(async () => {
    const index = (await (await fetch("data/index.json")).json()) as {
      events: { id: string; disagreement: boolean }[];
    };
    return index.events.filter(({ disagreement }) => disagreement).map(({ id }) => id);
  });
  await reader.open(`?lang=en&event=${disputed}`);
  await expect(reader.coverage.locator(".strip-disagreement .strip-side")).toHaveCount(2);
});

test("chosen passages are taken along", async ({ reader, page }) => {
  await reader.open("?lang=en&event=video-summit-2021");
  await reader.panes.first().hover();
  await reader.panes.first().getByRole("button", { name: "Add this passage to the evidence" }).click();
  await page.locator(".compare-open").click();
  const panel = page.locator("aside.compare");
  await panel.getByRole("tab", { name: "Evidence" }).click();
  const arrives = page.waitForEvent("download");
  await panel.getByRole("button", { name: "Web Annotations" }).click();
  const stream = await (await arrives).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const [annotation] = JSON.parse(Buffer.concat(chunks).toString("utf8")) as {
    target: { selector: { type: string; exact?: string }[] };
  }[];
  expect(annotation?.target.selector[0]?.exact).toContain("11月举行");
  await page.reload();
  await reader.isReady();
  await expect(panel.getByText("1 quotation, kept until the tab is closed")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const lang of ["zh", "en"] as const)
    test(`by touch: sources, forecast, naming, what is not found (${lang})`, async ({ reader, page }) => {
      const say = words[lang];
      await reader.open(`?lang=${lang}&event=video-summit-2021`);
      await expect(reader.panes.first().locator(".compare-sources")).toContainText(say.outlets.reuters);
      await page.locator(".compare-open").tap();
      const panel = page.locator("aside.compare");
      await panel.getByRole("tab", { name: say.tabs.thread }).tap();
      await expect(panel.locator(".compare-thread [data-stance]")).toHaveCount(3);
      await panel.getByRole("tab", { name: say.tabs.naming }).tap();
      await expect(panel.getByRole("table")).toContainText("视讯峰会");
      await panel.getByRole("tab", { name: say.tabs.absent }).tap();
      await panel.getByRole("button", { name: "护栏" }).first().tap();
      await expect(panel.locator(".compare-search")).toContainText(say.notFound);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
      expect(isWide).toBe(false);
    });
});
