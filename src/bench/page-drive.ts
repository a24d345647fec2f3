import type { Page } from "@playwright/test";
import { startFrames, stopFrames, type Frames } from "./page-frames";

export const screen = { width: 1_440, height: 900 };
const wheelSteps = 120;
const dragMs = 2_000;

/** The same wheel steps and the same drag, over the middle of an element. */
export async function drive(page: Page, selector: string): Promise<Frames> {
  const box = (await page.locator(selector).boundingBox())!;
  const [x, y] = [box.x + box.width * 0.6, box.y + Math.min(box.height * 0.4, 150)];
  await page.mouse.move(x, y);
  await page.evaluate(startFrames, selector);
  for (let step = 0; step < wheelSteps; step += 1) await page.mouse.wheel(0, step % 60 < 40 ? -60 : 90);
  await page.mouse.down();
  const began = performance.now();
  for (let at = 0; performance.now() - began < dragMs; at += 1)
    await page.mouse.move(x + Math.sin(at / 15) * box.width * 0.3, y);
  await page.mouse.up();
  return page.evaluate(stopFrames);
}
