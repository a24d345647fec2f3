/** What readers with a keyboard alone, a screen reader or an unsteady hand depend on. */
import { expect, test } from "./page";

test("by keyboard alone: an event, its panes, the comparison, and Escape back step by step", async ({
  reader,
  page,
}) => {
  await reader.open("?lang=en");
  await reader.mark("video-summit-2021").focus();
  await page.keyboard.press("Enter");
  await expect(reader.panes).toHaveCount(3);
  await page.getByRole("button", { name: /^Compare/ }).press("Enter");
  const comparison = page.getByRole("complementary", { name: "Comparison" });
  await expect(comparison.getByRole("tab", { selected: true })).toBeVisible();
  await comparison.getByRole("tab", { selected: true }).press("Escape");
  await expect(comparison).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Compare/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(reader.panes).toHaveCount(0);
  await expect(reader.mark("video-summit-2021")).toBeFocused();
});

test("the focus goes into what opens and comes back to its button", async ({ reader, page }) => {
  await reader.open("?lang=en&event=video-summit-2021");
  for (const name of ["Export, cite, print", /accounts, 3 outlets/]) {
    const button = page.getByRole("button", { name }).first();
    await button.press("Enter");
    const panel = page.getByRole("dialog");
    await expect.poll(() => panel.evaluate((shown) => shown.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
    await expect(button).toBeFocused();
  }
});

test("marks stand in the order of time and say which of how many they are", async ({ reader }) => {
  await reader.open("?lang=en");
  const names = await reader.timeline
    .locator("#timeline-plot [data-event-id]")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label") ?? ""));
  const places = names.flatMap((name) => /(\d+) of (\d+)$/.exec(name)?.slice(1).map(Number) ?? []);
  const nth = places.filter((_, at) => at % 2 === 0);
  expect(nth.length).toBeGreaterThan(30);
  expect(nth).toEqual(nth.toSorted((a, b) => a - b));
  expect(new Set(places.filter((_, at) => at % 2 === 1))).toEqual(new Set([50]));
});

test("that coverage opened and closed is said", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await reader.choose("bali-summit-2022");
  const said = page.getByRole("status").filter({ hasText: "Bali summit 2022" });
  await expect(said.first()).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("status").filter({ hasText: /closed/i })).toBeAttached();
});

test("what is taken hold of is 24 px wide at least", async ({ reader, page }) => {
  await reader.open("?lang=en");
  const sizes = await page.locator("#timeline .handle, #timeline-plot [role=button]").evaluateAll((targets) =>
    targets.map((target) => {
      const { width, height } = target.getBoundingClientRect();
      return { name: target.getAttribute("aria-label") ?? "handle", least: Math.min(width, height) };
    }),
  );
  expect(sizes.length).toBeGreaterThan(30);
  // Half a pixel is lost to rounding.
  expect(sizes.filter(({ least }) => least < 23.5)).toEqual([]);
});
