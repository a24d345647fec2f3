import type { Page } from "@playwright/test";
import { expect, test } from "./page";

/** Texts of the timeline that lie over each other. */
const overlaps = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll("#timeline svg text")]
      .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ words, box }) => words !== "" && box.width > 0);
    return boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (b) =>
            a.box.left < b.box.right - 1 &&
            b.box.left < a.box.right - 1 &&
            a.box.top < b.box.bottom - 2 &&
            b.box.top < a.box.bottom - 2,
        )
        .map((b) => `${a.words} × ${b.words}`),
    );
  });

for (const [lang, width] of [
  ["zh", 1440],
  ["en", 1024],
  ["en", 390],
] as const)
  test(`labels never overlap, from all of it to single days, ${lang} at ${width} px`, async ({
    reader,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await reader.open(`?lang=${lang}`);
    const plot = (await reader.timeline.locator("svg").first().boundingBox())!;
    await page.mouse.move(plot.x + plot.width * 0.6, plot.y + plot.height / 2);
    for (let zoom = 0; zoom < 8; zoom += 1) {
      expect(await overlaps(page)).toEqual([]);
      await page.mouse.wheel(0, -300);
      await page.waitForTimeout(100);
    }
    await expect.poll(() => reader.param("t")).not.toBeNull();
  });

test("the wheel zooms, a drag pans, and the address says where", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await page.mouse.move(700, 300);
  await page.mouse.wheel(0, -400);
  await expect.poll(() => reader.param("t")).not.toBeNull();
  const startOf = () => Date.parse(reader.param("t")!.split("..")[0]!);
  const before = startOf();
  await page.mouse.down();
  await page.mouse.move(500, 300, { steps: 5 });
  await page.mouse.up();
  await expect.poll(startOf).toBeGreaterThan(before);
  await expect(reader.panes).toHaveCount(0);
});

test("a count opens into what it counts", async ({ reader, page }) => {
  await reader.open("?lang=en");
  const count = reader.timeline.getByRole("button", { name: /\d+ more events/ });
  const list = page.getByRole("dialog", { name: /of one time/ });
  expect(await count.count()).toBeGreaterThan(0);
  const before = new Set(await reader.eventsShown());
  await count.first().click();
  const newlyShown = async () => {
    if (await list.isVisible()) return list.getByRole("button").count();
    return (await reader.eventsShown()).filter((id) => !before.has(id)).length;
  };
  await expect.poll(newlyShown).toBeGreaterThan(0);
});

for (const lang of ["zh", "en"] as const)
  test(`at least 40 events are named at first view, ${lang}`, async ({ reader }) => {
    await reader.open(`?lang=${lang}`);
    const marks = reader.timeline.locator(".is-event[data-event-id]");
    const words = await reader.timeline.locator(".timeline-shapes text").allTextContents();
    const named = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label") ?? ""));
    const isWritten = (name: string) =>
      words.some((word) => word.length > 1 && name.startsWith(word.replace(/…$/, "")));
    expect(named.filter(isWritten).length).toBeGreaterThanOrEqual(40);
  });

test("an article under the pointer leads threads to its events, forecasts unlike reports", async ({
  reader,
}) => {
  await reader.open("?lang=en");
  const [report, forecast] = ["report", "forecast"].map((stance) =>
    reader.timeline.locator(`path[data-part="thread-${stance}"]`),
  );
  await expect(report!).toHaveAttribute("d", "");
  await reader.timeline.locator('[data-article-id][aria-label*="BBC"]').hover();
  await expect(report!).toHaveAttribute("d", /^M/);
  await expect(forecast!).toHaveAttribute("d", /^M/);
});

test("quiet stretches fold, are marked on the axis, and open again", async ({ reader, page }) => {
  await reader.open("?lang=en");
  const fold = page.getByRole("button", { name: "Fold quiet stretches" });
  const marks = reader.timeline.getByRole("button", { name: /is folded; open it/ });
  await fold.click();
  await expect(fold).toHaveAttribute("aria-pressed", "true");
  const folded = await marks.count();
  expect(folded).toBeGreaterThan(0);
  await marks.first().click();
  await expect(marks).toHaveCount(folded - 1);
  await expect.poll(() => reader.param("unfold")).toMatch(/^\d{4}-/);
  await page.reload();
  await expect(marks).toHaveCount(folded - 1);
});

test("the overview's ends move by keys, and a summit's button goes there", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await page.getByRole("slider", { name: "Start of the time shown" }).press("ArrowRight");
  await expect.poll(() => reader.param("t")).not.toBeNull();
  await page.getByRole("button", { name: "Go to Bali summit 2022" }).click();
  await expect.poll(() => reader.param("event")).toBe("bali-summit-2022");
  await expect.poll(() => reader.param("t")).toMatch(/^2022-.*\.\.2023-/);
  await reader.unfoldTimeline();
  await expect(reader.mark("bali-summit-2022")).toBeVisible();
});

test("arrow keys meet every event, each once, in the order of time", async ({ reader, page }) => {
  await reader.open("?lang=en");
  const marks = reader.timeline.locator("[data-event-id]");
  await marks.first().focus();
  for (let press = 0; press < 80; press += 1) await page.keyboard.press("ArrowLeft");
  const met = new Set<string>();
  for (let press = 0; press < 80; press += 1) {
    const id = await page.evaluate(
      () => (document.activeElement as SVGElement | null)?.dataset.eventId ?? "",
    );
    met.add(id);
    await page.keyboard.press("ArrowRight");
  }
  expect(met.size).toBe(await marks.count());
});
