/** A made archive above the shard limit, in place of the site's own. Made and ingested once, then kept. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { makeCorpus } from "../src/bench/make-corpus";

const dir = resolve(".parallax/e2e-large");
const [seeds, data, lock] = ["seeds", "data", "lock"].map((name) => join(dir, name)) as [
  string,
  string,
  string,
];
const corpus = { seed: 7, articles: 3_200 };
/** A lock older than this was left by a run that ended early. */
const longestBuildMs = 300_000;

/** Two workers must not build at once. @returns whether this one may. */
function takeLock(): boolean {
  mkdirSync(dir, { recursive: true });
  if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > longestBuildMs)
    rmSync(lock, { recursive: true });
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Makes the archive if it is not there, and ingests what changed since. */
async function buildLargeArchive(): Promise<void> {
  while (!takeLock()) await wait(500);
  try {
    if (!existsSync(seeds)) {
      const fresh = `${seeds}-new`;
      rmSync(fresh, { recursive: true, force: true });
      makeCorpus({ ...corpus, dir: fresh });
      renameSync(fresh, seeds);
    }
    const args = ["src/tasks/ingest.mjs", "--seeds", seeds, "--out", data];
    await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

let building: Promise<void> | null = null;

/** The page then shows the large archive. Give the test time to build it: `test.setTimeout(largeArchiveMs)`. */
export async function useLargeArchive(page: Page): Promise<void> {
  await (building ??= buildLargeArchive());
  await page.route("**/data/**", async (route) => {
    const path = join(data, new URL(route.request().url()).pathname.replace(/^.*?\/data\//, ""));
    await (existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 }));
  });
}

export const largeArchiveMs = 300_000;
