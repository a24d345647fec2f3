import { toTenth } from "./round";
import type { Px } from "./time-scale";

export type Point = { x: Px; y: Px };
export type Thread = { event: Point; article: Point };

/** Pixels beyond which a thread's end is not followed: it only has to leave the view. */
const farPx = 20_000;
const limit = (px: Px) => toTenth(Math.max(-farPx, Math.min(farPx, px)));

/**
 * An SVG path of threads that leave their event downwards and reach their article from above: d3's `linkVertical`,
 * which would bring all of d3's curves to the first sight.
 */
export const threadPath = (threads: readonly Thread[]): string =>
  threads
    .map(({ event, article }) => {
      const [x0, x1] = [limit(event.x), limit(article.x)];
      const [y0, y1] = [toTenth(event.y), toTenth(article.y)];
      const middle = toTenth((y0 + y1) / 2);
      return `M${x0},${y0}C${x0},${middle},${x1},${middle},${x1},${y1}`;
    })
    .join("");
