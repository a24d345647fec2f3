/** The floor of a page: dots on a bare canvas at a D3 scale, drawn again on every change of d3-zoom's transform. */
import type { Browser } from "@playwright/test";
import { drive, screen } from "./page-drive";
import type { Frames } from "./page-frames";

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

export async function visitCanvas(browser: Browser, dots: number): Promise<Frames> {
  const page = await browser.newPage({ viewport: screen });
  await page.setContent(`<canvas width="1400" height="340"></canvas>`);
  await page.addScriptTag({ path: "node_modules/d3/dist/d3.min.js" });
  await page.addScriptTag({ content: canvasPage(dots) });
  const frames = await drive(page, "canvas");
  await page.close();
  return frames;
}
