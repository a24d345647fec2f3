/** One reader's visit to an archive, measured. */
import type { Browser, CDPSession, Page } from "@playwright/test";
import { median } from "./machine";
import { drive, screen } from "./page-drive";
import { countFramesToText, type Frames } from "./page-frames";
import { readSite, siteUrl } from "./page-site";

export type Visit = Frames & {
  paintedMs: number;
  /** Bytes that came before the first sight, decoded. */
  bytes: number;
  heapBytes: number;
  filterMs: number;
  /** Articles and events in the page while the filter was pressed. */
  filteredMarks: number;
  framesToText: number;
};

/** Longer than any part of the page waits for a reader to rest. */
const restMs = 1_200;
/** Articles in a view that the page surely shows one by one; it keeps so many shards. */
const mostInView = 1_500;
const mostHeld = 28;
const viewsToTravel = 14;

async function open(page: Page, search: string): Promise<void> {
  await page.goto(`${siteUrl}?lang=en${search}`);
  await page.locator("html[data-state=ready]").waitFor();
  await page.waitForTimeout(restMs);
}

const readFirstSight = (page: Page) =>
  page.evaluate(() => {
    const painted = performance.getEntriesByName("timeline-painted")[0]!.startTime;
    const entries = [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ] as PerformanceResourceTiming[];
    const before = entries.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= painted);
    return { paintedMs: painted, bytes: before.reduce((sum, entry) => sum + entry.decodedBodySize, 0) };
  });

/** Script, style and layout of the page so far, milliseconds. */
async function readWorkMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const counted = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
  return metrics.reduce((sum, { name, value }) => sum + (counted.includes(name) ? value * 1_000 : 0), 0);
}

/** The first period of an archive that a page shows one by one, as a link says it; nothing for a small one. */
function linkToBeginning(shards: ReturnType<typeof readSite>["shards"]): string {
  let articles = 0;
  const within = shards.filter((shard) => (articles += shard.articles) <= mostInView);
  return within.length > 0 ? `&t=${within[0]!.from}..${within.at(-1)!.to}` : "";
}

/**
 * Looks at an archive view by view, until the page holds as much of it as it keeps.
 * @returns the page, and how many marks it holds.
 */
async function travel(browser: Browser, out: string): Promise<{ page: Page; marks: number }> {
  const { shards, marks } = readSite(out);
  const loaded = new Set<string>();
  const page = await browser.newPage({ viewport: screen });
  page.on("response", (response) => loaded.add(new URL(response.url()).pathname.replace("/data/", "")));
  await open(page, linkToBeginning(shards));
  if (shards.length === 0) return { page, marks };
  await page.locator("#timeline svg").first().hover();
  for (let view = 0; view < viewsToTravel; view += 1) {
    await page.mouse.wheel(screen.width * 0.7, 0);
    await page.waitForTimeout(restMs);
  }
  const held = shards.filter(({ path }) => loaded.has(path)).slice(-mostHeld);
  return { page, marks: held.reduce((sum, { events, articles }) => sum + events + articles, 0) };
}

/** Work of one press of a filter: the middle of eight, hiding and showing by turns. */
async function measureFilter(page: Page, session: CDPSession, selector: string): Promise<number> {
  const costs: number[] = [];
  for (let press = 0; press < 8; press += 1) {
    const before = await readWorkMs(session);
    await page.evaluate(async (button) => {
      document.querySelector<HTMLElement>(button)!.click();
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
    }, selector);
    costs.push((await readWorkMs(session)) - before);
    await page.waitForTimeout(300);
  }
  return median(costs);
}

/** @param out of a site that is being served at `siteUrl`. */
export async function visitArchive(browser: Browser, out: string): Promise<Visit> {
  const first = await browser.newPage({ viewport: screen });
  await open(first, "");
  const sight = await readFirstSight(first);
  const frames = await drive(first, "#timeline");
  await first.close();

  const reading = await browser.newPage({ viewport: screen });
  await open(reading, linkToBeginning(readSite(out).shards));
  const framesToText = await reading.evaluate(countFramesToText);
  await reading.close();

  const { page, marks } = await travel(browser, out);
  const session = await page.context().newCDPSession(page);
  // Time of the thread, not of the clock: other programs that run meanwhile do not count.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const filterMs = await measureFilter(page, session, "button.filter-shared");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await page.close();
  return { ...frames, ...sight, filterMs, filteredMarks: marks, framesToText, heapBytes: usedSize };
}
