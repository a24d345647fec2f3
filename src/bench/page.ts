/** What a reader pays to open, move and search an archive, beside a bare canvas driven by the same input in the same Chromium. */
import { chromium, type Browser } from "@playwright/test";
import { formatMb, formatMs, formatTable, metOrNot, quantile } from "./machine";
import { screen } from "./page-drive";
import { visitCanvas } from "./page-floor";
import { forEachSite, initialScriptBytes, type Archives } from "./page-site";
import { visitArchive, type Visit } from "./page-visit";

const floorDots = 1_000;
const frameMs = 1_000 / 60;
/** Marks from which on a filter counts as measured. */
const manyMarks = 10_000;
/** One element for so many square pixels of the window: what can be told apart. */
const pxPerNode = 30 * 30;

const toRow = (size: string, measure: string, value: string, target = "", isMet?: boolean): string[] => [
  size,
  measure,
  value,
  isMet === undefined ? target : `${target}: ${metOrNot(isMet)}`,
];

/** One archive's figures, each beside its target. @param firstBytes those of the project's own seeds. */
function describeVisit(size: string, visit: Visit, floorP95: number, firstBytes: number): string[][] {
  const p95 = quantile(visit.deltas, 0.95);
  const mostNodes = (screen.width * screen.height) / pxPerNode;
  const { filteredMarks: marks, filterMs, framesToText, heapBytes, bytes } = visit;
  return [
    toRow(size, "first sight", formatMs(visit.paintedMs)),
    toRow(
      size,
      "bytes before it",
      `${formatMb(bytes)}, ${(bytes / firstBytes).toFixed(2)} × those of the seeds`,
      "≤ 1.3 ×",
      bytes <= 1.3 * firstBytes,
    ),
    toRow(size, "p95 frame of wheel and drag", formatMs(p95), "≤ canvas", p95 <= floorP95 * 1.02),
    toRow(size, "tasks over 50 ms meanwhile", String(visit.longTasks), "0", visit.longTasks === 0),
    toRow(
      size,
      "most elements meanwhile",
      String(visit.mostNodes),
      `≤ ${mostNodes}`,
      visit.mostNodes <= mostNodes,
    ),
    toRow(
      size,
      `filter pressed, ${marks.toLocaleString("en")} marks held`,
      `${formatMs(filterMs)} of script and layout`,
      `≤ ${formatMs(frameMs)} at ≥ ${manyMarks.toLocaleString("en")}`,
      marks >= manyMarks ? filterMs <= frameMs : undefined,
    ),
    toRow(
      size,
      "frames from an article's arrival to its text",
      String(framesToText),
      "≤ 2",
      framesToText <= 2,
    ),
    toRow(size, "heap after all that", formatMb(heapBytes), "< 60 MB", heapBytes < 60e6),
  ];
}

/** Builds and visits each archive, the project's own seeds first. */
async function measureAll(browser: Browser, archives: Archives): Promise<string[][]> {
  const floor = await visitCanvas(browser, floorDots);
  const floorP95 = quantile(floor.deltas, 0.95);
  const canvas = `canvas, ${floorDots} dots`;
  const rows = [
    toRow(canvas, "p95 frame of wheel and drag", formatMs(floorP95)),
    toRow(canvas, "tasks over 50 ms meanwhile", String(floor.longTasks)),
  ];
  let firstBytes: number | null = null;
  await forEachSite(archives, async (name, out) => {
    const visit = await visitArchive(browser, out);
    if (firstBytes === null) {
      firstBytes = visit.bytes;
      const script = initialScriptBytes(out);
      const kb = `${(script / 1_000).toFixed(1)} kB gzip`;
      rows.push(toRow(name, "initial script", kb, "≤ 100 kB", script <= 100_000));
    }
    rows.push(...describeVisit(name, visit, floorP95, firstBytes));
  });
  return rows;
}

/** Prints a table for the project's own seeds and archives of the given sizes. */
export async function benchPage(archives: Archives): Promise<void> {
  const executablePath = process.env.PARALLAX_CHROMIUM;
  const browser = await chromium.launch({
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const rows = await measureAll(browser, archives);
    console.log(`\n${formatTable([["articles", "measure", "value", "target"], ...rows])}`);
  } finally {
    await browser.close();
  }
}
