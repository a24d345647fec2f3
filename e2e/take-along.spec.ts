import { readFile } from "node:fs/promises";
import { expect, test } from "./page";

test.beforeEach(async ({ reader, page }) => {
  await reader.open("?lang=en&event=video-summit-2021&year=2021");
  await expect(reader.panes).toHaveCount(3);
  await page.getByRole("button", { name: "Export, cite, print" }).click();
});

const files = [
  { button: "CSV", name: "parallax.csv", holds: /2021 video summit/ },
  { button: "CSV with quotations", name: "parallax-accounts.csv", holds: /2021 video summit/ },
  { button: "JSON", name: "parallax.json", holds: /"quotations": \[\s*\{\s*"exact"/ },
  { button: "iCalendar", name: "parallax.ics", holds: /BEGIN:VEVENT/ },
  { button: "TimelineJS", name: "parallax-timeline.json", holds: /"events"/ },
  { button: "SVG", name: "parallax.svg", holds: /^<svg[\s\S]*2021 video summit/ },
];

for (const { button, name, holds } of files)
  test(`the events shown as ${button}`, async ({ page }) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    const text = await readFile(await download.path(), "utf8");
    expect(text).toMatch(holds);
    expect(text).not.toContain("san-francisco-summit-2023");
  });

test("the timeline as a PNG", async ({ page }) => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "PNG", exact: true }).click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(bytes.length).toBeGreaterThan(10_000);
});

test("a citation of each open article", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "BibTeX", exact: true }).click();
  await expect(page.getByText("3 citations copied")).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.match(/^@\w+\{/gm)).toHaveLength(3);
});
