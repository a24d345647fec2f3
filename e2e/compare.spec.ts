import type { Locator, Page } from "@playwright/test";
import { expect, test, type Reader } from "./page";

const words = {
  zh: {
    close: "关闭对照",
    independent: "3 篇报道，3 个来源",
    tabs: { sources: "来源", thread: "预告", naming: "用词", absent: "未见" },
    sources: ["路透社", "彭博社", "官方"],
    steps: ["2021年11月", "2021年11月15日至21日", "2021年11月16日"],
    notFound: "此文未见",
    absentEvent: "中共六中全会",
  },
  en: {
    close: "Close the comparison",
    independent: "3 accounts, 3 sources",
    tabs: { sources: "Sources", thread: "Forecast", naming: "Naming", absent: "Not found" },
    sources: ["Reuters", "Bloomberg", "官方"],
    steps: ["November 2021", "15 – 21 November 2021", "16 November 2021"],
    notFound: "not found in this article",
    absentEvent: "Sixth Plenum",
  },
} as const;

const outlets = ["联合早报|Lianhe Zaobao", "大纪元|Epoch Times", "BBC中文|BBC Chinese"] as const;

/** What each outlet calls the meeting and its hosts, in the order of `outlets`. */
const names = [
  ["习拜视频峰会", "习拜会"],
  ["在线会议", "视讯峰会", "中共国家主席"],
  ["视频会晤", "线上峰会", "拜习会", "中国国家主席"],
] as const;

/** How a control is used: pressed by pointer or finger, or reached by Tab and the arrow keys alone. */
type Hand = { press(control: Locator): Promise<void>; choose(tab: Locator): Promise<void> };

const pointer: Hand = { press: (control) => control.click(), choose: (tab) => tab.click() };
const finger: Hand = { press: (control) => control.tap(), choose: (tab) => tab.tap() };

const keyboard = (page: Page): Hand => {
  const reach = async (control: Locator, key: string, most: number) => {
    await expect(control).toBeVisible();
    const target = await control.elementHandle();
    const isThere = () => page.evaluate((element) => document.activeElement === element, target);
    for (let presses = 0; presses <= most; presses += 1) {
      if (await isThere()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} never came to ${String(control)}`);
  };
  return {
    async press(control) {
      await reach(control, "Tab", 250);
      await page.keyboard.press("Enter");
    },
    async choose(tab) {
      await reach(tab.locator("xpath=..").getByRole("tab", { selected: true }), "Tab", 250);
      await reach(tab, "ArrowRight", 6);
    },
  };
};

/** The path of issue and answer: who has it from whom, when, in which words, what is not found. */
async function walk(reader: Reader, page: Page, lang: "zh" | "en", hand: Hand): Promise<void> {
  const say = words[lang];
  await reader.open(`?lang=${lang}&event=video-summit-2021`);
  for (const [at, source] of say.sources.entries())
    await expect(reader.panes.nth(at).locator(".compare-sources")).toContainText(source);

  await hand.press(page.locator("#coverage .compare-open"));
  const panel = page.locator("aside.compare");
  const tab = (name: keyof typeof say.tabs) => panel.getByRole("tab", { name: say.tabs[name] });
  await expect(panel).toContainText(say.independent);

  await hand.choose(tab("thread"));
  const steps = panel.locator(".compare-thread [data-stance]");
  await expect(steps).toHaveCount(say.steps.length);
  for (const [at, day] of say.steps.entries())
    await expect(steps.nth(at)).toContainText(new RegExp(day.replaceAll(" ", String.raw`\s*`)));

  await hand.choose(tab("naming"));
  for (const [at, outlet] of outlets.entries()) {
    const row = panel.getByRole("row", { name: new RegExp(outlet) });
    for (const name of names[at]!) await expect(row).toContainText(name);
  }
  await hand.press(panel.getByRole("button", { name: "拜习会" }));
  await expect(panel.locator(".compare-places mark").first()).toHaveText("拜习会");

  await hand.choose(tab("absent"));
  const first = panel.locator("[data-absent-in]").first();
  await expect(first.getByRole("button", { name: say.absentEvent })).toBeVisible();
  await hand.press(first.getByRole("button", { name: "护栏" }));
  await expect(first.locator(".compare-search")).toContainText(say.notFound);

  await hand.press(panel.getByRole("button", { name: say.close }));
  await expect(panel).toHaveCount(0);
  await expect(reader.panes).toHaveCount(3);
}

/** An event whose date is in dispute: both sentences are there without a search. */
async function seeDispute(reader: Reader, page: Page, lang: "zh" | "en"): Promise<void> {
  await reader.open(`?lang=${lang}&event=consulates-closed-2020`);
  const sides = reader.coverage.locator(".strip-disagreement .strip-side");
  // On a phone behind one line, which says that there is a dispute.
  const fold = reader.coverage.locator(".strip-fold > summary");
  await expect(fold.or(sides).first()).toBeVisible();
  if (await fold.isVisible()) await fold.press("Enter");
  await expect(sides).toHaveCount(2);
  for (const month of ["7月", "8月"]) await expect(sides.filter({ hasText: month })).toHaveCount(1);
  await expect(sides.first()).toBeInViewport();
  await expect(page).toHaveURL(/consulates-closed-2020/);
}

for (const lang of ["zh", "en"] as const) {
  for (const [by, handOf] of [
    ["pointer", () => pointer],
    ["keyboard", keyboard],
  ] as const)
    test(`who says what, after whom, by ${by} alone (${lang})`, async ({ reader, page }) => {
      test.setTimeout(120_000);
      await walk(reader, page, lang, handOf(page));
      await seeDispute(reader, page, lang);
    });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const lang of ["zh", "en"] as const)
    for (const [by, handOf] of [
      ["touch", () => finger],
      ["keyboard", keyboard],
    ] as const)
      test(`who says what, after whom, by ${by} alone (${lang})`, async ({ reader, page }) => {
        test.setTimeout(120_000);
        await walk(reader, page, lang, handOf(page));
        await seeDispute(reader, page, lang);
        expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)).toBe(false);
      });
});

test("a source leads to the words that name it", async ({ reader, page }) => {
  await reader.open("?lang=en&event=video-summit-2021");
  await reader.panes.first().getByRole("button", { name: "Reuters" }).click();
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get("compare-found") ?? [])].map((range) => (range as Range).toString()).join(""),
  );
  expect(marked).toContain("路透社");
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
