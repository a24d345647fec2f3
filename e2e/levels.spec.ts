/** Levels of detail of a large archive: what a view shows, whatever its zoom. */
import type { Page } from "@playwright/test";
import { largeArchiveMs, useLargeArchive } from "./large-archive";
import { expect, test } from "./page";

test.setTimeout(largeArchiveMs);
test.beforeEach(async ({ page }) => useLargeArchive(page));

/** Marks and clusters of events in the plot. */
const countEvents = (page: Page) => page.locator("#timeline-plot :is(.is-event, .is-event-cluster)").count();

/** A number from 0 to 1, the same row of numbers every time (Park and Miller). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

test("first sight names events and counts the others; every name says which of how many", async ({
  reader,
  page,
}) => {
  await reader.open("?lang=en");
  await expect(page.locator("#timeline-plot .is-event-cluster").first()).toBeVisible();
  const marks = page.locator("#timeline-plot .is-event");
  expect(await marks.count()).toBeGreaterThanOrEqual(10);
  await expect(marks.first()).toHaveAccessibleName(/\d+ of \d+$/);
  const places = await marks.evaluateAll((all) =>
    all.map((mark) => Number(/(\d+) of \d+$/.exec(mark.getAttribute("aria-label") ?? "")?.[1])),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

/** Another walk at every run; a failure says which, and `PARALLAX_WALK` walks it again. */
const walk = Number(process.env.PARALLAX_WALK ?? 1 + Math.floor(Math.random() * 2_000_000_000));

test("200 random turns of the wheel never end on an empty plot", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await expect(page.locator("#timeline-plot .is-event-cluster").first()).toBeVisible();
  const box = (await page.locator("#timeline-plot").boundingBox())!;
  const random = createRandom(walk);
  for (let turn = 1; turn <= 200; turn += 1) {
    await page.mouse.move(box.x + 170 + random() * (box.width - 200), box.y + 60 + random() * 200);
    const closer = random() < 0.6 ? -1 : 1;
    if (random() < 0.25) await page.mouse.wheel(closer * (200 + random() * 800), 0);
    else await page.mouse.wheel(0, closer * (100 + random() * 300));
    if (turn % 10 === 0)
      await expect.poll(() => countEvents(page), `walk ${walk}, after turn ${turn}`).toBeGreaterThan(0);
  }
  // The last turns are still on their way to the page; the key goes to a view that has come to rest.
  for (let before = ""; page.url() !== before; await page.waitForTimeout(500)) before = page.url();
  await page.locator("#timeline-plot [data-key][tabindex='0']").focus();
  await page.keyboard.press("0");
  await expect.poll(() => reader.param("t")).toBeNull();
});

test("lanes under a filter count what is not loaded, no more and hardly less than the list", async ({
  reader,
  page,
}) => {
  // Not one article is loaded.
  await page.route("**/data/shards/**", (route) => route.fulfill({ status: 404 }));
  await reader.open("?lang=en&kind=meeting");
  const months = page.locator("#timeline-plot .is-article-months");
  await expect(months.first()).toBeVisible();
  const said = (await page.locator(".filter-result").innerText()).replaceAll(",", "");
  const total = Number(/(\d+) articles/.exec(said)?.[1]);
  const names = await page
    .locator("#timeline-plot .is-article-months")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label") ?? ""));
  const counted = names.reduce(
    (sum, name) => sum + Number(/([\d,]+) articles?/.exec(name)?.[1]?.replaceAll(",", "")),
    0,
  );
  expect(counted).toBeLessThanOrEqual(total);
  // Home leaves out half a percent of all articles at either end.
  expect(counted).toBeGreaterThan(total * 0.9);
});
