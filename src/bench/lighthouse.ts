/** Lighthouse's figures of the built page in its mobile profile: a slow phone on a slow network, as it simulates them. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { formatMs, formatTable, median, metOrNot } from "./machine";
import { forEachSite, siteUrl, type Archives } from "./page-site";

type Report = {
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
};

const scores = ["performance", "accessibility", "best-practices", "seo"];
const isFull = (score: number) => score === 1;

/** What is printed of a report; times in milliseconds. */
const figures: {
  name: string;
  read: (report: Report) => number | undefined;
  format: (value: number) => string;
  target: string;
  isMet: (value: number) => boolean;
}[] = [
  ...scores.map((id) => ({
    name: id,
    read: ({ categories }: Report) => categories[id]?.score ?? undefined,
    format: (value: number) => value.toFixed(2),
    target: id === "performance" ? "≥ 0.97" : "1",
    isMet: id === "performance" ? (score: number) => score >= 0.97 : isFull,
  })),
  toTiming("first contentful paint", "first-contentful-paint", "≤ 900 ms", 900),
  toTiming("largest contentful paint", "largest-contentful-paint", "≤ 2.50 s", 2_500),
  toTiming("total blocking time", "total-blocking-time", "≤ 150 ms", 150),
  {
    ...toTiming("cumulative layout shift", "cumulative-layout-shift", "0", 0),
    format: (value) => value.toFixed(3),
  },
];

function toTiming(name: string, audit: string, target: string, most: number) {
  const read = ({ audits }: Report) => audits[audit]?.numericValue;
  return { name, read, format: formatMs, target, isMet: (value: number) => value <= most };
}

/** Runs it on the site that is being served, again where a busy machine kept it from seeing the page load. */
async function runOnce(file: string, attempts = 3): Promise<Report> {
  const { PARALLAX_LIGHTHOUSE: program, PARALLAX_CHROMIUM: chromium } = process.env;
  if (!program || !chromium) throw new Error("Start it by `npm run bench -- lighthouse`.");
  const flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu";
  const args = [program, siteUrl, "--quiet", "--output=json", `--output-path=${file}`, flags];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, CHROME_PATH: chromium },
  });
  const status = await new Promise((resolve) => child.on("exit", resolve));
  if (!existsSync(file)) throw new Error(`Lighthouse ended with status ${String(status)}.`);
  const report = JSON.parse(readFileSync(file, "utf8")) as Report;
  rmSync(file);
  if (typeof report.categories.performance?.score === "number") return report;
  if (attempts > 1) return runOnce(file, attempts - 1);
  throw new Error(`Lighthouse measured nothing: ${report.runtimeError?.message ?? "no reason given"}`);
}

function describe(name: string, reports: readonly Report[]): string[][] {
  return figures.map((figure) => {
    const values = reports.map((report) => figure.read(report) ?? Number.NaN);
    const middle = median(values);
    const all = values.map((value) => figure.format(value)).join(", ");
    return [
      name,
      figure.name,
      figure.format(middle),
      all,
      `${figure.target}: ${metOrNot(figure.isMet(middle))}`,
    ];
  });
}

/** Prints a table for the project's own seeds and each archive. @param runs on each, of which the middle counts. */
export async function benchLighthouse(archives: Archives, runs: number): Promise<void> {
  const rows: string[][] = [];
  await forEachSite(archives, async (name) => {
    const reports: Report[] = [];
    for (let run = 0; run < runs; run += 1)
      reports.push(await runOnce(join(archives.dir, "lighthouse.json")));
    rows.push(...describe(name, reports));
  });
  const header = ["articles", "measure", `median of ${runs}`, "each run", "target"];
  console.log(`\nLighthouse, mobile profile\n\n${formatTable([header, ...rows])}`);
}
