import { gzipSync } from "node:zlib";
import { expect, test } from "./page";

/** Of all scripts that the page's own script needs before it runs, in kB as sent. */
const budgetKb = 130;

test("the script for the first sight stays small", async ({ page, request, baseURL }) => {
  const html = await (await request.get("./")).text();
  const wanted = [...html.matchAll(/"\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? "");
  const bodies = new Map<string, string>();
  while (wanted.length > 0) {
    const path = wanted.pop() ?? "";
    if (bodies.has(path)) continue;
    const body = await (await request.get(`./${path}`)).text();
    bodies.set(path, body);
    for (const [, name] of body.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
      wanted.push(`assets/${name}`);
  }
  expect(bodies.size).toBeGreaterThan(0);
  const sizes = [...bodies].map(([path, body]) => [path, gzipSync(body, { level: 9 }).length] as const);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  expect(total, `${baseURL}: ${JSON.stringify(sizes)}`).toBeLessThan(budgetKb * 1_000);
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
