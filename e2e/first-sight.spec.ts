import { gzipSync } from "node:zlib";
import { expect, test } from "./page";

/** Of all scripts that the page's own script is made of, with the words of its reader, in kB as sent. */
const budgetKb = 126;

test("the script for the first sight stays small", async ({ page, request }) => {
  const html = await (await request.get("./")).text();
  // The last argument of the page's inline script: see site/first-view.ts.
  const { scripts, words } = JSON.parse(/\((\{"scripts".*\})\)<\/script>/.exec(html)![1]!) as {
    scripts: string[];
    words: Record<string, string>;
  };
  expect(scripts.length).toBeGreaterThan(0);
  for (const language of Object.values(words)) {
    const sizes = await Promise.all(
      [...scripts, language].map(async (path) => {
        const body = await (await request.get(path)).body();
        return [path, gzipSync(body, { level: 9 }).length] as const;
      }),
    );
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(total, JSON.stringify(sizes)).toBeLessThan(budgetKb * 1_000);
  }
  await page.close();
});

test("a turn of the wheel before the gestures are there is not lost", async ({ reader, page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/assets/d3-gestures-*.js", async (route) => {
    await held;
    await route.continue();
  });
  await reader.open("?lang=en");
  await reader.mark("video-summit-2021").hover();
  await page.mouse.wheel(0, -400);
  await page.waitForTimeout(300);
  expect(reader.param("t")).toBeNull();
  release();
  await expect.poll(() => reader.param("t")).not.toBeNull();
});
