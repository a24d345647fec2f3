/** What a reader pays to open and move an archive, beside a bare canvas driven by the same input in the same Chromium. */
import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type Page } from "@playwright/test";
import { formatMb, formatMs, formatTable, metOrNot, quantile } from "./machine";
import { makeCorpus } from "./make-corpus";
import { startFrames, stopFrames, type Frames } from "./page-frames";

const port = 4_391;
const wheelSteps = 120;
const dragMs = 2_000;
const window = { width: 1_440, height: 900 };
const floorDots = 1_000;

type Visit = Frames & { paintedMs: number; bytes: number; heapBytes: number; nodes: number };

const run = (script: string, env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [join("src/tasks", script)], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...env },
  });

function buildSite(seeds: string, out: string): Promise<void> {
  const child = run("build.mjs", { PARALLAX_SEEDS: seeds, PARALLAX_OUT: out });
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`The build of ${seeds} failed.`))));
  });
}

async function serveSite(out: string): Promise<ChildProcess> {
  const server = run("preview.mjs", { PARALLAX_OUT: out, PORT: String(port), PARALLAX_STRICT_PORT: "1" });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await fetch(`http://localhost:${port}/`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No server came up on port ${port}.`);
}

/** The same wheel steps and the same drag, over the middle of an element. */
async function drive(page: Page, selector: string): Promise<Frames> {
  const box = (await page.locator(selector).boundingBox())!;
  const [x, y] = [box.x + box.width * 0.6, box.y + Math.min(box.height * 0.4, 150)];
  await page.mouse.move(x, y);
  await page.evaluate(startFrames);
  for (let step = 0; step < wheelSteps; step += 1) await page.mouse.wheel(0, step % 60 < 40 ? -60 : 90);
  await page.mouse.down();
  const began = performance.now();
  for (let at = 0; performance.now() - began < dragMs; at += 1)
    await page.mouse.move(x + Math.sin(at / 15) * box.width * 0.3, y);
  await page.mouse.up();
  return page.evaluate(stopFrames);
}

async function visitArchive(browser: Browser): Promise<Visit> {
  const page = await browser.newPage({ viewport: window });
  await page.goto(`http://localhost:${port}/?lang=en`);
  await page.locator("html[data-state=ready]").waitFor();
  const { paintedMs, bytes } = await page.evaluate(() => {
    const painted = performance.getEntriesByName("timeline-painted")[0]!.startTime;
    const entries = [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ] as PerformanceResourceTiming[];
    const before = entries.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= painted);
    return { paintedMs: painted, bytes: before.reduce((sum, entry) => sum + entry.decodedBodySize, 0) };
  });
  await page.waitForTimeout(2_000);
  const frames = await drive(page, "#timeline");
  const nodes = await page.evaluate(() => document.querySelectorAll("#timeline *").length);
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await page.close();
  return { ...frames, paintedMs, bytes, heapBytes: usedSize, nodes };
}

/** Dots on a canvas at a D3 scale, drawn again on every change of d3-zoom's transform: nothing else. */
const canvasPage = (dots: number) => `
  const canvas = document.querySelector("canvas"), context = canvas.getContext("2d");
  const times = Float64Array.from({ length: ${dots} }, () => Math.random());
  const scale = d3.scaleLinear([0, 1], [0, canvas.width]);
  const draw = (shown) => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < times.length; at += 1) {
      context.beginPath();
      context.arc(shown(times[at]), 20 + (at % 10) * 30, 4, 0, 7);
      context.fill();
    }
  };
  d3.select(canvas).call(d3.zoom().scaleExtent([1, 1e5]).on("zoom", ({ transform }) => draw(transform.rescaleX(scale))));
  draw(scale);`;

async function visitCanvas(browser: Browser, dots: number): Promise<Frames> {
  const page = await browser.newPage({ viewport: window });
  await page.setContent(`<canvas width="1400" height="340"></canvas>`);
  await page.addScriptTag({ path: "node_modules/d3/dist/d3.min.js" });
  await page.addScriptTag({ content: canvasPage(dots) });
  const frames = await drive(page, "canvas");
  await page.close();
  return frames;
}

/** Bytes of the script that the page loads first, as a host with gzip sends them. */
function initialScriptBytes(out: string): number {
  const names = [
    ...readFileSync(join(out, "index.html"), "utf8").matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g),
  ];
  return names.reduce((sum, [, name]) => sum + gzipSync(readFileSync(join(out, "assets", name!))).length, 0);
}

const sizeOfFolder = (dir: string) => readdirSync(dir, { recursive: true }).length;

/** Prints a table for the project's own seeds and archives of the given sizes. */
export async function benchPage(options: {
  dir: string;
  seed: number;
  sizes: readonly number[];
}): Promise<void> {
  const { dir, seed, sizes } = options;
  const executablePath = process.env.PARALLAX_CHROMIUM;
  const browser = await chromium.launch({
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"],
    ...(executablePath ? { executablePath } : {}),
  });
  const rows = [["articles", "painted", "bytes before", "p95 frame", "long tasks", "heap", "nodes"]];
  try {
    const floor = await visitCanvas(browser, floorDots);
    const floorP95 = quantile(floor.deltas, 0.95);
    rows.push([`canvas, ${floorDots} dots`, "", "", formatMs(floorP95), String(floor.longTasks), "", ""]);
    let firstBytes = Number.NaN;
    for (const size of [0, ...sizes]) {
      const out = join(dir, `site-${size}`);
      const seeds = size === 0 ? "seeds" : join(dir, `page-seeds-${size}`);
      if (size > 0) makeCorpus({ seed, articles: size, dir: seeds });
      await buildSite(seeds, out);
      const server = await serveSite(out);
      try {
        const visit = await visitArchive(browser);
        if (size === 0) firstBytes = visit.bytes;
        const p95 = quantile(visit.deltas, 0.95);
        rows.push([
          size === 0 ? "the seeds" : size.toLocaleString("en"),
          formatMs(visit.paintedMs),
          `${formatMb(visit.bytes)} (${(visit.bytes / firstBytes).toFixed(2)} ×; ≤ 1.3: ${metOrNot(visit.bytes <= 1.3 * firstBytes)})`,
          `${formatMs(p95)} (≤ canvas: ${metOrNot(p95 <= floorP95 * 1.02)})`,
          `${visit.longTasks} (0: ${metOrNot(visit.longTasks === 0)})`,
          `${formatMb(visit.heapBytes)} (< 60 MB: ${metOrNot(visit.heapBytes < 60e6)})`,
          String(visit.nodes),
        ]);
        if (size === 0) {
          const script = initialScriptBytes(out);
          console.log(
            `\nInitial script: ${(script / 1_000).toFixed(1)} kB gzip (≤ 120 kB: ${metOrNot(script <= 120_000)})`,
          );
        } else
          console.log(
            `${size.toLocaleString("en")} articles: a site of ${sizeOfFolder(out).toLocaleString("en")} files`,
          );
      } finally {
        server.kill();
        await new Promise((resolve) => server.once("exit", resolve));
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`\n${formatTable(rows)}`);
}
